import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { protocolHeader, protocolVersion } from '../../protocol/version.ts';
import type { Caller } from '../access/grants.ts';
import { HubRefusal } from '../access/hubRefusal.ts';
import type { HubIdentity } from '../access/readHub.ts';
import { checkToken, leeway, readToken } from '../access/token.ts';
import type { HubContext } from './hubContext.ts';
import type { RouteShape } from './hubRoute.ts';

/** Milliseconds after which it is noted again that a device was seen. */
const seenEvery = 60_000;

/** What is known of who asks, as far as it was found out: also when the request is refused. */
export class Admission {
  #device: string | null = null;
  #caller: Caller | undefined;
  #hub: HubIdentity | undefined;
  #bodyHash: string | undefined;

  /** Enrolled device of which the request says to be. */
  get device(): string | null {
    return this.#device;
  }

  /** Who it is, as its token proved. */
  get caller(): Caller | undefined {
    return this.#caller;
  }

  /** The hub as it was when the request came. */
  get hub(): HubIdentity | undefined {
    return this.#hub;
  }

  claims(device: string): void {
    this.#device = device;
  }

  /** @param bodyHash SHA-256 that the body must have */
  proves(caller: Caller, hub: HubIdentity, bodyHash: string): void {
    this.#caller = caller;
    this.#hub = hub;
    this.#bodyHash = bodyHash;
  }

  /** @throws HubRefusal `bad-token` when the body is not the one the token was made for */
  assertBody(body: Buffer): void {
    if (this.#bodyHash === undefined) return;
    if (createHash('sha256').update(body).digest('hex') !== this.#bodyHash) throw new HubRefusal('bad-token');
  }
}

export type AdmissionOf = (request: FastifyRequest) => Admission;

/**
 * Lets a request in before its body is read, or refuses it. The device is read anew for every request, so that revoking it holds at once.
 *
 * @param admission filled in on the way
 * @throws HubRefusal
 */
export async function admit(
  context: HubContext,
  route: RouteShape,
  request: FastifyRequest,
  admission: Admission,
): Promise<void> {
  if (request.headers['content-encoding'] !== undefined) throw new HubRefusal('bad-request');
  if (route.versioned) assertVersion(request);
  if (route.access === 'anyone') return;
  if (isRepeated(request, 'authorization')) throw new HubRefusal('bad-request');
  const caller = await authenticate(context, request, admission);
  if (caller.revoked && route.access !== 'leaving') throw new HubRefusal('revoked-device');
  if (route.access === 'coordinator' && caller.role !== 'coordinator') throw new HubRefusal('not-allowed');
}

function assertVersion(request: FastifyRequest): void {
  const text = request.headers[protocolHeader];
  if (typeof text !== 'string' || isRepeated(request, protocolHeader) || !/^\d{1,6}$/.test(text)) {
    throw new HubRefusal('bad-request');
  }
  const version = Number(text);
  if (version < protocolVersion) throw new HubRefusal('client-too-old');
  if (version > protocolVersion) throw new HubRefusal('hub-too-old');
}

/** Whether a header came more than once: then two readers could each obey another. */
function isRepeated({ raw }: FastifyRequest, name: string): boolean {
  return raw.rawHeaders.filter((text, index) => index % 2 === 0 && text.toLowerCase() === name).length > 1;
}

async function authenticate(context: HubContext, request: FastifyRequest, admission: Admission): Promise<Caller> {
  const { db, tokens, startedAt } = context;
  const { token, device } = readToken(request.headers.authorization);
  const row = await db
    .selectFrom('device')
    .innerJoin('hub', (join) => join.onTrue())
    .select(['publicKey', 'role', 'revokedAt', 'lastSeenAt', 'hub.id', 'hub.name', 'epoch', 'previousEpoch'])
    .where('device.id', '=', device)
    .executeTakeFirst();
  if (row === undefined) throw new HubRefusal('unknown-device');
  admission.claims(device);
  const { publicKey, role, revokedAt, lastSeenAt, ...hub } = row;
  const now = context.now();
  const htu = `${request.method} ${request.raw.url ?? ''}`;
  const claims = await checkToken(token, { device, publicKey, hub: hub.id, htu, now, startedAt });
  if (!tokens.use(`${device} ${claims.jti}`, (claims.exp + leeway) * 1000, now.getTime())) {
    throw new HubRefusal('replayed-token');
  }
  const caller: Caller = { device, role, publicKey, revoked: revokedAt !== null };
  admission.proves(caller, hub, claims.bh);
  if (lastSeenAt === null || now.getTime() - lastSeenAt.getTime() > seenEvery) {
    await db.updateTable('device').set({ lastSeenAt: now }).where('id', '=', device).execute();
  }
  return caller;
}
