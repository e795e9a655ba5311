import { intervention, type Intervention } from '../../domain/intervention.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import { endNotBeforeStart } from '../../domain/rules/periods.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import { chosenId, codeOr, decide, readValues, type FormValues, type Saved } from './check.ts';
import { assertStays, findDepartment, isTaken } from './find.ts';
import { newInterventionCode } from './newCode.ts';
import { runSave, saveEdit } from './saveRecord.ts';

/**
 * Makes an intervention or sets all its values; without a code it gets one.
 *
 * @throws RuleViolation R22 (BSN), `volgorde`, `dubbel`, `verplicht`, `formaat`; warns R22
 */
export function saveIntervention(store: Store, id: string | null, form: FormValues): Promise<Saved> {
  return runSave(store, 'intervention.save', async (read) => {
    const department = await findDepartment(read, chosenId(form, 'departmentId'));
    const place = { scope: department.institutionId, field: 'departmentId' };
    if (id !== null) await assertStays(read, 'intervention', id, place);
    const code = await codeOr(form, () => newInterventionCode(read, department.code));
    const values = readValues(intervention, { ...form, code });
    const warnings = decide(intervention, values, await interventionFindings(read, id, values));
    return { edit: saveEdit('intervention', id, values), warnings };
  });
}

/** What the rules say of an intervention with these values; `id` is null for a new one. */
export async function interventionFindings(read: Read, id: string | null, values: Intervention): Promise<Finding[]> {
  return [
    ...endNotBeforeStart(values.startDate, values.endDate, 'endDate'),
    ...otherIsDescribed(values),
    ...(await isTaken(read, 'intervention', values.code, id)),
  ];
}

function otherIsDescribed({ type, typeOther }: { type: string; typeOther: string | null }): Finding[] {
  if (type !== 'other' || typeOther !== null) return [];
  return [block('verplicht', 'typeOther', 'Schrijf op wat voor interventie het is.')];
}
