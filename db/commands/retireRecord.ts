import { isInForce } from '../../domain/agreement.ts';
import { entities, entityNames, type EntityName } from '../../domain/registration.ts';
import { block } from '../../domain/rules/finding.ts';
import type { Edit } from '../log/edit.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import type { Saved } from './check.ts';
import { findAgreement } from './find.ts';
import { followUpsOf } from './findDialogue.ts';
import { RecordMissing, RuleViolation } from './ruleViolation.ts';
import { runSave } from './saveRecord.ts';

/** Kinds that a person can retire by hand; lines go with their agreement, remarks with their review. */
export const retirable = [
  'institution',
  'department',
  'referenceBudget',
  'intervention',
  'agreement',
  'realisation',
  'dialogue',
  'measurement',
  'ruleWaiver',
  'signal',
  'indicatorTarget',
  'followUp',
  'safeguardCheck',
  'note',
  'attachment',
  'review',
] as const satisfies readonly EntityName[];

export type Retirable = (typeof retirable)[number];

/**
 * Retires a record that was made by mistake, with a reason: it leaves the lists and figures and stays in the history. An agreement takes its
 * lines along, a dialogue its follow-ups, a review its remarks.
 *
 * @throws RecordMissing; RuleViolation R15 for an agreement in force; `verwijzing` while other records refer to it; `verplicht` without a reason
 */
export function retireRecord(store: Store, entity: Retirable, id: string, reason: string): Promise<Saved> {
  return runSave(
    store,
    `${entity}.retire`,
    async (read) => {
      if (reason.trim() === '') throw new RuleViolation([block('verplicht', 'reason', 'Schrijf op waarom.')]);
      const row = await read
        .selectFrom(entity)
        .select('id')
        .where('id', '=', id)
        .where('retired', '=', 0)
        .executeTakeFirst();
      if (row === undefined) throw new RecordMissing(entities[entity].label);
      const alongside: Edit[] = [];
      if (entity === 'agreement') {
        const { agreement, lines } = await findAgreement(read, id);
        if (isInForce(agreement)) {
          throw new RuleViolation([
            block(
              'R15',
              'status',
              'Wat is overeengekomen, kan niet weg. Maak een nieuwe versie of sluit de afspraak af.',
            ),
          ]);
        }
        alongside.push(
          ...lines.map((line) => ({ kind: 'retire', entity: 'agreementLine', entityId: line.id }) as const),
        );
      }
      if (entity === 'dialogue') {
        const followUps = await followUpsOf(read, id);
        alongside.push(...followUps.map((one) => ({ kind: 'retire', entity: 'followUp', entityId: one.id }) as const));
      }
      if (entity === 'review') {
        const remarks = await read
          .selectFrom('reviewRemark')
          .select('id')
          .where('reviewId', '=', id)
          .where('retired', '=', 0)
          .execute();
        alongside.push(
          ...remarks.map((remark) => ({ kind: 'retire', entity: 'reviewRemark', entityId: remark.id }) as const),
        );
      }
      const along = new Set([id, ...alongside.map(({ entityId }) => entityId)]);
      const users = await whatRefersTo(read, entity, id, along);
      if (users.length > 0) {
        throw new RuleViolation([
          block('verwijzing', 'reason', `Dit hoort nog bij: ${users.join(', ')}. Haal dat eerst weg.`),
        ]);
      }
      return { edit: { kind: 'retire', entity, entityId: id }, alongside, warnings: [] };
    },
    reason.trim(),
  );
}

/**
 * What still refers to a record, in Dutch with counts, such as `2 interventies`; records in `leavingToo` do not count.
 */
export async function whatRefersTo(
  read: Read,
  entity: EntityName,
  id: string,
  leavingToo: ReadonlySet<string>,
): Promise<string[]> {
  const found: string[] = [];
  for (const name of entityNames) {
    const fields = Object.entries<string | undefined>(entities[name].references).filter(
      ([, target]) => target === entity,
    );
    const users = new Set<string>();
    for (const [field] of fields) {
      const rows = await read
        .selectFrom(name)
        .select('id')
        .where(read.dynamic.ref(field), '=', id)
        .where('retired', '=', 0)
        .execute();
      for (const row of rows) if (!leavingToo.has(row.id)) users.add(row.id);
    }
    if (users.size > 0) found.push(`${users.size} ${users.size === 1 ? entities[name].label : entities[name].plural}`);
  }
  return found;
}
