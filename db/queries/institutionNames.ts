import type { Read } from '../log/readHandle.ts';

/** Names of all institutions that are here, retired ones too, by id. */
export async function institutionNames(read: Read): Promise<ReadonlyMap<string, string>> {
  const rows = await read.selectFrom('institution').select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
