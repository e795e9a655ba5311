import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ApiTransport } from '../../../electron/api/transport.ts';
import { serveLoopback } from '../../../electron/host/loopback.ts';
import { startWorker } from '../../../electron/host/workerClient.ts';
import { tempFolder } from '../db/tempStore.ts';
import { startDesktop } from './desktopApp.ts';
import { openLoopbackPage } from './loopbackPage.ts';
import { openVmPage } from './vmPage.ts';

/** The api as a page has it in the built desktop app, on a new store: page, port, main process, worker. */
export async function desktopApi(folder: string): Promise<ApiTransport> {
  const app = startDesktop(folder, join(tempFolder(), 'werkboek'));
  const { api } = await openVmPage(app);
  return api;
}

/** The api as a page has it in the browser host, on a new store: page, loopback HTTP, worker. */
export async function browserApi(): Promise<ApiTransport> {
  const script = new URL('../../../electron/worker.ts', import.meta.url);
  const worker = await startWorker(script, { directory: join(tempFolder(), 'werkboek'), demo: false });
  const host = await serveLoopback(worker, new Map());
  onTestFinished(async () => {
    await host.close();
    await worker.close();
  });
  return openLoopbackPage(host.url);
}
