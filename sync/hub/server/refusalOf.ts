import { DatabaseError } from 'pg';
import type { RefusalCode } from '../../protocol/refusals.ts';
import { HubRefusal } from '../access/hubRefusal.ts';

/** Codes of PostgreSQL that say that it cannot serve now: no connection, no room, too busy, stopping, or no tables yet. */
const unavailable = /^(?:08|53|57|55P03|42P01)/;

/** Errors of the line to the database. */
const cutLine = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']);

/** What an error is to who asked: a refusal with a reason, or something that went wrong here. */
export function refusalOf(error: unknown): RefusalCode {
  if (error instanceof HubRefusal) return error.code;
  if (isDatabaseAway(error)) return 'not-ready';
  const status = statusOf(error);
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many';
  return status >= 400 && status < 500 ? 'bad-request' : 'unexpected';
}

function isDatabaseAway(error: unknown): boolean {
  if (error instanceof DatabaseError) return unavailable.test(error.code ?? '');
  if (!(error instanceof Error)) return false;
  if (cutLine.has(codeOf(error))) return true;
  // The driver has no codes for these.
  return /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
    error.message,
  );
}

/** What may be logged of an error: where it came from. Its text could hold content. */
export function traceOf(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { kind: error.name, code: codeOf(error), at: frames.slice(0, 8).map((line) => line.trim()) };
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Status that Fastify gives its own errors. */
function statusOf(error: unknown): number {
  if (!(error instanceof Error) || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}
