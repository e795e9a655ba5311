import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FaultLog } from '../api/answer.ts';

/** Kind and place of an error, without its text: that can hold what someone recorded. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}`, ...frames.slice(0, 8).map((line) => line.trim())].join(' | ');
}

/** A log of unexpected errors beside the store: ids and places, never content. */
export function faultLogIn(directory: string): FaultLog {
  return ({ id, path, error }) => {
    mkdirSync(directory, { recursive: true });
    const line = `${new Date().toISOString()} ${id} ${path} ${describeError(error)}\n`;
    appendFileSync(join(directory, 'fouten.log'), line);
  };
}
