import type { Change } from '../log/change.ts';
import type { Read } from '../log/readHandle.ts';

/**
 * Of our changes, in the order of the chain, those before the first command that is about a record which one of these devices made and the hub has
 * not: without that record it would be refused for good. As the chain has no holes, what comes after waits too.
 */
export async function beforeWhatBuildsOn(
  read: Read,
  changes: readonly Change[],
  { scope, devices }: { readonly scope: string; readonly devices: readonly string[] },
): Promise<readonly Change[]> {
  if (devices.length === 0) return changes;
  const rows = await read
    .selectFrom('change')
    .select('entityId')
    .where('scope', '=', scope)
    .where('device', 'in', devices)
    .where('kind', '=', 'create')
    .where('id', 'in', read.selectFrom('relay').select('changeId'))
    .execute();
  const made = new Set<unknown>(rows.map(({ entityId }) => entityId));
  const building = changes.find((change) => made.has(change.entityId) || refersTo(change, made));
  if (building === undefined) return changes;
  return changes.slice(
    0,
    changes.findIndex(({ commandId }) => commandId === building.commandId),
  );
}

function refersTo({ groups }: Change, ids: ReadonlySet<unknown>): boolean {
  const values = Object.values(groups).flatMap((setting) => Object.values(setting.values).flat());
  return values.some((value) => ids.has(value));
}
