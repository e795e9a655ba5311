import { block } from '../../domain/rules/finding.ts';
import type { Edit } from '../log/edit.ts';
import { lifecycleGroup, type FoldPart } from '../log/foldRecord.ts';
import { loadParts } from '../log/loadParts.ts';
import type { Read } from '../log/readHandle.ts';
import { openConflicts } from '../replica/conflicts.ts';
import type { OpenConflict } from '../replica/replica.ts';
import type { Store } from '../store/openStore.ts';
import { assertMayEnd, assertSound } from './assertSound.ts';
import { RuleViolation } from './ruleViolation.ts';

/** Which values stand from now on: those of one of the changes that contradict each other. */
export interface Choice {
  readonly entityId: string;
  readonly group: string;
  /** For a proposed amendment: the agreed one, so that the amendment lapses. */
  readonly changeId: string;
}

/**
 * A person decides a conflict, or lets a proposed amendment lapse. All values that stood are named, so that an edit made elsewhere meanwhile opens
 * it again (S11). Choosing an edit above a retirement brings the record back (S12). A line that was added beside an accord lapses as a whole.
 *
 * @throws RuleViolation `volgorde` when it is decided already or changed since; R05 when the choice ends a pilot; R15 for an amendment that would change what was agreed; `dubbel` for
 *   two records with one code; `verwijzing` when what comes back no longer fits
 */
export async function resolveConflict(store: Store, choice: Choice): Promise<{ readonly commandId: string }> {
  const { deviceId } = store.identity;
  const { commandId } = await store.run({ name: 'conflict.resolve', reason: null }, async (read) => {
    const conflict = await conflictOf(read, deviceId, choice);
    const edits = decided(conflict, choice, await partsOf(read, deviceId, choice.entityId));
    const restored = edits.filter(({ kind }) => kind === 'restore');
    const verify = async (after: Read) => {
      await assertSound(after, restored);
      await assertMayEnd(after, edits);
    };
    return { edits, result: null, verify };
  });
  return { commandId };
}

async function conflictOf(read: Read, device: string, { entityId, group, changeId }: Choice): Promise<OpenConflict> {
  const open = await openConflicts(read, device);
  const conflict = open.find((one) => one.entityId === entityId && one.group === group);
  if (conflict?.kind === 'code') {
    throw new RuleViolation([block('dubbel', 'code', 'Geef een van de twee een andere code.')]);
  }
  if (conflict === undefined || !conflict.heads.some((head) => head.changeId === changeId)) {
    const message = 'Dit is intussen al beslist of opnieuw gewijzigd. Kijk opnieuw wat er nu staat.';
    throw new RuleViolation([block('volgorde', 'changeId', message)]);
  }
  return conflict;
}

async function partsOf(read: Read, device: string, entityId: string): Promise<readonly FoldPart[]> {
  return (await loadParts(read, device, [entityId])).get(entityId) ?? [];
}

function decided({ kind, entity, heads }: OpenConflict, choice: Choice, parts: readonly FoldPart[]): Edit[] {
  const { entityId, group, changeId } = choice;
  const agreed = heads.filter((head) => head.agreed);
  if (kind === 'amendment' && agreed.length === 0) return [{ kind: 'retire', entity, entityId }];
  if (kind === 'amendment' && !agreed.some((head) => head.changeId === changeId)) {
    const message = 'Wat is overeengekomen, verandert niet meer. Maak van de voorgestelde wijziging een nieuwe versie.';
    throw new RuleViolation([block('R15', 'changeId', message)]);
  }
  const edit: Edit = { kind: 'resolve', entity, entityId, group, changeId };
  const retiring = new Set(parts.filter(retires).map(({ id }) => id));
  const choseEdit = !retiring.has(changeId) && heads.some((head) => retiring.has(head.changeId));
  if (group === lifecycleGroup || !choseEdit) return [edit];
  return [edit, { kind: 'restore', entity, entityId }];
}

function retires({ groups }: FoldPart): boolean {
  return groups[lifecycleGroup]?.values['retired'] === true;
}
