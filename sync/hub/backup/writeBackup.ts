import { createHash } from 'node:crypto';
import { createWriteStream, renameSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { sql, type Kysely, type Transaction } from 'kysely';
import { syncDirectory } from '../../../db/store/syncDirectory.ts';
import { audit } from '../access/audit.ts';
import { HubFault } from '../hubFault.ts';
import { appliedMigrations } from '../postgres/migrate.ts';
import type { HubTables } from '../tables.ts';
import { backupFormat, backupVersion, type BackupHead, type BackupManifest } from './format.ts';
import { verifyBackup } from './readBackup.ts';
import { assertTables, tableOrder } from './tableOrder.ts';

/** What a backup holds. */
export interface BackupSummary {
  readonly head: BackupHead;
  readonly tables: BackupManifest['tables'];
}

/**
 * Writes everything of the hub, as it stood at one moment, to a file, beside a hub that goes on. The file is read back and checked before it
 * gets its name; then each institution is marked as backed up to where the backup has it.
 *
 * @throws HubFault HUB_ABSENT; BACKUP_DAMAGED when what was written does not read back
 */
export async function writeBackup(db: Kysely<HubTables>, out: string): Promise<BackupSummary> {
  const path = resolve(out);
  const writing = `${path}.${process.pid}.new`;
  try {
    const heads = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (transaction) => {
        await withoutLimits(transaction);
        await pipeline(
          Readable.from(linesOf(transaction)),
          createGzip(),
          createWriteStream(writing, { flags: 'wx', mode: 0o600 }),
        );
        return transaction.selectFrom('scope').select(['scope', 'head']).execute();
      });
    await syncFile(writing);
    const summary = await verifyBackup(writing);
    renameSync(writing, path);
    syncDirectory(dirname(path));
    await markBackedUp(db, summary.head, heads);
    return summary;
  } finally {
    rmSync(writing, { force: true });
  }
}

/** A backup takes longer than a request may. */
async function withoutLimits(transaction: Transaction<HubTables>): Promise<void> {
  await sql`select set_config('statement_timeout', '0', true), set_config('idle_in_transaction_session_timeout', '0', true)`.execute(
    transaction,
  );
}

async function* linesOf(transaction: Transaction<HubTables>): AsyncGenerator<string> {
  await assertTables(transaction);
  const hub = await transaction.selectFrom('hub').selectAll().executeTakeFirst();
  if (hub === undefined) throw new HubFault('HUB_ABSENT');
  const head: BackupHead = {
    format: backupFormat,
    version: backupVersion,
    hub: hub.id,
    name: hub.name,
    epoch: hub.epoch,
    at: await moment(transaction),
    migrations: await appliedMigrations(transaction),
  };
  const headLine = JSON.stringify(head);
  yield `H ${headLine}\n`;
  const tables: BackupManifest['tables'] = [];
  for (const name of tableOrder) {
    yield `T ${name}\n`;
    const hash = createHash('sha256');
    let rows = 0;
    for await (const page of pagesOf(transaction, name)) {
      rows += page.length;
      for (const row of page) hash.update(`${row}\n`);
      yield page.map((row) => `R ${row}\n`).join('');
    }
    tables.push({ name, rows, sha256: hash.digest('hex') });
  }
  const manifest: BackupManifest = { head: createHash('sha256').update(headLine).digest('hex'), tables };
  yield `M ${JSON.stringify(manifest)}\n`;
}

async function moment(transaction: Transaction<HubTables>): Promise<string> {
  const { rows } = await sql<{ at: Date }>`select now() as at`.execute(transaction);
  return (rows[0]?.at ?? new Date()).toISOString();
}

/** Rows of a table as PostgreSQL writes them in JSON, some at a time: these two tables have rows of megabytes. */
async function* pagesOf(transaction: Transaction<HubTables>, name: keyof HubTables): AsyncGenerator<string[]> {
  const size = name === 'snapshot' || name === 'handover' ? 1 : 1000;
  await sql`declare backup_rows no scroll cursor for
    select row_to_json(entry)::text as row from ${sql.table(name)} as entry
    order by ${sql.join(orderOf(name).map((column) => sql.ref(column)))}`.execute(transaction);
  for (;;) {
    const page = await sql<{ row: string }>`fetch ${sql.lit(size)} from backup_rows`.execute(transaction);
    if (page.rows.length === 0) break;
    yield page.rows.map(({ row }) => row);
  }
  await sql`close backup_rows`.execute(transaction);
}

/** Columns of the primary key: the same rows give the same file, and a restored table lies in this order. */
function orderOf(name: keyof HubTables): readonly string[] {
  if (name === 'hub') return ['only'];
  if (name === 'scope' || name === 'snapshot') return ['scope'];
  if (name === 'hubChange') return ['scope', 'seq'];
  if (name === 'chain' || name === 'grant' || name === 'signedHead') return ['device', 'scope'];
  if (name === 'knownKey') return ['device'];
  if (name === 'invitation') return ['codeHash'];
  return name === 'waiting' ? ['entityId'] : ['id'];
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function markBackedUp(
  db: Kysely<HubTables>,
  head: BackupHead,
  heads: readonly { readonly scope: string; readonly head: number }[],
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    // Restored meanwhile: then these numbers are of another history.
    const hub = await transaction.selectFrom('hub').select('epoch').forShare().executeTakeFirst();
    if (hub?.epoch !== head.epoch) return;
    for (const covered of heads) {
      await transaction
        .updateTable('scope')
        .set({ backedUp: covered.head })
        .where('scope', '=', covered.scope)
        .where('backedUp', '<', covered.head)
        .execute();
    }
    await audit(transaction, { event: 'hub.backed-up', detail: head.at });
  });
}
