import { entities, entityNames, type EntityName } from '../../domain/registration.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import type { Edit } from '../log/edit.ts';
import type { Read } from '../log/readHandle.ts';
import { whatRefersTo } from './retireRecord.ts';
import { endingRulesOn, rulesOn } from './rulesOn.ts';
import { RuleViolation } from './ruleViolation.ts';

type Touched = Pick<Edit, 'entity' | 'entityId'>;

/**
 * Makes sure that records which returned to an earlier state fit what else is there now: the rules hold, what they refer to is there, and
 * nothing refers to what is gone.
 *
 * @throws RuleViolation
 */
export async function assertSound(read: Read, touched: readonly Touched[]): Promise<void> {
  for (const [id, entity] of new Map(touched.map((edit) => [edit.entityId, edit.entity]))) {
    const row = await read.selectFrom(entity).selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) continue;
    const findings = row.retired === 1 ? await onRetired(read, entity, id) : await onActive(read, entity, row);
    if (findings.some(({ severity }) => severity === 'block')) throw new RuleViolation(findings);
  }
}

async function onRetired(read: Read, entity: EntityName, id: string): Promise<Finding[]> {
  const users = await whatRefersTo(read, entity, id, new Set());
  if (users.length === 0) return entity === 'agreementLine' ? onLineGone(read, id) : [];
  const message = `Dit kan niet meer ongedaan: er hoort intussen iets bij (${users.join(', ')}).`;
  return [block('verwijzing', 'id', message)];
}

/** A line that goes from an agreement that stays changes its terms. */
async function onLineGone(read: Read, id: string): Promise<Finding[]> {
  const line = await read
    .selectFrom('agreementLine')
    .innerJoin('agreement', 'agreement.id', 'agreementLine.agreementId')
    .select(['agreementId', 'agreement.retired'])
    .where('agreementLine.id', '=', id)
    .executeTakeFirst();
  return line?.retired === 0 ? rulesOn(read, 'agreement', line.agreementId) : [];
}

async function onActive(read: Read, entity: EntityName, row: object): Promise<Finding[]> {
  const values = new Map<string, unknown>(Object.entries(row));
  for (const [field, name] of Object.entries<string | undefined>(entities[entity].references)) {
    const target = entityNames.find((known) => known === name);
    const id = values.get(field);
    if (target === undefined || typeof id !== 'string') continue;
    const found = await read.selectFrom(target).select('retired').where('id', '=', id).executeTakeFirst();
    if (found?.retired === 0) continue;
    return [block('verwijzing', field, 'Dit kan niet meer terug: waar het bij hoorde, is er niet meer.')];
  }
  return rulesOn(read, entity, String(values.get('id')));
}

/** What ends a pilot: the field that says so, in which group, of which kind of record. */
const endings = [
  { entity: 'institution', group: 'pilot', field: 'status' },
  { entity: 'department', group: 'period', field: 'endDate' },
] as const;

/**
 * R05 for what goes back to an earlier state, or is chosen between two: neither ends a pilot over an open signal of disadvantage to a client.
 *
 * @throws RuleViolation R05
 */
export async function assertMayEnd(read: Read, edits: readonly Edit[]): Promise<void> {
  for (const edit of edits) {
    const ending = endings.find((one) => touches(edit, one));
    if (ending === undefined) continue;
    const { entity } = ending;
    const row = await read.selectFrom(entity).select('retired').where('id', '=', edit.entityId).executeTakeFirst();
    const findings = row?.retired === 0 ? await endingRulesOn(read, entity, edit.entityId) : [];
    if (findings.some(({ severity }) => severity === 'block')) throw new RuleViolation(findings);
  }
}

function touches(edit: Edit, { entity, group, field }: (typeof endings)[number]): boolean {
  if (edit.entity !== entity) return false;
  if (edit.kind === 'resolve') return edit.group === group;
  return edit.kind === 'update' && field in edit.values;
}
