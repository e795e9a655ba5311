import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import {
  fastify,
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Kysely } from 'kysely';
import { bodyLimit } from '../../protocol/wire.ts';
import { HubRefusal } from '../access/hubRefusal.ts';
import { RefusalAudit } from '../access/refusalAudit.ts';
import { UsedTokens } from '../access/usedTokens.ts';
import { SnapshotMaker } from '../feed/snapshotMaker.ts';
import { ScopeTurns } from '../push/scopeTurns.ts';
import type { HubTables } from '../tables.ts';
import { admit, Admission, type AdmissionOf } from './admit.ts';
import { answerRefusals } from './answerRefusals.ts';
import { answerBadUrl, answerBrokenRequest } from './brokenRequests.ts';
import { httpServer, type TlsSettings } from './httpServer.ts';
import type { HubContext } from './hubContext.ts';
import { isRaw, type HubRoute } from './hubRoute.ts';
import { defaultLimits, type HubLimits } from './limits.ts';
import { Metrics, type PoolState } from './metrics.ts';
import { traceOf } from './refusalOf.ts';
import { routeTable } from './routeTable.ts';
import { scopeOf } from './scopeOf.ts';

/** What a hub serves with. */
export interface HubServerOptions {
  readonly db: Kysely<HubTables>;
  readonly logger: FastifyBaseLogger;
  /** Start of the process: tokens from before it are refused. Now, when not given. */
  readonly startedAt?: Date;
  /** Time of the hub. */
  readonly now?: () => Date;
  readonly limits?: Partial<HubLimits>;
  /** Names, with port where it is not the usual one, the hub may be asked under (`Host`); any when not given. */
  readonly hosts?: readonly string[];
  /** A proxy stands before the hub and says in `X-Forwarded-For` who asks. */
  readonly behindProxy?: boolean;
  /** Speak HTTPS; a proxy before the hub can do that instead. */
  readonly tls?: TlsSettings | null;
  readonly pool?: () => PoolState;
}

/**
 * The hub's server, not listening yet. Closing it waits for what it was doing; the database stays open.
 */
export function createHubServer(options: HubServerOptions): FastifyInstance {
  const context = contextOf(options);
  const { logger, tls = null, behindProxy = false } = options;
  const server = fastify({
    loggerInstance: logger,
    // One line of our own for each request: see `tell`.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    exposeHeadRoutes: false,
    // Of a proxy the nearest one is believed, and nobody before it.
    trustProxy: (_address, hop) => behindProxy && hop < 1,
    serverFactory: (handler) => httpServer(tls, handler),
    clientErrorHandler: (error, socket) => answerBrokenRequest(context, error, socket),
    frameworkErrors: (_error, request, reply) => {
      reply.hijack();
      answerBadUrl(context, request.ip, reply.raw);
    },
  });
  const admissions = new WeakMap<FastifyRequest, Admission>();
  const admissionOf = (request: FastifyRequest): Admission => {
    const known = admissions.get(request) ?? new Admission();
    admissions.set(request, known);
    return known;
  };
  // A body is taken as it came: its hash is part of the proof of access.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  answerRefusals(server, context, admissionOf);
  tell(server, context, admissionOf);
  tidy(server, context);
  void server.register(helmet);
  void server.register(rateLimit, { global: false }).after(() => {
    guard(server, context);
    for (const route of routeTable) addRoute(server, context, route, admissionOf);
  });
  return server;
}

function contextOf({
  db,
  logger,
  startedAt = new Date(),
  now = () => new Date(),
  ...options
}: HubServerOptions): HubContext {
  const limits = { ...defaultLimits, ...options.limits };
  const metrics = new Metrics(startedAt, options.pool);
  const snapshots = new SnapshotMaker(db, {
    made: () => metrics.snapshot(),
    failed: (scope, error) => logger.error({ scope, fault: traceOf(error) }, 'snapshot failed'),
  });
  const refused = new RefusalAudit(db, limits.auditRows);
  const hosts = (options.hosts ?? []).map((host) => host.toLowerCase());
  const tokens = new UsedTokens();
  return {
    db,
    logger,
    now,
    startedAt,
    limits,
    hosts,
    metrics,
    tokens,
    refusals: refused,
    snapshots,
    turns: new ScopeTurns(),
  };
}

/** What holds for every request, whatever it asks. */
function guard(server: FastifyInstance, { limits, hosts }: HubContext): void {
  const ofAddress = server.createRateLimit({ max: limits.perAddress, timeWindow: 60_000 });
  server.addHook('onRequest', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    if (hosts.length > 0 && !hosts.includes((request.headers.host ?? '').toLowerCase())) {
      throw new HubRefusal('foreign-host');
    }
    assertWithin(await ofAddress(request));
  });
}

function assertWithin(count: Awaited<ReturnType<ReturnType<FastifyInstance['createRateLimit']>>>): void {
  if (!count.isAllowed && count.isExceeded) throw new HubRefusal('too-many');
}

function addRoute(server: FastifyInstance, context: HubContext, route: HubRoute, admissionOf: AdmissionOf): void {
  const { perDevice, enrolments } = context.limits;
  const limit =
    route.path === '/v1/enrol'
      ? server.createRateLimit({ max: enrolments, timeWindow: 60_000 })
      : server.createRateLimit({
          max: perDevice,
          timeWindow: 60_000,
          keyGenerator: (request) => admissionOf(request).caller?.device ?? '',
        });
  const limited = route.access !== 'anyone' || route.path === '/v1/enrol';
  server.route({
    method: route.method,
    url: route.path,
    bodyLimit: Math.max(route.bodyLimit, 1),
    onRequest: async (request) => {
      await admit(context, route, request, admissionOf(request));
      if (limited) assertWithin(await limit(request));
    },
    handler: async (request, reply) => {
      const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
      const admission = admissionOf(request);
      admission.assertBody(body);
      const { query, params } = request;
      const acceptEncoding = request.headers['accept-encoding'];
      const { caller, hub } = admission;
      const answer = await route.handle({
        context,
        caller,
        hub,
        query,
        params,
        body,
        acceptEncoding: String(acceptEncoding),
      });
      return send(reply, answer);
    },
  });
}

function send(reply: FastifyReply, answer: object): FastifyReply {
  if (!isRaw(answer)) return reply.send(answer);
  reply.type(answer.type).header('vary', 'accept-encoding');
  if (answer.gzip === true) reply.header('content-encoding', 'gzip');
  return reply.send(answer.body);
}

/** One line for every request: ids and numbers, nothing else. */
function tell(server: FastifyInstance, { logger, metrics }: HubContext, admissionOf: AdmissionOf): void {
  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const { elapsedTime, statusCode: status } = reply;
    metrics.request(route, request.method, status, elapsedTime / 1000);
    const line = {
      method: request.method,
      route,
      status,
      ms: Math.round(elapsedTime),
      device: admissionOf(request).device,
    };
    if (route.startsWith('/v1/')) logger.info({ ...line, scope: scopeOf(request) }, 'request');
    else logger.debug(line, 'request');
  });
}

/** What goes on beside requests, and its end. */
function tidy(server: FastifyInstance, { refusals: refused, snapshots, logger }: HubContext): void {
  const flush = async () => {
    try {
      await refused.flush();
    } catch (error) {
      logger.error({ fault: traceOf(error) }, 'audit failed');
    }
  };
  const timer = setInterval(() => void flush(), 60_000).unref();
  server.addHook('onClose', async () => {
    clearInterval(timer);
    await snapshots.idle();
    await flush();
  });
}
