import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Read } from '../log/readHandle.ts';
import type { AttachmentContentRow, Tables } from '../tables.ts';

/**
 * Keeps the bytes of attachments, each once.
 *
 * @throws Error when bytes do not have the hash they are kept under
 */
export async function keepContents(db: Kysely<Tables>, contents: readonly AttachmentContentRow[]): Promise<void> {
  for (const { sha256, bytes } of contents) {
    if (!hasHash(bytes, sha256)) throw new Error('an attachment does not have the hash it is kept under');
    await db
      .insertInto('attachmentContent')
      .values({ sha256, bytes })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** Removes the bytes that no attachment names any more. Only a purge does this: a retired attachment keeps its file (R15). */
export async function removeUnusedContents(db: Kysely<Tables>): Promise<void> {
  await db
    .deleteFrom('attachmentContent')
    .where('sha256', 'not in', (part) => part.selectFrom('attachment').select('sha256'))
    .execute();
}

/** What is wrong with the kept bytes, a Dutch line each; reads one file at a time, so that memory stays the same however many there are. */
export async function contentProblems(read: Read): Promise<string[]> {
  const problems: string[] = [];
  for (let last = ''; ;) {
    const row = await read
      .selectFrom('attachmentContent')
      .selectAll()
      .where('sha256', '>', last)
      .orderBy('sha256')
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return problems;
    if (!hasHash(row.bytes, row.sha256)) problems.push(`Het bestand van bijlage ${row.sha256} is veranderd.`);
    last = row.sha256;
  }
}

function hasHash(bytes: Uint8Array, sha256: string): boolean {
  return createHash('sha256').update(bytes).digest('hex') === sha256;
}
