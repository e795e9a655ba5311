import type { Read } from '../log/readHandle.ts';

/** A place in the chain of a device in an institution. */
export interface ChainPlace {
  readonly device: string;
  readonly scope: string;
  readonly deviceSeq: number;
}

/** How far each chain is known here, with the hash at its end. */
export async function chainEnds(read: Read): Promise<(ChainPlace & { readonly hash: string })[]> {
  return (
    read
      .selectFrom('change')
      // SQLite takes the hash from the row that has the maximum.
      .select(({ fn }) => ['device', 'scope', 'hash', fn.max('deviceSeq').as('deviceSeq')])
      .groupBy(['device', 'scope'])
      .execute()
  );
}

/** Hash of the change at a place of a chain, or null when there is none here. */
export async function hashAt(read: Read, { device, scope, deviceSeq }: ChainPlace): Promise<string | null> {
  const row = await read
    .selectFrom('change')
    .select('hash')
    .where('device', '=', device)
    .where('scope', '=', scope)
    .where('deviceSeq', '=', deviceSeq)
    .executeTakeFirst();
  return row?.hash ?? null;
}
