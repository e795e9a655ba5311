import { z } from 'zod';
import type { Change } from '../../db/log/change.ts';
import {
  devicesSchema,
  enrolAnswerSchema,
  farewellAnswerSchema,
  helloSchema,
  hubStateSchema,
  inviteAnswerSchema,
  pageHeadSchema,
  pushAnswerSchema,
  snapshotHeadSchema,
  type EnrolAnswer,
  type EnrolRequest,
  type Hello,
  type HubDevice,
  type HubState,
  type Invitation,
  type PageHead,
  type PushAnswer,
  type Role,
} from '../protocol/messages.ts';
import { protocolHeader, protocolVersion } from '../protocol/version.ts';
import {
  acceptedBefore,
  BadLine,
  linesType,
  livePartSchema,
  pushLine,
  readFeedLine,
  refusedBefore,
  type FeedEntry,
  type LivePart,
  type SignedHead,
} from '../protocol/wire.ts';
import { linesOf, readAs, textOf } from './answerBody.ts';
import type { DeviceKey } from './deviceKey.ts';
import type { HubClock } from './hubClock.ts';
import { HubFault, isFault, refusalCodeOf, type HubFaultCode } from './hubFault.ts';
import type { HubAnswer, HubRequest, HubTransport } from './transport.ts';

/** How often a request is tried when the hub finds its proof of access too old: the second time it carries the hub's own time. */
const attempts = 3;

/** A refusal, also of a hub that knows codes we do not. */
const anyRefusal = z.object({ code: z.string(), time: z.string() });

interface Call {
  readonly method: HubRequest['method'];
  readonly path: string;
  readonly body?: string | null;
  readonly type?: string;
}

/** Changes as they are pushed: with what their devices signed of their chains. */
export interface Sending {
  readonly changes: readonly Change[];
  readonly heads: readonly SignedHead[];
  /** Ids of those that the hub refused before it was restored. */
  readonly refusedBefore?: readonly string[];
  /** Ids of those that it accepted before it was restored. */
  readonly acceptedBefore?: readonly string[];
}

/** One page of the feed of an institution. */
export interface FeedPage extends PageHead {
  readonly entries: readonly FeedEntry[];
}

/** The live parts of an institution at a number. */
export interface SnapshotOfScope {
  readonly scope: string;
  readonly epoch: string;
  readonly at: number;
  readonly parts: readonly LivePart[];
}

/**
 * Asks one hub, as one device. Every answer is checked before anything is done with it.
 *
 * Every method throws HubFault: a code of `refusals` when the hub refuses, HUB_UNREACHABLE when nothing (whole) came back, HUB_NONSENSE when what
 * came back is no answer of a hub.
 */
export class HubClient {
  readonly #transport: HubTransport;
  readonly #key: DeviceKey;
  readonly #signal: AbortSignal;
  readonly clock: HubClock;
  /** Id of the hub; empty until it is known. */
  readonly #hub: string;

  constructor(options: {
    readonly transport: HubTransport;
    readonly key: DeviceKey;
    readonly clock: HubClock;
    readonly hub: string;
    readonly signal?: AbortSignal;
  }) {
    this.#transport = options.transport;
    this.#key = options.key;
    this.#signal = options.signal ?? new AbortController().signal;
    this.clock = options.clock;
    this.#hub = options.hub;
  }

  /** Id of this laptop, as the hub knows it. */
  get device(): string {
    return this.#key.device;
  }

  /** The same client for a hub that is known now, or until `signal` says stop. */
  with(change: { readonly hub?: string; readonly signal?: AbortSignal }): HubClient {
    const { clock } = this;
    return new HubClient({
      transport: this.#transport,
      key: this.#key,
      clock,
      hub: change.hub ?? this.#hub,
      signal: change.signal ?? this.#signal,
    });
  }

  /** Who the hub is. Needs no access; measures the clock. */
  async hello(): Promise<Hello> {
    const start = this.clock.start();
    const hello = await this.#json(helloSchema, await this.#send({ method: 'GET', path: '/v1/hello' }, {}));
    this.clock.measure(hello.time, start);
    return hello;
  }

