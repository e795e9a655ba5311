import type { Transaction } from 'kysely';
import { v7 as uuidV7 } from 'uuid';
import type { EntityName } from '../../domain/registration.ts';
import type { Tables } from '../tables.ts';
import { ChainTails } from './chainTails.ts';
import { changeSchemaVersion, hashOfChange, type Change, type ChangeContent } from './change.ts';
import { changeColumns, changeValues } from './changeRows.ts';
import { CommandRecords } from './commandRecords.ts';
import type { Edit } from './edit.ts';
import { groupsOf } from './groupsOf.ts';
import { writeRows } from './manyRows.ts';
import { inParts } from './parts.ts';
import { projectRecords } from './projectRecords.ts';
import { readHandle } from './readHandle.ts';
import { ScopeFinder } from './scopeFinder.ts';

/** Who records, on which device. */
export interface Author {
  readonly device: string;
  readonly actor: string;
}

/** What is recorded together and undone together. */
export interface CommandName {
  readonly name: string;
  readonly reason: string | null;
}

/** What a command did: its id, and which kinds of record changed. */
export interface Recording {
  readonly commandId: string;
  readonly changed: ReadonlySet<EntityName>;
}

/**
 * Appends the changes of one command to the log and folds them into the tables, in the transaction it is given. This is the only way into the
 * tables for a person's work. An edit that changes nothing leaves no trace.
 *
 * @throws StoreFault RECORD_NEWER when an edit would replace what only a newer version understands
 */
export async function record(
  transaction: Transaction<Tables>,
  author: Author,
  command: CommandName,
  edits: readonly Edit[],
): Promise<Recording> {
  const commandId = uuidV7();
  const read = readHandle(transaction);
  const records = await CommandRecords.of(read, author.device, edits);
  const scopes = new ScopeFinder(read);
  const tails = new ChainTails(read, author.device);
  const changes: Change[] = [];
  const touched = new Map<string, { readonly entity: string; readonly scope: string }>();
  for (const edit of edits) {
    records.assertFits(edit);
    const before = records.before(edit);
    const groups = groupsOf(edit, before);
    if (Object.keys(groups).length === 0) continue;
    const scope = before.state?.plain.scope ?? (await scopes.of(edit));
    const tail = await tails.of(scope);
    const content: ChangeContent = {
      id: uuidV7(),
      device: author.device,
      deviceSeq: tail.deviceSeq + 1,
      actor: author.actor,
      scope,
      entity: edit.entity,
      entityId: edit.entityId,
      kind: edit.kind === 'resolve' ? 'update' : edit.kind,
      commandId,
      command: command.name,
      reason: command.reason,
      schemaVersion: changeSchemaVersion,
      wallTime: new Date().toISOString(),
      previousHash: tail.hash,
      groups,
    };
    const change: Change = { ...content, hash: hashOfChange(content) };
    changes.push(change);
    records.add(change);
    tails.move(change);
    touched.set(edit.entityId, { entity: edit.entity, scope });
  }
  const rows = changes.map(changeValues);
  await writeRows(transaction, 'change', changeColumns, rows);
  const folded = transaction.$pickTables<EntityName | 'waiting'>();
  const changed = await projectRecords(folded, touched, async (ids) => records.partsOf(ids));
  await assertNoneWaits(transaction, [...touched.keys()]);
  return { commandId, changed };
}

/** What a person records here builds on what is here: that it would wait for something is a fault in a command. */
async function assertNoneWaits(transaction: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  for (const some of inParts(ids)) {
    const waiting = await transaction
      .selectFrom('waiting')
      .select('entityId')
      .where('entityId', 'in', some)
      .where('reason', '!=', 'unknown')
      .executeTakeFirst();
    if (waiting !== undefined) throw new Error(`record ${waiting.entityId} refers to what is not here`);
  }
}
