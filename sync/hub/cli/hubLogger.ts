import { destination, pino, type Logger } from 'pino';

/** Kind, code and place of an error, without its text: a database error names the values it is about. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? undefined : describeError(error.cause);
  return { type: error.name, code, stack: frames.slice(0, 12).map((line) => line.trim()), cause };
}

/** Log lines as JSON on standard error: ids, codes and places, never content. */
export function hubLogger(level: 'info' | 'warn'): Logger {
  return pino(
    {
      name: 'proeftuinboek-hub',
      level,
      base: { pid: process.pid },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      serializers: { err: describeError, error: describeError },
    },
    destination({ dest: 2, sync: true }),
  );
}
