import { fileURLToPath } from 'node:url';
import { builtRenderer } from './host/buildRenderer.ts';
import { serveLoopback, type LoopbackHost } from './host/loopback.ts';
import { readRendererFiles } from './host/rendererFiles.ts';
import { startWorker } from './host/workerClient.ts';

/** The application as a page on this computer. */
export interface BrowserHost {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts the application for a browser on this computer: builds the screens when needed, opens a worker on the store and serves both on
 * 127.0.0.1.
 */
export async function startBrowserHost(options: { directory: string; demo: boolean }): Promise<BrowserHost> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const folder = await builtRenderer(root);
  const worker = await startWorker(new URL('./worker.ts', import.meta.url), options);
  const host: LoopbackHost = await serveLoopback(worker, readRendererFiles(folder));
  return {
    url: host.url,
    async close() {
      await host.close();
      await worker.close();
    },
  };
}
