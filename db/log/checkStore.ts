import { contentProblems } from '../store/attachmentContents.ts';
import type { Store } from '../store/openStore.ts';
import type { ChangeRow } from '../tables.ts';
import { ChainCheck } from './chainCheck.ts';
import { changeOf, hashOfChange, type Change } from './change.ts';
import type { Read } from './readHandle.ts';
import { RowCheck } from './rowCheck.ts';

/** Outcome of checking a store; `problems` is empty when it is sound. */
export interface StoreCheck {
  readonly changes: number;
  readonly devices: number;
  /** Records with a row, retired ones too. */
  readonly records: number;
  /** A Dutch line each, with ids and never with content. */
  readonly problems: readonly string[];
}

/** Changes that are read at a time: memory stays the same however long the log is. */
const pageLength = 2000;

/**
 * Checks a store from the file up: what SQLite finds, that no change was altered, removed or reordered (the chain of each device, S20), and that
 * every row is what its changes fold to and no row stands without them; and that the file of each attachment has its hash. Reads the log once.
 */
export async function checkStore(store: Pick<Store, 'read' | 'findDamage' | 'identity'>): Promise<StoreCheck> {
  const { read, identity } = store;
  const problems = [...store.findDamage()];
  const chain = await chainsBeside(read);
  const rows = new RowCheck(read, identity.deviceId);
  let changes = 0;
  for await (const page of recordsOf(read)) {
    const records = new Map<string, Change[]>();
    for (const [id, rowsOfRecord] of page) {
      changes += rowsOfRecord.length;
      const readable = rowsOfRecord.flatMap((row) => readableChange(row, problems));
      for (const change of readable) chain.add(change);
      records.set(id, readable);
    }
    problems.push(...(await rows.compare(records)));
  }
  problems.push(...chain.problems(), ...(await rows.withoutChanges()), ...(await contentProblems(read)));
  return { changes, devices: chain.devices, records: rows.matched, problems };
}

/** What belongs to the chains beside the changes themselves: links of refused ones, and what contradicts. */
async function chainsBeside(read: Read): Promise<ChainCheck> {
  const chain = new ChainCheck();
  for (const link of await read.selectFrom('chainLink').selectAll().execute()) chain.add(link);
  for (const { changeId } of await read.selectFrom('withheld').select('changeId').execute())
    chain.contradicts(changeId);
  return chain;
}

/** All changes, a page of whole records at a time. */
async function* recordsOf(read: Read): AsyncGenerator<Map<string, ChangeRow[]>> {
  for (let last = ''; ;) {
    const query = read.selectFrom('change').selectAll().orderBy('entityId').orderBy('id');
    const rows = await query.where('entityId', '>', last).limit(pageLength).execute();
    const end = rows.at(-1)?.entityId;
    if (end === undefined) return;
    const records = Map.groupBy(rows, ({ entityId }) => entityId);
    // The last record of a full page may go on: all of it is read.
    if (rows.length === pageLength) records.set(end, await query.where('entityId', '=', end).execute());
    yield records;
    last = end;
  }
}

function readableChange(row: ChangeRow, problems: string[]): Change[] {
  try {
    const change = changeOf(row);
    if (hashOfChange(withoutHash(change)) !== change.hash) {
      problems.push(`Wijziging ${row.id} is veranderd nadat ze was vastgelegd.`);
    }
    return [change];
  } catch {
    // Whatever is wrong with it, what is said is the same, and the error could hold content.
    problems.push(`Wijziging ${row.id} is niet leesbaar.`);
    return [];
  }
}

function withoutHash({ hash: _hash, ...content }: Change) {
  return content;
}
