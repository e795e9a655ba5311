import type { Transaction } from 'kysely';
import { sql } from 'kysely';
import type { PushAnswer, Receipt } from '../../protocol/messages.ts';
import { changeRefusals } from '../../protocol/refusals.ts';
import type { HubTables } from '../tables.ts';
import type { Authorship } from './authorship.ts';
import type { ChainPlaces } from './chainPlaces.ts';
import { refuse, type ChangeRefusal } from './changeRefusal.ts';
import type { PushedLine } from './pushBody.ts';

/** The lines of a push by what is to be done with them. */
export interface SortedLines {
  /** Next in their chain: to be decided. */
  readonly fresh: readonly PushedLine[];
  /** Receipts of what was decided before, and of what cannot be kept because it contradicts what is. */
  readonly receipts: readonly Receipt[];
  /** Lines that contradict what is, for the audit. */
  readonly contradictions: readonly { readonly line: PushedLine; readonly code: string }[];
  readonly hole: PushAnswer['hole'];
}

interface SortPlace {
  readonly scope: string;
  readonly chains: ChainPlaces;
  readonly authorship: Authorship;
}

/**
 * Sorts the lines of a push: what the hub has gets the receipt it got before, what is next in its chain is fresh, and at a hole the rest is left. A
 * line that says something else than one the hub has, or does not fit its chain, or is not proven to be its device's, is kept out: nothing can be
 * built on it.
 */
export async function sortLines(
  transaction: Transaction<HubTables>,
  lines: readonly PushedLine[],
  { scope, chains, authorship }: SortPlace,
): Promise<SortedLines> {
  const stored = await storedLines(transaction, lines);
  const fresh = new Map<string, PushedLine>();
  const receipts = new Map<string, Receipt>();
  const contradictions: { line: PushedLine; code: string }[] = [];
  const broken = new Map<string, ChangeRefusal>();
  let hole: PushAnswer['hole'] = null;
  for (const line of lines) {
    const { id, device } = line.place;
    const before = stored.get(id);
    const twin = fresh.get(id);
    if (before?.hash === line.hash && before.scope === scope) {
      receipts.set(id, before.receipt);
      continue;
    }
    if (twin?.hash === line.hash) continue;
    const isOther = before !== undefined || twin !== undefined;
    const fit = chains.fits(line);
    if (!isOther && !broken.has(device) && fit === 'hole') {
      hole = { device, deviceSeq: chains.lastOf(device) };
      break;
    }
    const refusal = isOther ? refuse('altered') : (broken.get(device) ?? faultOf(line, fit, authorship));
    if (refusal === undefined) {
      fresh.set(id, line);
      chains.move(line);
      continue;
    }
    if (!isOther) broken.set(device, refusal.code === 'author' ? refusal : refuse('chain'));
    if (twin === undefined) receipts.set(id, { id, outcome: 'refused', seq: 0, ...refusal });
    contradictions.push({ line, code: refusal.code });
  }
  return { fresh: [...fresh.values()], receipts: [...receipts.values()], contradictions, hole };
}

function faultOf(
  line: PushedLine,
  fit: ReturnType<ChainPlaces['fits']>,
  authorship: Authorship,
): ChangeRefusal | undefined {
  if (!line.sound) return refuse('hash');
  if (fit !== 'next') return refuse('chain');
  return authorship.isProven(line) ? undefined : refuse('author');
}

async function storedLines(transaction: Transaction<HubTables>, lines: readonly PushedLine[]) {
  const ids = lines.map(({ place }) => place.id);
  if (ids.length === 0) return new Map<string, never>();
  const rows = await transaction
    .selectFrom('hubChange')
    .select(['id', 'scope', 'hash', 'seq', 'refusal', 'refusalMessage'])
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .execute();
  return new Map(rows.map(({ id, scope, hash, ...row }) => [id, { scope, hash, receipt: receiptOf(id, row) }]));
}

function receiptOf(
  id: string,
  { seq, refusal, refusalMessage }: { seq: number; refusal: string | null; refusalMessage: string | null },
): Receipt {
  const code = Object.keys(changeRefusals).find((known) => known === refusal) ?? null;
  return { id, outcome: refusal === null ? 'accepted' : 'refused', seq, code, message: refusalMessage };
}
