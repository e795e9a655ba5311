import { Worker } from 'node:worker_threads';
import { limits } from '../exchange/registration/carrier/limits.ts';
import type { WorkbookContent, WorkbookInput } from '../exchange/workbook/readWorkbook.ts';
import { WorkbookFault, type WorkbookFaultCode } from '../exchange/workbook/workbookFault.ts';

/** What the thread sends back, once. */
export type FromWorkbookWorker =
  | { readonly content: WorkbookContent }
  | { readonly fault: WorkbookFaultCode; readonly detail: string | undefined };

// Beside this file, as it is in development and as it is built.
const script = new URL(`./workbookWorker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/** Bounds of the thread; tests make them small. */
export interface ThreadBounds {
  readonly seconds: number;
  readonly megabytes: number;
}

const ordinary: ThreadBounds = { seconds: limits.workbookSeconds, megabytes: limits.workbookMegabytes };

/**
 * Reads a workbook in a thread of its own, with bounds on time and memory.
 *
 * @param signal ends the thread when the person stops
 * @throws WorkbookFault
 */
export async function readInThread(
  input: WorkbookInput,
  signal?: AbortSignal,
  bounds: ThreadBounds = ordinary,
): Promise<WorkbookContent> {
  if (signal?.aborted === true) throw new WorkbookFault('STOPPED');
  const resourceLimits = { maxOldGenerationSizeMb: bounds.megabytes };
  const worker = new Worker(script, { workerData: input, resourceLimits });
  try {
    return await answerOf(worker, bounds.seconds, signal);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, seconds: number, signal: AbortSignal | undefined): Promise<WorkbookContent> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(new WorkbookFault('STOPPED'));
    const timer = setTimeout(() => reject(new WorkbookFault('TOO_SLOW')), seconds * 1000);
    signal?.addEventListener('abort', stop, { once: true });
    worker.once('message', (message: FromWorkbookWorker) => {
      if ('content' in message) resolve(message.content);
      else reject(new WorkbookFault(message.fault, message.detail === undefined ? {} : { detail: message.detail }));
    });
    worker.once('error', (cause) => {
      reject(
        isOutOfMemory(cause) ? new WorkbookFault('TOO_LARGE', { cause }) : new Error('the thread failed', { cause }),
      );
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      reject(new Error('the thread ended without an answer'));
    });
  });
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
