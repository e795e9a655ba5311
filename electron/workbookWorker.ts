import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { readWorkbook } from '../exchange/workbook/readWorkbook.ts';
import { WorkbookFault } from '../exchange/workbook/workbookFault.ts';
import type { FromWorkbookWorker } from './workbookThread.ts';

/**
 * Reads one workbook in a thread of its own: whatever is in it, it can take no more time and memory than this thread gets, and the store goes on.
 */
const port = parentPort;
if (port === null) throw new Error('this file runs as a worker thread');
const send = (message: FromWorkbookWorker) => port.postMessage(message);

const limits = z.object({
  entries: z.number(),
  archiveBytes: z.number(),
  sheetBytes: z.number(),
  totalBytes: z.number(),
  ratioFromBytes: z.number(),
  packingRatio: z.number(),
});
const input = z
  .object({ bytes: z.instanceof(Uint8Array), kind: z.enum(['xlsx', 'ods']), wanted: z.array(z.string()), limits })
  .parse(workerData);

try {
  send({ content: await readWorkbook(input) });
} catch (error) {
  if (!(error instanceof WorkbookFault)) throw error;
  send({ fault: error.code, detail: error.detail });
}