  async enrol(request: Omit<EnrolRequest, 'device' | 'publicKey' | 'proof'>): Promise<EnrolAnswer> {
    const { device, publicKey } = this.#key;
    const body: EnrolRequest = { ...request, device, publicKey, proof: this.#key.proof(request.code) };
    const call: Call = { method: 'POST', path: '/v1/enrol', body: JSON.stringify(body), type: 'application/json' };
    return this.#json(enrolAnswerSchema, await this.#send(call, {}));
  }

  async state(): Promise<HubState> {
    const start = this.clock.start();
    const state = await this.#json(hubStateSchema, await this.#ask({ method: 'GET', path: '/v1/state' }));
    this.clock.measure(state.time, start);
    return state;
  }

  async push(scope: string, sending: Sending): Promise<PushAnswer> {
    const call: Call = { method: 'POST', path: `/v1/push?scope=${scope}`, body: linesIn(sending), type: linesType };
    const answer = await this.#json(pushAnswerSchema, await this.#ask(call));
    const sent = new Set(sending.changes.map(({ id }) => id));
    if (answer.receipts.some(({ id }) => !sent.has(id))) throw new HubFault('HUB_NONSENSE');
    return answer;
  }

  async pull(asked: {
    readonly scope: string;
    readonly epoch: string;
    readonly after: number;
    readonly limit: number;
  }): Promise<FeedPage> {
    const { scope, epoch, after, limit } = asked;
    const path = `/v1/pull?scope=${scope}&epoch=${epoch}&after=${after}&limit=${limit}`;
    const answer = await this.#ask({ method: 'GET', path });
    const { head, rows } = await this.#lines(answer, pageHeadSchema, readFeedLine);
    const fits = head.scope === scope && head.epoch === epoch && head.after === after;
    if (!fits || head.next < after || head.next > head.head) throw new HubFault('HUB_NONSENSE');
    return { ...head, entries: rows };
  }

  async snapshot(scope: string, epoch: string): Promise<SnapshotOfScope> {
    const answer = await this.#ask({ method: 'GET', path: `/v1/snapshot?scope=${scope}&epoch=${epoch}` });
    const { head, rows } = await this.#lines(answer, snapshotHeadSchema, (line) => readAs(livePartSchema, line));
    if (head.scope !== scope || head.epoch !== epoch) throw new HubFault('HUB_NONSENSE');
    return { scope, epoch, at: head.at, parts: rows };
  }

  /** Hands over what this laptop had not sent of an institution before it purges. Returns how many the hub keeps. */
  async farewell(scope: string, sending: Sending): Promise<number> {
    const path = `/v1/farewell?scope=${scope}`;
    const answer = await this.#ask({ method: 'POST', path, body: linesIn(sending), type: linesType });
    return (await this.#json(farewellAnswerSchema, answer)).kept;
  }

  async devices(): Promise<readonly HubDevice[]> {
    return (await this.#json(devicesSchema, await this.#ask({ method: 'GET', path: '/v1/devices' }))).devices;
  }

  async invite(role: Role, scopes: readonly string[]): Promise<Invitation> {
    const body = JSON.stringify({ role, scopes });
    const call: Call = { method: 'POST', path: '/v1/invitations', body, type: 'application/json' };
    return this.#json(inviteAnswerSchema, await this.#ask(call));
  }

  async revoke(device: string): Promise<void> {
    await this.#done(await this.#ask({ method: 'POST', path: `/v1/devices/${device}/revoke` }));
  }

  async grant(device: string, scopes: readonly string[]): Promise<void> {
    const body = JSON.stringify({ scopes });
    await this.#done(
      await this.#ask({ method: 'PUT', path: `/v1/devices/${device}/grants`, body, type: 'application/json' }),
    );
  }

  /** Asks with a proof of access. Each try carries a new one: a request that went out twice, or a clock that was off, then heals by itself. */
  async #ask(call: Call): Promise<HubAnswer> {
    for (let attempt = 1; ; attempt += 1) {
      const { method, path, body = null } = call;
      const token = await this.#key.token({ hub: this.#hub, method, path, body, now: this.clock.now() });
      try {
        return await this.#send(call, { authorization: `Bearer ${token}` });
      } catch (error) {
        if (attempt === attempts || !isFault(error, 'expired-token', 'replayed-token')) throw error;
      }
    }
  }

  async #send({ method, path, body = null, type }: Call, extra: Readonly<Record<string, string>>): Promise<HubAnswer> {
    this.#signal.throwIfAborted();
    const start = this.clock.start();
    const headers = {
      ...extra,
      [protocolHeader]: String(protocolVersion),
      ...(type === undefined ? {} : { 'content-type': type }),
    };
    const answer = await this.#carried(() => this.#transport({ method, path, headers, body, signal: this.#signal }));
    if (answer.status >= 200 && answer.status < 300) return answer;
    throw await this.#refusal(answer, start);
  }

