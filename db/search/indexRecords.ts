import { CompiledQuery, sql, type Transaction } from 'kysely';
import { entityNames, type EntityName } from '../../domain/registration.ts';
import type { Tables } from '../tables.ts';
import { searchTexts, type StoredRow } from './searchTexts.ts';

/**
 * Indexes some of the records that changed, in the transaction it is given: what is there and not retired can be found afterwards, what is not cannot.
 * Returns how many it did; 0 when the index is up to date.
 */
export async function indexRecords(transaction: Transaction<Tables>, most: number): Promise<number> {
  const dirty = await transaction.selectFrom('searchDirty').selectAll().limit(most).execute();
  if (dirty.length === 0) return 0;
  const ids = dirty.map(({ recordId }) => recordId);
  await forget(transaction, ids);
  const byEntity = Map.groupBy(dirty, ({ entity }) => entity);
  for (const entity of entityNames) {
    const wanted = byEntity.get(entity) ?? [];
    if (wanted.length > 0)
      await add(
        transaction,
        entity,
        wanted.map(({ recordId }) => recordId),
      );
  }
  await transaction.deleteFrom('searchDirty').where('recordId', 'in', ids).execute();
  return dirty.length;
}

async function forget(transaction: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  const entries = await transaction.selectFrom('searchEntry').select('number').where('recordId', 'in', ids).execute();
  if (entries.length === 0) return;
  const numbers = sql.join(entries.map(({ number }) => number));
  await sql`delete from searchText where rowid in (${numbers})`.execute(transaction);
  await sql`delete from searchEntry where number in (${numbers})`.execute(transaction);
}

const entryText = 'insert into searchEntry (number, recordId, entity) values (?, ?, ?)';
const wordsText = 'insert into searchText (rowid, names, texts) values (?, ?, ?)';

async function add(transaction: Transaction<Tables>, entity: EntityName, ids: readonly string[]): Promise<void> {
  const found =
    await sql<StoredRow>`select * from ${sql.table(entity)} where retired = 0 and id in (${sql.join(ids)})`.execute(
      transaction,
    );
  // Numbers only go up: the index takes rows in that order many at once, and any other order one by one.
  const last = await transaction
    .selectFrom('searchEntry')
    .select(({ fn }) => fn.max('number').as('number'))
    .executeTakeFirst();
  let number = last?.number ?? 0;
  for (const row of found.rows) {
    const { names, texts } = searchTexts(entity, row);
    number += 1;
    await transaction.executeQuery(CompiledQuery.raw(entryText, [number, row['id'], entity]));
    await transaction.executeQuery(CompiledQuery.raw(wordsText, [number, names.join('\n'), texts.join('\n')]));
  }
}
