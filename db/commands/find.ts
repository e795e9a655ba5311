import type { RecordedAgreement } from '../../domain/agreement.ts';
import type { RecordedAgreementLine } from '../../domain/agreementLine.ts';
import type { RecordedDepartment } from '../../domain/department.ts';
import type { RecordedInstitution } from '../../domain/institution.ts';
import { entities, type EntityName } from '../../domain/registration.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import type { Read } from '../log/readHandle.ts';
import { departmentOf, recordOf } from '../queries/records.ts';
import { RecordMissing, RuleViolation } from './ruleViolation.ts';

/** @throws RecordMissing when there is no such institution, or it is retired */
export async function findInstitution(read: Read, id: string): Promise<RecordedInstitution> {
  const row = await read
    .selectFrom('institution')
    .selectAll()
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (row === undefined) throw new RecordMissing('instelling');
  return recordOf(row);
}

/** @throws RecordMissing when there is no such department, or it is retired */
export async function findDepartment(read: Read, id: string): Promise<RecordedDepartment> {
  const row = await read
    .selectFrom('department')
    .selectAll()
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (row === undefined) throw new RecordMissing('afdeling');
  return departmentOf(row);
}

/** An agreement and whether its folded row is in conflict. */
export interface FoundAgreement {
  readonly agreement: RecordedAgreement;
  readonly lines: readonly RecordedAgreementLine[];
  readonly inConflict: boolean;
}

/**
 * An agreement with its lines by number.
 *
 * @throws RecordMissing when there is no such agreement, or it is retired
 */
export async function findAgreement(read: Read, id: string): Promise<FoundAgreement> {
  const row = await read
    .selectFrom('agreement')
    .selectAll()
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (row === undefined) throw new RecordMissing('afspraak');
  const lines = await read
    .selectFrom('agreementLine')
    .selectAll()
    .where('agreementId', '=', id)
    .where('retired', '=', 0)
    .orderBy('number')
    .execute();
  const inConflict = row.conflicts !== null || lines.some(({ conflicts }) => conflicts !== null);
  return { agreement: recordOf(row), lines: lines.map(recordOf), inConflict };
}

/**
 * Makes sure that a record to be changed is there and stays with its institution: what is recorded of one institution is kept, granted and
 * replicated together.
 *
 * @param scope id of the institution it would belong to
 * @param field field that says so
 * @throws RecordMissing; RuleViolation `verwijzing`
 */
export async function assertStays(
  read: Read,
  entity: EntityName,
  id: string,
  { scope, field }: { readonly scope: string; readonly field: string },
): Promise<void> {
  const row = await read
    .selectFrom(entity)
    .select('scope')
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (row === undefined) throw new RecordMissing(entities[entity].label);
  if (row.scope === scope) return;
  const message = 'Dit hoort bij een andere instelling en kan niet verhuizen. Maak het daar opnieuw.';
  throw new RuleViolation([block('verwijzing', field, message)]);
}

/** Codes and names are what people and files call a record by, so no two may be the same (`dubbel`). */
export async function isTaken(
  read: Read,
  entity: 'department' | 'intervention' | 'agreement',
  code: string,
  id: string | null,
): Promise<Finding[]> {
  const same = await read
    .selectFrom(entity)
    .select('id')
    .where('code', '=', code)
    .where('retired', '=', 0)
    .where('id', '!=', id ?? '')
    .executeTakeFirst();
  return same === undefined ? [] : [block('dubbel', 'code', `De code ${code} is al in gebruik. Kies een andere.`)];
}
