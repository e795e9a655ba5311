import type { FieldValue } from '../../../../../db/log/change.ts';
import type { Store } from '../../../../../db/store/openStore.ts';
import { entityNames } from '../../../../../domain/registration.ts';
import { changesIn } from '../../../db/log/laptops.ts';

/**
 * Own edits without a receipt that cannot be seen any more: not in the log, not in the row and not among the values of a conflict, though nothing
 * that is here replaced them.
 *
 * @param mine ids of what was recorded on this laptop
 */
export async function vanished(store: Store, mine: readonly string[]): Promise<string[]> {
  const { read, replica, identity } = store;
  const changes = await changesIn(store);
  const held = new Set(changes.map(({ id }) => id));
  const problems = mine.filter((id) => !held.has(id)).map((id) => `${id} is not in the log any more`);
  const receipts = new Set(
    (await read.selectFrom('receipt').select('changeId').execute()).map(({ changeId }) => changeId),
  );
  const waiting = new Set((await replica.waiting()).map(({ entityId }) => entityId));
  const open = await replica.conflicts();
  for (const change of changes) {
    if (change.device !== identity.deviceId || receipts.has(change.id) || waiting.has(change.entityId)) continue;
    const entity = entityNames.find((name) => name === change.entity);
    if (entity === undefined) continue;
    const row = await read.selectFrom(entity).selectAll().where('id', '=', change.entityId).executeTakeFirst();
    const shown = new Map<string, unknown>(Object.entries(row ?? {}));
    for (const [group, { values }] of Object.entries(change.groups)) {
      const replaced = changes.some((later) => later.groups[group]?.saw.includes(change.id) === true);
      const isHeld = open.some(
        (one) => one.entityId === change.entityId && one.heads.some(({ changeId }) => changeId === change.id),
      );
      const fits = Object.entries(values).every(([field, value]) => shown.get(field) === sqlValue(value));
      if (!replaced && !isHeld && !fits)
        problems.push(`${change.command} of ${change.entity}: its ${group} cannot be seen`);
    }
  }
  return problems;
}

function sqlValue(value: FieldValue): string | number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return Array.isArray(value) ? JSON.stringify(value) : value;
}
