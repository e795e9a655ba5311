import { department, type Department } from '../../domain/department.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { endNotBeforeStart } from '../../domain/rules/periods.ts';
import { pilotWithinExperiment } from '../../domain/rules/R01-withinExperiment.ts';
import { institutionIsSelected } from '../../domain/rules/R02-selectedInstitution.ts';
import { departmentMayEnd } from '../../domain/rules/R05-noDisadvantage.ts';
import { meerzorgFits, profilesFit } from '../../domain/rules/R19-countsFit.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import { chosenId, codeOr, decide, readValues, type FormValues, type Saved } from './check.ts';
import { assertStays, findDepartment, findInstitution, isTaken } from './find.ts';
import { newDepartmentCode } from './newCode.ts';
import { runSave, saveEdit } from './saveRecord.ts';

/**
 * Makes a pilot department or sets all its values; without a code it gets one.
 *
 * @throws RuleViolation R01, R02, R05, R19, `volgorde`, `dubbel`, `verplicht`, `formaat`; warns R22
 */
export function saveDepartment(store: Store, id: string | null, form: FormValues): Promise<Saved> {
  return runSave(store, 'department.save', async (read) => {
    const owner = await findInstitution(read, chosenId(form, 'institutionId'));
    if (id !== null) await assertStays(read, 'department', id, { scope: owner.id, field: 'institutionId' });
    const wasEnded = id !== null && (await findDepartment(read, id)).endDate !== null;
    const code = await codeOr(form, () => newDepartmentCode(read, owner.name));
    const values = readValues(department, { ...form, code });
    const warnings = decide(department, values, await departmentFindings(read, id, values, wasEnded));
    return { edit: saveEdit('department', id, values), warnings };
  });
}

/**
 * What the rules say of a department with these values; `id` is null for a new one.
 *
 * @param wasEnded its pilot had ended before: R05 is about ending it, and not about what is changed afterwards
 */
export async function departmentFindings(
  read: Read,
  id: string | null,
  values: Department,
  wasEnded = false,
): Promise<Finding[]> {
  const institution = await findInstitution(read, values.institutionId);
  const signals = wasEnded ? [] : await signalsOf(read, values.institutionId);
  return [
    ...institutionIsSelected(institution),
    ...departmentMayEnd({ id, endDate: values.endDate }, institution, signals),
    ...pilotWithinExperiment(values),
    ...endNotBeforeStart(values.startDate, values.endDate, 'endDate'),
    ...meerzorgFits(values),
    ...(id === null ? [] : await storedProfilesFit(read, id, values)),
    ...(await isTaken(read, 'department', values.code, id)),
  ];
}

/** Fewer clients than the profile counts that are already recorded would make those wrong. */
async function storedProfilesFit(read: Read, id: string, values: { clientCount: number }): Promise<Finding[]> {
  const counts = await read
    .selectFrom('profileCount')
    .select(['referenceDate', 'count'])
    .where('departmentId', '=', id)
    .where('retired', '=', 0)
    .execute();
  const perDate = Map.groupBy(counts, ({ referenceDate }) => referenceDate);
  return [...perDate.values()]
    .flatMap((of) => profilesFit(values, of))
    .slice(0, 1)
    .map((finding) => ({ ...finding, field: 'clientCount' }));
}

function signalsOf(read: Read, institutionId: string) {
  return read
    .selectFrom('signal')
    .select(['kind', 'severity', 'resolvedOn', 'departmentId'])
    .where('institutionId', '=', institutionId)
    .where('retired', '=', 0)
    .execute();
}
