import type { Conflict } from './conflict.ts';

/** What asks for a decision, as the screen tells it: the proposed amendments of one agreement stand together. */
export type Decision =
  | { readonly kind: 'conflict' | 'code'; readonly key: string; readonly conflict: Conflict }
  | {
      readonly kind: 'amendment';
      readonly key: string;
      readonly agreementId: string;
      readonly conflicts: readonly Conflict[];
    };

/** The decisions to take, in the order of the api; each has a key that stays while it stands. */
export function decisionsOf(conflicts: readonly Conflict[]): Decision[] {
  const decisions = new Map<string, Decision>();
  for (const conflict of conflicts) {
    if (conflict.kind === 'amendment') {
      const agreementId = conflict.page?.id ?? conflict.entityId;
      const key = `amendment ${agreementId}`;
      const known = decisions.get(key);
      const before = known?.kind === 'amendment' ? known.conflicts : [];
      decisions.set(key, { kind: 'amendment', key, agreementId, conflicts: [...before, conflict] });
      continue;
    }
    const key = `${conflict.kind} ${conflict.entityId} ${conflict.group}`;
    decisions.set(key, { kind: conflict.kind, key, conflict });
  }
  return [...decisions.values()];
}

/** The conflicts of one record, with those of what is shown on its page; all of them when no record is asked. */
export function conflictsAt(conflicts: readonly Conflict[], recordId: string | undefined): readonly Conflict[] {
  if (recordId === undefined) return conflicts;
  return conflicts.filter(
    ({ entityId, page, otherIds }) => entityId === recordId || page?.id === recordId || otherIds.includes(recordId),
  );
}
