import type { Transaction } from 'kysely';
import { isHeadSigned } from '../../../db/replica/deviceSignature.ts';
import type { SignedHead } from '../../protocol/wire.ts';
import type { HubTables } from '../tables.ts';
import type { PushBody, PushedLine } from './pushBody.ts';

/** Whose changes a push brings, and which of them are really theirs. */
export interface Authorship {
  isProven(line: PushedLine): boolean;
  /** What devices signed of their chains, as far as it holds and its place is in this push. */
  readonly signed: readonly SignedHead[];
  /** Keys of devices that never enrolled, seen for the first time here. */
  readonly newKeys: readonly { readonly device: string; readonly publicKey: string }[];
}

/**
 * Proves who made the changes of a push. A device that pushes its own is known by its token. Those of another have to lie in a part of its chain
 * that ends in a head it signed: the head holds the hash of the change before it, and so on back, so nothing in that part can be another's. The
 * key is the one it enrolled with; of a device that never did, the first one seen (trust on first use).
 *
 * @param owner device whose own changes need no head
 */
export async function proveAuthors(
  transaction: Transaction<HubTables>,
  { heads, lines }: PushBody,
  owner: string,
): Promise<Authorship> {
  const foreign = Map.groupBy(
    lines.filter(({ place }) => place.device !== owner),
    ({ place }) => place.device,
  );
  const keys = await keysOf(transaction, [...new Set([...foreign.keys(), ...heads.map(({ device }) => device)])]);
  const proven = new Set<PushedLine>();
  const newKeys = new Map<string, string>();
  for (const [device, own] of foreign) {
    for (const head of heads) {
      if (head.device !== device) continue;
      const key = keys.get(device) ?? newKeys.get(device) ?? head.publicKey;
      if (head.publicKey !== key || !isHeadSigned(head)) continue;
      const part = partUpTo(head, own, proven);
      for (const line of part) proven.add(line);
      if (part.length > 0 && !keys.has(device)) newKeys.set(device, key);
    }
  }
  const places = new Set(lines.filter(({ sound }) => sound).map(({ place, hash }) => placeText(place, hash)));
  const signed = heads.filter((head) => {
    const key = keys.get(head.device) ?? newKeys.get(head.device);
    return key === head.publicKey && places.has(placeText(head, head.hash)) && isHeadSigned(head);
  });
  return {
    signed,
    isProven: (line) => line.place.device === owner || proven.has(line),
    newKeys: [...newKeys].map(([device, publicKey]) => ({ device, publicKey })),
  };
}

function placeText(
  { device, deviceSeq }: { readonly device: string; readonly deviceSeq: number },
  hash: string,
): string {
  return `${device} ${deviceSeq} ${hash}`;
}

async function keysOf(transaction: Transaction<HubTables>, devices: readonly string[]): Promise<Map<string, string>> {
  if (devices.length === 0) return new Map();
  const known = await transaction
    .selectFrom('knownKey')
    .select(['device as id', 'publicKey'])
    .where('device', 'in', devices)
    .execute();
  const enrolled = await transaction
    .selectFrom('device')
    .select(['id', 'publicKey'])
    .where('id', 'in', devices)
    .execute();
  return new Map([...known, ...enrolled].map(({ id, publicKey }) => [id, publicKey]));
}

/** The lines of a device that a head vouches for: from the one it names back to one that is proven, as long as each names the one before it. */
function partUpTo(head: SignedHead, own: readonly PushedLine[], proven: ReadonlySet<PushedLine>): PushedLine[] {
  const bySeq = new Map(own.map((line) => [line.place.deviceSeq, line]));
  const part: PushedLine[] = [];
  let hash = head.hash;
  for (let seq = head.deviceSeq; ; seq -= 1) {
    const line = bySeq.get(seq);
    if (line?.hash !== hash || !line.sound || proven.has(line)) return part;
    part.push(line);
    hash = line.place.previousHash;
  }
}
