import type { Change } from '../../../db/log/change.ts';
import { foldRecord } from '../../../db/log/foldRecord.ts';
import type { LivePart } from '../../protocol/wire.ts';

/**
 * The parts of the changes of a record that still count: per field group the changes that no other replaces. Of a group in conflict, or in which
 * anything was ever agreed, all of them: what stood before, and what was agreed, is read from how they build on each other. Together they fold to
 * what all changes fold to (S19).
 */
export function livePartsOf(changes: readonly Change[]): LivePart[] {
  const folded = foldRecord(changes);
  if (folded === undefined) return [];
  return changes.flatMap((change) => {
    const groups = Object.fromEntries(
      Object.entries(change.groups).filter(([name]) => {
        const state = folded.groups.get(name);
        return state !== undefined && (state.conflict || state.agreed || state.heads.includes(change.id));
      }),
    );
    if (Object.keys(groups).length === 0) return [];
    const { id, device, actor, scope, entity, entityId, schemaVersion, wallTime } = change;
    return [{ id, device, actor, scope, entity, entityId, schemaVersion, wallTime, groups }];
  });
}
