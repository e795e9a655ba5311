/** How often we look whether npm is still there, in milliseconds. */
const lookMs = 250;

/**
 * Calls `stop` when the process is asked to end: by a signal, or because the `npm run hub` that started it is gone. npm cannot pass on a signal that
 * it does not survive, and a hub that nobody knows of would keep its data from the next.
 */
export function onStop(stop: (why: string) => void): void {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  if (process.env['npm_lifecycle_event'] !== 'hub') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop('npm is gone');
  }, lookMs);
  timer.unref();
}
