import { isInForce } from '../../domain/agreement.ts';
import { entityNames, type EntityName } from '../../domain/registration.ts';
import { block } from '../../domain/rules/finding.ts';
import { termsAreFrozen } from '../../domain/rules/R15-frozenTerms.ts';
import type { Change, FieldValue } from '../log/change.ts';
import type { Edit } from '../log/edit.ts';
import { foldRecord, lifecycleGroup } from '../log/foldRecord.ts';
import { changesOfCommand, changesOfRecord } from '../log/readChanges.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import { assertMayEnd, assertSound } from './assertSound.ts';
import { RecordMissing, RuleViolation } from './ruleViolation.ts';

/** What came of an undo: the command that did it can itself be undone. */
export interface Undone {
  readonly commandId: string;
  readonly records: number;
}

/**
 * Undoes all a command did, as a new command: made records are retired, changed values return, retired records come back. The history keeps both.
 *
 * @throws RuleViolation `volgorde` when something was changed since, `verwijzing` when something else refers to a made record,
 *   R15 when it would change an agreement in force, R05 when it would end a pilot again, and any rule that what comes back would break
 */
export async function undoCommand(store: Store, commandId: string): Promise<Undone> {
  const { commandId: undoing, result } = await store.run({ name: 'change.undo', reason: null }, async (read) => {
    const changes = await changesOfCommand(read, commandId);
    if (changes.length === 0) throw new RecordMissing('handeling');
    const edits: Edit[] = [];
    for (const change of changes.toReversed()) edits.push(await reverse(read, change));
    const verify = async (after: Read) => {
      await assertSound(after, edits);
      await assertMayEnd(after, edits);
    };
    return { edits, result: edits.length, verify };
  });
  return { commandId: undoing, records: result };
}

async function reverse(read: Read, change: Change): Promise<Edit> {
  const entity = entityOf(change);
  const changes = await changesOfRecord(read, change.entityId);
  const state = foldRecord(changes);
  for (const group of Object.keys(change.groups)) {
    const heads = state?.groups.get(group)?.heads ?? [];
    if (heads.length !== 1 || heads[0] !== change.id) throw changedSince();
  }
  const { entityId } = change;
  if (change.kind === 'create' || change.kind === 'restore') return { kind: 'retire', entity, entityId };
  if (change.kind === 'retire') return { kind: 'restore', entity, entityId };
  const before = foldRecord(changes.filter(({ id }) => id !== change.id));
  const values: Record<string, FieldValue> = {};
  for (const group of Object.keys(change.groups)) {
    if (group !== lifecycleGroup) Object.assign(values, before?.groups.get(group)?.values);
  }
  if (entity === 'agreement') refuseToUnfreeze(change, values);
  return { kind: 'update', entity, entityId, values };
}

/** An agreement that went into force does not go out of it again by an undo. */
function refuseToUnfreeze(change: Change, before: Record<string, FieldValue>): void {
  const after = change.groups['accord']?.values['status'];
  const inForce = (status: unknown) => (status === 'agreed' || status === 'closed') && isInForce({ status });
  if (inForce(after) && !inForce(before['status'])) throw new RuleViolation(termsAreFrozen({ status: 'agreed' }));
}

function changedSince(): RuleViolation {
  return new RuleViolation([
    block('volgorde', 'id', 'Dit kan niet meer ongedaan: het is daarna nog gewijzigd. Pas het aan in het formulier.'),
  ]);
}

function entityOf({ entity }: Change): EntityName {
  const known = entityNames.find((name) => name === entity);
  if (known === undefined) throw new RecordMissing('handeling');
  return known;
}
