import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { EntityName } from '../../domain/registration.ts';
import type { ChangeRow, Tables } from '../tables.ts';
import { changeOf, changeSchema, hashOfChange, isSameChange, type Change } from './change.ts';
import { canonicalChangeValues, changeColumns, changeValues } from './changeRows.ts';
import type { FoldPart } from './foldRecord.ts';
import { listed } from './listed.ts';
import { knownParts, loadParts } from './loadParts.ts';
import { writeRows } from './manyRows.ts';
import { projectRecords } from './projectRecords.ts';
import { readHandle, type Read } from './readHandle.ts';

const texts = {
  shape: 'Een ontvangen wijziging heeft niet de vorm van een wijziging.',
  hash: 'Een ontvangen wijziging is onderweg veranderd.',
  altered: 'Een ontvangen wijziging is een andere dan die we onder hetzelfde kenmerk al hebben.',
  sequence: 'Een ontvangen wijziging heeft een volgnummer dat dat apparaat al voor een andere gebruikte.',
} as const;

/** Why a change from another device was not taken; nothing of what came with it was. */
export class ChangeRefused extends Error {
  override readonly name = 'ChangeRefused';
  readonly code: keyof typeof texts;
  /** Id of the change, when it has one. */
  readonly changeId: string | null;

  constructor(code: keyof typeof texts, changeId: string | null, options?: { readonly cause?: unknown }) {
    super(texts[code], options);
    this.code = code;
    this.changeId = changeId;
  }
}

/** What came of receiving: the changes that were new, and which kinds of record changed. */
export interface Received {
  readonly added: readonly Change[];
  readonly changed: ReadonlySet<EntityName>;
}

const receivedSchema = changeSchema.extend({ hash: z.string().length(64) });

/**
 * Reads changes that nothing is known of yet: shape and hash.
 *
 * @throws ChangeRefused `shape` or `hash`
 */
export function verifiedChanges(incoming: readonly unknown[]): Change[] {
  return incoming.map((one) => {
    const parsed = receivedSchema.safeParse(one);
    if (!parsed.success) throw new ChangeRefused('shape', null, { cause: parsed.error });
    const { hash, ...content } = parsed.data;
    if (hashOfChange(content) !== hash) throw new ChangeRefused('hash', content.id);
    return parsed.data;
  });
}

/** What to do with a change that contradicts one we have. */
export type OnContradiction = (refused: ChangeRefused, change: Change) => Promise<void>;

/** How changes come in. */
export interface ReceiveOptions {
  /** Deals with a change that contradicts one we have; without it nothing of what came with it is taken. */
  readonly onContradiction?: OnContradiction;
  /** They were read from canonical text. */
  readonly canonical?: boolean;
  /** The changes of every record of their institution as far as it is here, kept up to date: then nothing is read back. */
  readonly known?: Map<string, FoldPart[]>;
  /** See `WriteOptions`. */
  readonly pause?: () => Promise<void>;
}

const refuseAll: OnContradiction = (refused) => {
  throw refused;
};

/**
 * Takes changes of other devices, verified, into the log and folds the records they are about, in the transaction it is given. Order,
 * duplication and route do not matter. Changes of a kind this version does not know are kept and wait.
 *
 * @param device id of this device
 * @throws ChangeRefused `altered` or `sequence`, unless `onContradiction` deals with it
 */
export async function receiveChanges(
  transaction: Transaction<Tables>,
  device: string,
  incoming: readonly Change[],
  { onContradiction = refuseAll, canonical = false, known, pause }: ReceiveOptions = {},
): Promise<Received> {
  const read = readHandle(transaction);
  const added = await newAmong(read, incoming, onContradiction);
  if (added.length === 0) return { added, changed: new Set() };
  const touched = new Map(added.map(({ entityId, entity, scope }) => [entityId, { entity, scope }]));
  // The history behind a snapshot fills the log; what the record is, the snapshot says until all of it is here.
  const based = await recordsFromSnapshot(read, [...touched.keys()]);
  for (const id of based) touched.delete(id);
  const parts = known ?? (await loadParts(read, device, [...touched.keys()]));
  for (const change of added) {
    if (based.has(change.entityId)) continue;
    const before = parts.get(change.entityId);
    if (before === undefined) parts.set(change.entityId, [change]);
    else before.push(change);
  }
  const rows = added.map(canonical ? canonicalChangeValues : changeValues);
  await writeRows(transaction, 'change', changeColumns, rows, pause === undefined ? {} : { pause });
  const partsOf = knownParts(read, device, parts);
  const changed = await projectRecords(transaction.$pickTables<EntityName | 'waiting'>(), touched, partsOf);
  return { added, changed };
}

async function recordsFromSnapshot(read: Read, ids: readonly string[]): Promise<Set<string>> {
  const any = await read.selectFrom('basePart').select('changeId').limit(1).executeTakeFirst();
  const found = new Set<string>();
  if (any === undefined) return found;
  const query = read.selectFrom('basePart').select('entityId').distinct().where('entityId', 'in', listed(ids));
  for (const { entityId } of await query.execute()) found.add(entityId);
  return found;
}

/** Those that are not there yet, each once. */
async function newAmong(read: Read, incoming: readonly Change[], onContradiction: OnContradiction): Promise<Change[]> {
  const stored = await storedLike(read, incoming);
  const fresh = new Map<string, Change>();
  const places = new Map<string, string>();
  for (const change of incoming) {
    const same = stored.byId.get(change.id);
    const known = same === undefined ? fresh.get(change.id) : changeOf(same);
    const place = placeOf(change);
    const holder = stored.byPlace.get(place) ?? places.get(place);
    if (known !== undefined) {
      if (!isSameChange(known, change)) await onContradiction(new ChangeRefused('altered', change.id), change);
    } else if (holder !== undefined) await onContradiction(new ChangeRefused('sequence', change.id), change);
    else {
      fresh.set(change.id, change);
      places.set(place, change.id);
    }
  }
  return [...fresh.values()];
}

function placeOf({ device, scope, deviceSeq }: Pick<Change, 'device' | 'scope' | 'deviceSeq'>): string {
  return `${device} ${scope} ${deviceSeq}`;
}

/** What is stored under the ids of these changes, or in their places in the chains. */
async function storedLike(read: Read, incoming: readonly Change[]) {
  const byId = new Map<string, ChangeRow>();
  const byPlace = new Map<string, string>();
  const ids = listed(incoming.map(({ id }) => id));
  for (const row of await read.selectFrom('change').selectAll().where('id', 'in', ids).execute()) byId.set(row.id, row);
  for (const [, chain] of Map.groupBy(incoming, ({ device, scope }) => `${device} ${scope}`)) {
    const [first] = chain;
    if (first === undefined) continue;
    const seqs = chain.map(({ deviceSeq }) => deviceSeq);
    const rows = await read
      .selectFrom('change')
      .select(['id', 'device', 'scope', 'deviceSeq'])
      .where('device', '=', first.device)
      .where('scope', '=', first.scope)
      .where('deviceSeq', '>=', Math.min(...seqs))
      .where('deviceSeq', '<=', Math.max(...seqs))
      .execute();
    for (const row of rows) byPlace.set(placeOf(row), row.id);
  }
  return { byId, byPlace };
}
