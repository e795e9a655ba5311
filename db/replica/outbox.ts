import { sql } from 'kysely';
import { canonicalContent, changeOf, type Change } from '../log/change.ts';
import { inParts } from '../log/parts.ts';
import type { Read } from '../log/readHandle.ts';
import type { Identity } from '../store/identity.ts';
import { beforeWhatBuildsOn } from './buildsOn.ts';
import { deviceKey, signHead } from './deviceSignature.ts';
import type { OutboxBatch, SignedHead, Unsent } from './replica.ts';

/**
 * Our changes that have no receipt of the hub as it is now, and those of others that came another way than the hub. What it decided before it was
 * restored is sent again with the change.
 */
function toSend(read: Read, device: string) {
  const epoch = read.selectFrom('hubConnection').select('epoch');
  return read
    .selectFrom('change')
    .where((where) =>
      where.or([
        where.and([
          where('change.device', '=', device),
          where('change.id', 'not in', read.selectFrom('receipt').select('changeId').where('epoch', '=', epoch)),
        ]),
        where('change.id', 'in', read.selectFrom('relay').select('changeId')),
      ]),
    );
}

/** What has to be sent, per institution. */
export async function unsent(read: Read, device: string): Promise<readonly Unsent[]> {
  return toSend(read, device)
    .leftJoin('institution', 'institution.id', 'change.scope')
    .select(['change.scope', sql<string>`coalesce(institution.name, change.scope)`.as('name')])
    .select(({ fn }) => [
      fn.count<number>('change.id').as('changes'),
      fn.count<number>('change.entityId').distinct().as('records'),
    ])
    .groupBy('change.scope')
    .orderBy('name')
    .execute();
}

/**
 * Next changes of an institution to send. First those of other devices, each up to what that device signed, whole, because only the end of a chain
 * is signed; then ours, whole commands as far as the limits allow.
 *
 * @param without other devices whose chains are passed over now, with what we built on what they made
 */
export async function outbox(
  read: Read,
  identity: Identity,
  scope: string,
  limit: { readonly changes: number; readonly bytes: number },
  { without = [] }: { readonly without?: readonly string[] } = {},
): Promise<OutboxBatch> {
  for await (const relayed of relayedChains(read, scope, [identity.deviceId, ...without])) return relayed;
  const rows = await ownToSend(read, identity.deviceId, scope)
    .limit(limit.changes + 1)
    .execute();
  const own = await beforeWhatBuildsOn(read, rows.map(changeOf), { scope, devices: without });
  return signedBatch(read, identity, wholeCommands(own, limit));
}

/** Our changes of an institution that are to be sent, in the order of the chain. */
export function ownToSend(read: Read, device: string, scope: string) {
  return toSend(read, device)
    .selectAll('change')
    .where('change.scope', '=', scope)
    .where('change.device', '=', device)
    .orderBy('change.deviceSeq');
}

/** Changes of ours with our signature under the last. */
export async function signedBatch(read: Read, identity: Identity, changes: readonly Change[]): Promise<OutboxBatch> {
  const last = changes.at(-1);
  const heads = last === undefined ? [] : [signHead(last, deviceKey(identity.signingKeyPem))];
  return { changes, heads, ...(await decidedBefore(read, changes)) };
}

/** What the hub decided of changes that it has lost since. */
async function decidedBefore(
  read: Read,
  changes: readonly Change[],
): Promise<Pick<OutboxBatch, 'refusedBefore' | 'acceptedBefore'>> {
  const refusedBefore: string[] = [];
  const acceptedBefore: string[] = [];
  for (const some of inParts(changes.map(({ id }) => id))) {
    const query = read.selectFrom('receipt').select(['changeId', 'outcome']).where('changeId', 'in', some);
    for (const { changeId, outcome } of await query.execute()) {
      (outcome === 'refused' ? refusedBefore : acceptedBefore).push(changeId);
    }
  }
  return { refusedBefore, acceptedBefore };
}

/** The changes that are to be sent on of all devices but these, a device each, with the signed head that covers them. */
export async function* relayedChains(
  read: Read,
  scope: string,
  without: readonly string[],
): AsyncGenerator<OutboxBatch> {
  const heads = await read.selectFrom('signedHead').selectAll().where('scope', '=', scope).execute();
  for (const head of heads) {
    if (without.includes(head.device)) continue;
    const chain = read
      .selectFrom('change')
      .where('scope', '=', scope)
      .where('device', '=', head.device)
      .where('deviceSeq', '<=', head.deviceSeq);
    const first = await chain
      .select('deviceSeq')
      .where('id', 'in', read.selectFrom('relay').select('changeId'))
      .orderBy('deviceSeq')
      .limit(1)
      .executeTakeFirst();
    if (first === undefined) continue;
    // Through to the signed place, also what the hub may have: only so the signature says anything of the part before.
    const rows = await chain.selectAll().where('deviceSeq', '>=', first.deviceSeq).orderBy('deviceSeq').execute();
    if (rows.length > 0)
      yield { changes: rows.map(changeOf), heads: [signedHeadOf(head)], refusedBefore: [], acceptedBefore: [] };
  }
}

function signedHeadOf({ device, scope, deviceSeq, hash, publicKey, signature }: SignedHead): SignedHead {
  return { device, scope, deviceSeq, hash, publicKey, signature };
}

/** As many as fit, without cutting a command, unless one command alone is more than fits. */
function wholeCommands(
  changes: readonly Change[],
  limit: { readonly changes: number; readonly bytes: number },
): Change[] {
  let bytes = 0;
  let fits = 0;
  for (const change of changes) {
    bytes += Buffer.byteLength(canonicalContent(change)) + 66;
    if (fits === limit.changes || (fits > 0 && bytes > limit.bytes)) break;
    fits += 1;
  }
  if (fits === changes.length) return [...changes];
  let end = fits;
  while (end > 0 && changes[end - 1]?.commandId === changes[fits]?.commandId) end -= 1;
  return changes.slice(0, end === 0 ? fits : end);
}
