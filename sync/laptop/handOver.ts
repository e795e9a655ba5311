import type { Change } from '../../db/log/change.ts';
import { bodyLimit, pushLine } from '../protocol/wire.ts';
import type { HubClient, Sending } from './hubClient.ts';
import { HubFault, isFault } from './hubFault.ts';

/** Refusals that stand: asking the same again would not help. */
const standing = [
  'revoked-device',
  'unknown-device',
  'not-granted',
  'not-allowed',
  'not-found',
  'bad-request',
  'too-large',
] as const;

/** Room for changes in a body; the rest is for heads. */
const room = bodyLimit - 64 * 1024;

/**
 * Hands the hub what was not sent of an institution, in one body when it can be: so does a device that was revoked get it through, which may ask once.
 * When the hub will not have that, in several: first ours, in pieces as small as the hub wants them, then the chains of others, each whole because only
 * its end is signed.
 *
 * @returns ids of the changes that the hub keeps
 * @throws HubFault when the hub could not be told
 */
export async function handOver(client: HubClient, scope: string, sending: Sending): Promise<ReadonlySet<string>> {
  const fault = await offer(client, scope, sending);
  if (fault === null) return idsOf(sending.changes);
  const { ours, others } = parted(client.device, sending);
  const mayHelp = fault.code === 'too-large' || (fault.code === 'bad-request' && others.length > 0);
  if (!mayHelp) return new Set();
  let kept = await offerPieces(client, scope, ours);
  for (const chain of others) {
    if ((await offer(client, scope, chain)) === null) kept = kept.union(idsOf(chain.changes));
  }
  return kept;
}

/** Why the hub will not have it; null when it keeps it. */
async function offer(client: HubClient, scope: string, sending: Sending): Promise<HubFault | null> {
  const size = sending.changes.reduce((sum, change) => sum + sizeOf(change), 0);
  if (size > room) return new HubFault('too-large');
  try {
    await client.farewell(scope, sending);
    return null;
  } catch (error) {
    if (isFault(error, ...standing)) return error;
    throw error;
  }
}

async function offerPieces(client: HubClient, scope: string, { changes, ...marks }: Sending): Promise<Set<string>> {
  const kept = new Set<string>();
  let most = changes.length;
  for (let at = 0; at < changes.length;) {
    const piece = pieceAt(changes, at, most);
    const fault = await offer(client, scope, { ...marks, changes: piece });
    if (fault === null) {
      for (const { id } of piece) kept.add(id);
      at += piece.length;
    } else if (fault.code === 'too-large' && piece.length > 1) {
      most = Math.ceil(piece.length / 2);
    } else {
      // What comes after builds on it.
      break;
    }
  }
  return kept;
}

/** As many as fit from a place on, without cutting a command unless that alone is more. */
function pieceAt(changes: readonly Change[], at: number, most: number): readonly Change[] {
  let end = at;
  for (let size = 0; end < changes.length && end - at < most; end += 1) {
    const change = changes[end];
    size += change === undefined ? 0 : sizeOf(change);
    if (size > room && end > at) break;
  }
  let whole = end;
  while (whole > at && whole < changes.length && changes[whole - 1]?.commandId === changes[whole]?.commandId)
    whole -= 1;
  return changes.slice(at, whole === at ? end : whole);
}

function parted(device: string, { changes, heads, ...marks }: Sending): { ours: Sending; others: readonly Sending[] } {
  const chains = Map.groupBy(changes, (change) => change.device);
  const sendingOf = (one: string): Sending => {
    return { ...marks, changes: chains.get(one) ?? [], heads: heads.filter((head) => head.device === one) };
  };
  const others = [...chains.keys()].filter((one) => one !== device).map(sendingOf);
  // Ours needs no signature, which only fits the last piece.
  return { ours: { ...sendingOf(device), heads: [] }, others };
}

function idsOf(changes: readonly Change[]): Set<string> {
  return new Set(changes.map(({ id }) => id));
}

/** Bytes of its line, with a mark before it. */
function sizeOf(change: Change): number {
  return Buffer.byteLength(pushLine(change)) + 3;
}