  async #refusal({ status, body }: HubAnswer, start: number): Promise<HubFault> {
    // A proxy before the hub speaks for itself: what it says is no refusal of the hub.
    const without = new HubFault(statusCode(status));
    const text = await this.#carried(() => textOf(body));
    const json = parsedJson(text);
    const refusal = anyRefusal.safeParse(json);
    if (!refusal.success) return without;
    this.clock.measure(refusal.data.time, start);
    return new HubFault(refusalCodeOf(refusal.data.code));
  }

  async #json<Shape>(schema: z.ZodType<Shape>, { body }: HubAnswer): Promise<Shape> {
    return readAs(schema, await this.#carried(() => textOf(body)));
  }

  async #done({ body }: HubAnswer): Promise<void> {
    await this.#carried(() => textOf(body));
  }

  /** An answer in lines: a head that says how many follow, and those. Fewer means that it was cut off. */
  async #lines<Head extends { readonly count: number }, Row>(
    { body }: HubAnswer,
    headSchema: z.ZodType<Head>,
    read: (line: string) => Row,
  ): Promise<{ readonly head: Head; readonly rows: Row[] }> {
    return this.#carried(async () => {
      const rows: Row[] = [];
      let head: Head | null = null;
      for await (const line of linesOf(body)) {
        if (head === null) {
          head = readAs(headSchema, line);
          continue;
        }
        if (rows.length === head.count) throw new HubFault('HUB_NONSENSE');
        rows.push(rowOf(read, line));
      }
      if (head === null || rows.length < head.count) throw new HubFault('HUB_UNREACHABLE');
      return { head, rows };
    });
  }

  /** Whatever breaks on the way is one thing to who asks: the hub cannot be reached now. */
  async #carried<Result>(carry: () => Promise<Result>): Promise<Result> {
    try {
      return await carry();
    } catch (cause) {
      this.#signal.throwIfAborted();
      if (cause instanceof HubFault) throw cause;
      throw new HubFault('HUB_UNREACHABLE', { cause });
    }
  }
}

function rowOf<Row>(read: (line: string) => Row, line: string): Row {
  try {
    return read(line);
  } catch (cause) {
    if (cause instanceof BadLine) throw new HubFault('HUB_NONSENSE', { cause });
    throw cause;
  }
}

/** What an answer says that is no refusal of the hub: a proxy that takes less than the hub is to get less. */
function statusCode(status: number): HubFaultCode {
  if (status === 413) return 'too-large';
  return status >= 500 ? 'HUB_UNREACHABLE' : 'HUB_NONSENSE';
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Lines of a push: signed heads first, then the changes. */
function linesIn({ changes, heads, refusedBefore: refused = [], acceptedBefore: accepted = [] }: Sending): string {
  const marks = new Map([
    ...accepted.map((id) => [id, acceptedBefore] as const),
    ...refused.map((id) => [id, refusedBefore] as const),
  ]);
  const signed = heads.map((head) => `H ${JSON.stringify(head)}`);
  const changed = changes.map((change) => (marks.get(change.id) ?? '') + pushLine(change));
  return [...signed, ...changed].map((line) => `${line}\n`).join('');
}
