import type { Kysely } from 'kysely';
import type { EntityName } from '../../domain/registration.ts';
import type { Edit } from '../log/edit.ts';
import { readHandle, type Read } from '../log/readHandle.ts';
import { record, type Author, type CommandName } from '../log/record.ts';
import type { AttachmentContentRow, Tables } from '../tables.ts';
import { keepContents } from './attachmentContents.ts';

/** What a command hands over to be recorded, with what it answers to its caller. */
export interface Recordable<Result> {
  readonly edits: readonly Edit[];
  readonly result: Result;
  /** Bytes of attachments that the edits name, kept in the same transaction. */
  readonly contents?: readonly AttachmentContentRow[];
  /** Looks at what the edits made of the store, before it is kept; when it throws, nothing happened. */
  readonly verify?: (read: Read) => Promise<void>;
}

/** What came of a command. */
export interface Recorded<Result> {
  readonly commandId: string;
  readonly changed: readonly EntityName[];
  readonly result: Result;
}

/** A command: its name, and how it decides from what is in the store. */
export interface Command<Result> {
  readonly name: CommandName;
  readonly decide: (read: Read) => Promise<Recordable<Result>>;
}

/** Runs a command in one transaction: it reads and decides, its edits are logged and folded. When it throws, nothing happened. */
export function runCommand<Result>(
  db: Kysely<Tables>,
  author: Author,
  { name, decide }: Command<Result>,
): Promise<Recorded<Result>> {
  return db.transaction().execute(async (transaction) => {
    const { edits, result, contents = [], verify } = await decide(readHandle(transaction));
    const { commandId, changed } = await record(transaction, author, name, edits);
    await keepContents(transaction, contents);
    await verify?.(readHandle(transaction));
    return { commandId, changed: [...changed], result };
  });
}
