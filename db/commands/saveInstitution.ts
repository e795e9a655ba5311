import { institution, type Institution, type PilotStatus } from '../../domain/institution.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import { institutionIsSelected } from '../../domain/rules/R02-selectedInstitution.ts';
import { pilotMayEnd } from '../../domain/rules/R05-noDisadvantage.ts';
import { executorFitsRegion } from '../../domain/rules/R21-executorOfRegion.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import { decide, readValues, type FormValues, type Saved } from './check.ts';
import { findInstitution } from './find.ts';
import { runSave, saveEdit } from './saveRecord.ts';

/**
 * Makes an institution or sets all its values.
 *
 * @throws RuleViolation R02, R05, `dubbel`, `verplicht`, `formaat`; warns R21, R22
 */
export function saveInstitution(store: Store, id: string | null, form: FormValues): Promise<Saved> {
  return runSave(store, 'institution.save', async (read) => {
    const values = readValues(institution, form);
    const stored = id === null ? null : await findInstitution(read, id);
    const warnings = decide(institution, values, await institutionFindings(read, id, values, stored?.status));
    return { edit: saveEdit('institution', id, values), warnings };
  });
}

/**
 * What the rules say of an institution with these values; `id` is null for a new one.
 *
 * @param was the status before: R05 is about ending a pilot, and not about what is changed of one that ended before the signal was found
 */
export async function institutionFindings(
  read: Read,
  id: string | null,
  values: Institution,
  was?: PilotStatus,
): Promise<Finding[]> {
  const fits = id === null ? [] : await statusFits(read, id, values);
  return [
    ...(await nameIsTaken(read, values.name, id)),
    ...stoppedHasReason(values),
    ...(was === 'ended' ? fits.filter(({ rule }) => rule !== 'R05') : fits),
    ...executorFitsRegion(values),
  ];
}

type Status = Pick<Institution, 'name' | 'status'>;

async function statusFits(read: Read, id: string, { name, status }: Status): Promise<Finding[]> {
  const departments = await read
    .selectFrom('department')
    .select('id')
    .where('institutionId', '=', id)
    .where('retired', '=', 0)
    .limit(1)
    .execute();
  const signals = await read
    .selectFrom('signal')
    .selectAll()
    .where('institutionId', '=', id)
    .where('retired', '=', 0)
    .execute();
  const selected = departments.length === 0 ? [] : institutionIsSelected({ name, status });
  return [...selected.map((finding) => ({ ...finding, field: 'status' })), ...pilotMayEnd(status, signals)];
}

function stoppedHasReason({ status, statusReason }: { status: string; statusReason: string | null }): Finding[] {
  if (status !== 'stopped' || statusReason !== null) return [];
  return [block('verplicht', 'statusReason', 'Schrijf op waarom de proef is gestopt.')];
}

async function nameIsTaken(read: Read, name: string, id: string | null): Promise<Finding[]> {
  const same = await read
    .selectFrom('institution')
    .select('id')
    .where('name', '=', name)
    .where('retired', '=', 0)
    .where('id', '!=', id ?? '')
    .executeTakeFirst();
  return same === undefined ? [] : [block('dubbel', 'name', `Er is al een instelling die ${name} heet.`)];
}
