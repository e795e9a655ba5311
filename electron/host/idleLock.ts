/** Time without any call after which the store locks. */
const idleMilliseconds = 15 * 60 * 1000;

/** Watches for quiet. */
export interface IdleLock {
  /** Something was asked: the waiting starts anew. */
  touch(): void;
  stop(): void;
}

/** Calls `lock` when nothing was asked for a quarter of an hour: a laptop left on a table shows and holds nothing. */
export function idleLock(lock: () => Promise<void>, afterMilliseconds = idleMilliseconds): IdleLock {
  const start = () => setTimeout(() => void lock(), afterMilliseconds).unref();
  let timer = start();
  return {
    touch() {
      clearTimeout(timer);
      timer = start();
    },
    stop() {
      clearTimeout(timer);
    },
  };
}
