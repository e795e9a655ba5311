import type { Read } from '../log/readHandle.ts';

/** The bytes of all attachments that are not retired, by their hash; those that are on another laptop only are left out. */
export async function attachmentFiles(read: Pick<Read, 'selectFrom'>): Promise<ReadonlyMap<string, Uint8Array>> {
  const rows = await read
    .selectFrom('attachmentContent')
    .select(['sha256', 'bytes'])
    .where('sha256', 'in', (named) => named.selectFrom('attachment').select('sha256').where('retired', '=', 0))
    .execute();
  return new Map(rows.map(({ sha256, bytes }) => [sha256, bytes]));
}
