import { z } from 'zod';
import type { Caller } from '../access/grants.ts';
import { HubRefusal } from '../access/hubRefusal.ts';
import type { HubIdentity } from '../access/readHub.ts';
import type { HubContext } from './hubContext.ts';

/** Who may ask: anyone; an enrolled device; also one that was revoked, to say farewell; a coordinator. */
export type Access = 'anyone' | 'device' | 'leaving' | 'coordinator';

/** An answer that is not JSON. */
export interface RawAnswer {
  readonly type: string;
  readonly body: string | Buffer;
  /** The body is compressed. */
  readonly gzip?: boolean;
}

/** A request as it came, after it was let in. */
export interface Asked {
  readonly context: HubContext;
  /** Undefined on a route for anyone. */
  readonly caller: Caller | undefined;
  /** The hub as it was when a device asked; undefined on a route for anyone. */
  readonly hub: HubIdentity | undefined;
  readonly query: unknown;
  readonly params: unknown;
  readonly body: Buffer;
  readonly acceptEncoding: string | undefined;
}

/** What is known of a route without asking it: also what is told of it in /openapi.json. */
export interface RouteShape {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** As Fastify writes it: `/v1/devices/:id/revoke`. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  /** The version of the protocol has to fit. */
  readonly versioned: boolean;
  readonly query?: z.ZodObject;
  readonly params?: z.ZodObject;
  /** JSON, or lines of text with what each of them is. */
  readonly body?: z.ZodType | { readonly lines: string };
  /** JSON, or lines after a first line of JSON, or something else by its content type. */
  readonly answer: z.ZodType | { readonly first: z.ZodType; readonly lines: string } | { readonly type: string };
  /** Largest body in bytes; 0 when there is none. */
  readonly bodyLimit: number;
}

export interface HubRoute extends RouteShape {
  /** Answers; what is no RawAnswer is sent as JSON. */
  handle(asked: Asked): Promise<object>;
}

/** The caller of a route that is not for anyone. */
export function callerOf({ caller }: Asked): Caller {
  if (caller === undefined) throw new Error('a route for devices was reached without one');
  return caller;
}

/** The hub, on a route that is not for anyone. */
export function hubOf({ hub }: Asked): HubIdentity {
  if (hub === undefined) throw new Error('a route for devices was reached without one');
  return hub;
}

/**
 * Reads a part of a request.
 *
 * @throws HubRefusal `bad-request`
 */
export function readAs<Shape>(schema: z.ZodType<Shape>, value: unknown): Shape {
  const read = schema.safeParse(value);
  if (!read.success) throw new HubRefusal('bad-request', { cause: read.error });
  return read.data;
}

/** @throws HubRefusal `bad-request` */
export function readJson<Shape>(schema: z.ZodType<Shape>, { body }: Asked): Shape {
  const text = readText(body);
  try {
    return readAs(schema, JSON.parse(text));
  } catch (cause) {
    if (cause instanceof HubRefusal) throw cause;
    throw new HubRefusal('bad-request', { cause });
  }
}

/**
 * The text of a body.
 *
 * @throws HubRefusal `bad-request` when it is not UTF-8
 */
export function readText(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch (cause) {
    throw new HubRefusal('bad-request', { cause });
  }
}

export function isRaw(answer: object): answer is RawAnswer {
  return 'type' in answer && 'body' in answer;
}
