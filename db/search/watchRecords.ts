import { sql, type Kysely, type Transaction } from 'kysely';
import { entityNames, type EntityName } from '../../domain/registration.ts';
import type { Tables } from '../tables.ts';
import { searchFields } from './searchFields.ts';

/** Goes up when the texts of the same fields are built in another way. */
const buildVersion = 1;

/** Under this key the store says for which definitions its index was made. */
const shapeKey = 'searchShape';

/**
 * Makes sure that every change of a record, by whatever way it comes (a command, syncing, an import, undo), marks it as to be indexed in the same
 * transaction; and that the index fits the definitions of this version of the program. When a kind of record or a field came since, everything is
 * marked. Cheap when nothing changed.
 */
export async function watchRecords(db: Kysely<Tables>): Promise<void> {
  const triggers = entityNames.flatMap(triggersOf);
  const shape = [buildVersion, ...triggers].join('\n');
  const kept = await db.selectFrom('meta').select('value').where('key', '=', shapeKey).executeTakeFirst();
  if (kept?.value === shape) return;
  await db.transaction().execute(async (transaction) => {
    await dropTriggers(transaction);
    for (const trigger of triggers) await sql.raw(trigger).execute(transaction);
    await markEverything(transaction);
    await transaction.replaceInto('meta').values({ key: shapeKey, value: shape }).execute();
  });
}

/** Empties the index and marks every record: nothing of what was removed can stay in it. */
export async function markEverything(transaction: Transaction<Tables>): Promise<void> {
  await sql`insert into searchText (searchText) values ('delete-all')`.execute(transaction);
  await transaction.deleteFrom('searchEntry').execute();
  await transaction.deleteFrom('searchDirty').execute();
  for (const name of entityNames) {
    await sql`insert into searchDirty (recordId, entity) select id, ${name} from ${sql.table(name)}`.execute(
      transaction,
    );
  }
}

/** Only what is searched counts: an amount that changes marks nothing. */
function triggersOf(name: EntityName): string[] {
  const columns = ['retired', ...searchFields(name).map(({ field }) => field)];
  const differs = columns.map((column) => `old."${column}" is not new."${column}"`).join(' or ');
  // One place for how a mark is made: marking twice is marking once.
  const mark = (row: 'new' | 'old') =>
    `begin insert into searchDirty (recordId, entity) values (${row}.id, '${name}') on conflict (recordId) do nothing; end`;
  return [
    `create trigger search_${name}_made after insert on "${name}" ${mark('new')}`,
    `create trigger search_${name}_changed after update on "${name}" when ${differs} ${mark('new')}`,
    `create trigger search_${name}_removed after delete on "${name}" ${mark('old')}`,
  ];
}

async function dropTriggers(transaction: Transaction<Tables>): Promise<void> {
  const query = sql<{
    name: string;
  }>`select name from sqlite_schema where type = 'trigger' and name like 'search\\_%\\_%' escape '\\'`;
  const { rows } = await query.execute(transaction);
  for (const { name } of rows) await sql`drop trigger ${sql.id(name)}`.execute(transaction);
}
