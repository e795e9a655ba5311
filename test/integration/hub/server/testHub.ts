import { randomUUID } from 'node:crypto';
import type { FastifyInstance, InjectOptions } from 'fastify';
import type { Kysely } from 'kysely';
import { pino } from 'pino';
import { v7 as uuidV7 } from 'uuid';
import type { z } from 'zod';
import type { Change } from '../../../../db/log/change.ts';
import { createInvitation, type Invited } from '../../../../sync/hub/access/invitation.ts';
import { migrateHub, openDatabase } from '../../../../sync/hub/postgres/database.ts';
import { createHubServer, type HubServerOptions } from '../../../../sync/hub/server/createHubServer.ts';
import type { HubTables } from '../../../../sync/hub/tables.ts';
import {
  enrolAnswerSchema,
  pageHeadSchema,
  pushAnswerSchema,
  refusalSchema,
  type PageHead,
  type PushAnswer,
} from '../../../../sync/protocol/messages.ts';
import { protocolHeader, protocolVersion } from '../../../../sync/protocol/version.ts';
import { linesType, pushLine, readFeedLine, type FeedEntry, type SignedHead } from '../../../../sync/protocol/wire.ts';
import type { TemporaryPostgres } from '../temporaryPostgres.ts';
import { TestDevice, type TokenTwist } from './testDevice.ts';

/** An answer of the hub. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** A request of a test, with what it gets wrong on purpose. */
export interface Ask {
  readonly body?: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly twist?: TokenTwist;
  readonly address?: string;
}

/** A hub with its database, and what a test asks of it. */
export interface TestHub {
  readonly db: Kysely<HubTables>;
  readonly hub: string;
  readonly epoch: string;
  readonly server: FastifyInstance;
  /** What it logged. */
  readonly lines: readonly string[];
  send(options: InjectOptions): Promise<Answer>;
  askAsNobody(method: Method, url: string, asked?: Ask): Promise<Answer>;
  ask(device: TestDevice, method: Method, url: string, asked?: Ask): Promise<Answer>;
  enrol(invited?: Partial<Invited>, device?: TestDevice): Promise<TestDevice>;
  push(
    device: TestDevice,
    scope: string,
    changes: readonly Change[],
    heads?: readonly SignedHead[],
  ): Promise<PushAnswer>;
  pull(device: TestDevice, scope: string, after?: number, limit?: number): Promise<ReturnType<typeof readPage>>;
  beside(): Promise<Pick<TestHub, 'push' | 'close'>>;
  close(): Promise<void>;
}

type Method = 'GET' | 'POST' | 'PUT';

/** A hub on a fresh database of a real PostgreSQL. */
export async function openTestHub(
  postgres: TemporaryPostgres,
  options: Partial<HubServerOptions> = {},
): Promise<TestHub> {
  const db = openDatabase(await postgres.createDatabase(`hub${randomUUID().replaceAll('-', '')}`));
  await migrateHub(db);
  const hub = uuidV7();
  const epoch = uuidV7();
  await db.insertInto('hub').values({ id: hub, name: 'Testpunt', epoch, previousEpoch: null }).execute();
  const lines: string[] = [];
  const logger = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) });
  const server = createHubServer({ db, logger, limits: { auditRows: 10_000 }, ...options });
  await server.ready();

  async function send(options_: InjectOptions): Promise<Answer> {
    const { statusCode: status, body: text, headers } = await server.inject(options_);
    return { status, text, headers };
  }

  /** Asks as nobody. */
  async function askAsNobody(method: Method, url: string, asked: Ask = {}): Promise<Answer> {
    const headers = {
      [protocolHeader]: String(protocolVersion),
      'content-type': asked.type ?? linesType,
      ...asked.headers,
    };
    const address = asked.address === undefined ? {} : { remoteAddress: asked.address };
    const body = asked.body === undefined ? {} : { body: asked.body };
    return send({ method, url, headers, ...body, ...address });
  }

  /** Asks as a device, with a token made for just this. */
  async function ask(device: TestDevice, method: Method, url: string, asked: Ask = {}) {
    const token = await device.token(hub, `${method} ${url}`, asked.body ?? '', asked.twist);
    return askAsNobody(method, url, { ...asked, headers: { authorization: `Bearer ${token}`, ...asked.headers } });
  }

  async function enrol(invited: Partial<Invited> = {}, device = new TestDevice()): Promise<TestDevice> {
    const { invite } = await createInvitation(db, { role: 'consultant', scopes: [], ...invited });
    const body = JSON.stringify(device.enrolRequest(invite));
    read(enrolAnswerSchema, await askAsNobody('POST', '/v1/enrol', { body }));
    return device;
  }

  async function push(
    device: TestDevice,
    scope: string,
    changes: readonly Change[],
    heads: readonly SignedHead[] = [],
  ): Promise<PushAnswer> {
    const body = bodyOf(changes, heads);
    return read(pushAnswerSchema, await ask(device, 'POST', `/v1/push?scope=${scope}`, { body }));
  }

  async function pull(device: TestDevice, scope: string, after = 0, limit = 5000) {
    const url = `/v1/pull?scope=${scope}&epoch=${epoch}&after=${after}&limit=${limit}`;
    return readPage(await ask(device, 'GET', url));
  }

  /** Another process of the same hub, as far as that goes in a test: nothing is shared but the database. */
  async function beside(): Promise<Pick<TestHub, 'push' | 'close'>> {
    const another = createHubServer({ db, logger, limits: { auditRows: 10_000 }, ...options });
    await another.ready();
    return {
      async push(device, scope, changes, heads) {
        const url = `/v1/push?scope=${scope}`;
        const body = bodyOf(changes, heads);
        const token = await device.token(hub, `POST ${url}`, body);
        const headers = { [protocolHeader]: String(protocolVersion), authorization: `Bearer ${token}` };
        const { statusCode: status, body: text } = await another.inject({ method: 'POST', url, headers, body });
        return read(pushAnswerSchema, { status, text, headers: {} });
      },
      close: () => another.close(),
    };
  }

  async function close(): Promise<void> {
    await server.close();
    await db.destroy();
  }

  return { db, hub, epoch, server, lines, ask, askAsNobody, send, enrol, push, pull, beside, close };
}

/** Lines of a push. */
export function bodyOf(changes: readonly Change[], heads: readonly SignedHead[] = []): string {
  return [...heads.map((head) => `H ${JSON.stringify(head)}`), ...changes.map(pushLine), ''].join('\n');
}

/** Reads an answer, or throws what the hub said instead. */
export function read<Shape>(schema: z.ZodType<Shape>, { status, text }: Answer): Shape {
  if (status !== 200) throw new Error(`${status} ${text}`);
  return schema.parse(JSON.parse(text));
}

/** Reads a refusal: whatever was asked, it has this shape. */
export function refused({ status, text }: Answer): { readonly status: number; readonly code: string } {
  const { code } = refusalSchema.strict().parse(JSON.parse(text));
  return { status, code };
}

export function readPage({ status, text }: Answer): {
  readonly head: PageHead;
  readonly entries: readonly FeedEntry[];
} {
  if (status !== 200) throw new Error(`${status} ${text}`);
  const [first = '', ...lines] = text.split('\n').slice(0, -1);
  return { head: pageHeadSchema.parse(JSON.parse(first)), entries: lines.map(readFeedLine) };
}
