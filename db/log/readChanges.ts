import { changeOf, type Change } from './change.ts';
import type { Read } from './readHandle.ts';

/** All changes of one record, in the order in which they were made known to this laptop. */
export async function changesOfRecord(read: Read, entityId: string): Promise<Change[]> {
  const rows = await read.selectFrom('change').selectAll().where('entityId', '=', entityId).orderBy('id').execute();
  return rows.map(changeOf);
}

/** All changes of one command. */
export async function changesOfCommand(read: Read, commandId: string): Promise<Change[]> {
  const rows = await read
    .selectFrom('change')
    .selectAll()
    .where('commandId', '=', commandId)
    .orderBy('deviceSeq')
    .execute();
  return rows.map(changeOf);
}

/** A change by its id, or undefined when it is not here. */
export async function changeById(read: Read, id: string): Promise<Change | undefined> {
  const row = await read.selectFrom('change').selectAll().where('id', '=', id).executeTakeFirst();
  return row && changeOf(row);
}

/** Every change a store holds, each device's in the order in which it recorded them. */
export async function allChanges(read: Read): Promise<Change[]> {
  const rows = await read.selectFrom('change').selectAll().orderBy('device').orderBy('deviceSeq').execute();
  return rows.map(changeOf);
}
