import type { Kysely, Transaction } from 'kysely';
import { DatabaseError } from 'pg';
import type { PushAnswer } from '../../protocol/messages.ts';
import { lineLimit, type SignedHead } from '../../protocol/wire.ts';
import { audit } from '../access/audit.ts';
import type { Caller } from '../access/grants.ts';
import { HubRefusal } from '../access/hubRefusal.ts';
import type { HubIdentity } from '../access/readHub.ts';
import type { HubTables } from '../tables.ts';
import { proveAuthors } from './authorship.ts';
import { ChainPlaces } from './chainPlaces.ts';
import { decideUnits, type DecidedUnit } from './decideUnits.ts';
import { openScope } from './openScope.ts';
import { isDataFault } from './projectUnits.ts';
import type { PushBody } from './pushBody.ts';
import { sortLines, type SortedLines } from './sortLines.ts';
import { storeLines } from './storeLines.ts';
import { unitsOf } from './unit.ts';

/** Changes that are brought to the hub. */
export interface Push {
  readonly hub: HubIdentity;
  readonly caller: Caller;
  readonly scope: string;
  readonly body: PushBody;
  /**
   * Device whose own changes need no signed head, and whose word counts for what became of them before a restore: the caller itself, or who handed
   * over what a coordinator brings.
   */
  readonly owner: string;
}

/** What came of a push, with how many changes were new. */
export interface Pushed {
  readonly answer: PushAnswer;
  readonly added: number;
}

/** Times a push is tried when PostgreSQL has two that cross give way. */
const attempts = 4;

/** Audit rows for what contradicts, in one push. */
const contradictionRows = 20;

/**
 * Decides what is pushed, in one transaction: every change gets a receipt that stays, and a number in its institution. Numbers are given under the
 * lock of the institution, so their order is the order of commits and none is missing (S04, S05). The same push again changes nothing and gets the
 * same receipts (S02).
 *
 * @throws HubRefusal `not-granted`; `too-large` when a line is
 */
export async function pushChanges(db: Kysely<HubTables>, push: Push): Promise<Pushed> {
  // What is kept goes to laptops by the feed: no line of it may be more than they read at once.
  if (push.body.lines.some(({ text }) => Buffer.byteLength(text) > lineLimit)) throw new HubRefusal('too-large');
  return attemptPush(db, push, { left: attempts, oneByOne: false });
}

async function attemptPush(
  db: Kysely<HubTables>,
  push: Push,
  { left, oneByOne }: { readonly left: number; readonly oneByOne: boolean },
): Promise<Pushed> {
  try {
    return await db.transaction().execute((transaction) => decide(transaction, push, oneByOne));
  } catch (error) {
    const crossed = error instanceof DatabaseError && error.code?.startsWith('40') === true;
    if (left === 1 || !(crossed || isDataFault(error))) throw error;
    return attemptPush(db, push, { left: left - 1, oneByOne: oneByOne || !crossed });
  }
}

async function decide(
  transaction: Transaction<HubTables>,
  { hub: { epoch, previousEpoch }, caller, scope, body, owner }: Push,
  oneByOne: boolean,
): Promise<Pushed> {
  const mayCome = previousEpoch !== null;
  const authorship = await proveAuthors(transaction, body, owner);
  const first = body.lines.find((line) => line.sound && authorship.isProven(line));
  const { head, backedUp } = await openScope(transaction, { caller, scope, first, mayCome });
  const chains = await ChainPlaces.load(transaction, scope, body.lines);
  const sorted = await sortLines(transaction, body.lines, { scope, chains, authorship });
  const { fresh, receipts, hole } = sorted;
  const decided = await decideUnits(transaction, unitsOf(fresh), { scope, mayCome, owner, oneByOne });
  await keepKeys(transaction, authorship.newKeys, caller);
  await keepSignedHeads(transaction, chains, authorship.signed);
  await auditContradictions(transaction, sorted, scope);
  await auditKept(transaction, decided, { device: owner, scope });
  const made = await storeLines(transaction, decided, { scope, head, broughtBy: caller.device, tails: chains.moved() });
  const answer = { epoch, receipts: [...receipts, ...made], head: head + fresh.length, backedUp, hole };
  return { answer, added: fresh.length };
}

async function keepKeys(
  transaction: Transaction<HubTables>,
  keys: readonly { readonly device: string; readonly publicKey: string }[],
  { device }: Caller,
): Promise<void> {
  if (keys.length === 0) return;
  await transaction
    .insertInto('knownKey')
    .values(keys.map((key) => ({ ...key, vouchedBy: device })))
    .onConflict((conflict) => conflict.column('device').doNothing())
    .execute();
}

/** Keeps how far devices signed, of chains that stand as they say: others get it with what is theirs. */
async function keepSignedHeads(
  transaction: Transaction<HubTables>,
  chains: ChainPlaces,
  heads: readonly SignedHead[],
): Promise<void> {
  const standing = heads.filter((head) => chains.standsAt(head));
  if (standing.length === 0) return;
  await transaction
    .insertInto('signedHead')
    .values(standing)
    .onConflict((conflict) =>
      conflict.columns(['device', 'scope']).doUpdateSet(({ ref }) => ({
        deviceSeq: ref('excluded.deviceSeq'),
        hash: ref('excluded.hash'),
        publicKey: ref('excluded.publicKey'),
        signature: ref('excluded.signature'),
      })),
    )
    .execute();
}

async function auditContradictions(
  transaction: Transaction<HubTables>,
  { contradictions }: SortedLines,
  scope: string,
): Promise<void> {
  for (const { line, code } of contradictions.slice(0, contradictionRows)) {
    const { device, id } = line.place;
    await audit(transaction, { event: 'change.refused', device, scope, code, detail: id });
  }
}

/** What was accepted without weighing it anew: nobody but its device can say that it was accepted before. */
async function auditKept(
  transaction: Transaction<HubTables>,
  decided: readonly DecidedUnit[],
  where: { readonly device: string; readonly scope: string },
): Promise<void> {
  const count = decided.reduce((sum, { unit, kept }) => sum + (kept ? unit.lines.length : 0), 0);
  if (count > 0) await audit(transaction, { event: 'change.keptAfterRestore', ...where, detail: String(count) });
}
