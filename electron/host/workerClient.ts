import { Worker } from 'node:worker_threads';
import type { ApiReply, ApiTransport } from '../api/transport.ts';
import type { FromWorker, ToWorker } from './portMessages.ts';

/** The worker as a host sees it. */
export interface WorkerClient extends ApiTransport {
  /** Locks the store and ends the worker. */
  close(): Promise<void>;
}

const gone: ApiReply = {
  ok: false,
  error: {
    code: 'WORKER_GONE',
    message: 'Het werkboek is onverwacht gesloten. Start het programma opnieuw.',
    findings: [],
  },
};

/**
 * Starts the worker that owns the store and waits until it is ready.
 *
 * @param script URL of the worker's file
 */
export async function startWorker(script: URL, options: { directory: string; demo: boolean }): Promise<WorkerClient> {
  const worker = new Worker(script, { workerData: options });
  const waiting = new Map<number, (reply: ApiReply) => void>();
  const listeners = new Set<(changed: readonly string[]) => void>();
  const send = (message: ToWorker) => worker.postMessage(message);
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => resolve());
  });
  let alive = true;
  let next = 1;
  void ended.then(() => {
    alive = false;
    for (const resolve of waiting.values()) resolve(gone);
    waiting.clear();
  });
  await new Promise<void>((resolve, reject) => {
    worker.once('error', reject);
    void ended.then(() => reject(new Error('the worker ended before it was ready')));
    worker.on('message', (message: FromWorker) => {
      if ('ready' in message) {
        resolve();
      } else if ('changed' in message) {
        for (const listener of listeners) listener(message.changed);
      } else {
        waiting.get(message.id)?.(message.reply);
        waiting.delete(message.id);
      }
    });
  });
  return {
    call(request) {
      if (!alive) return Promise.resolve(gone);
      const id = next;
      next += 1;
      return new Promise((resolve) => {
        waiting.set(id, resolve);
        send({ id, request });
      });
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      if (alive) send({ close: true });
      await ended;
    },
  };
}
