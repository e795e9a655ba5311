import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app, BrowserWindow, powerMonitor } from 'electron';
import { bridgeApi } from './desktop/bridge.ts';
import { denyPermissions, keepOnOwnPages } from './desktop/hardening.ts';
import { setMenu } from './desktop/menu.ts';
import { declareScheme, serveRenderer } from './desktop/protocol.ts';
import { openWindow } from './desktop/window.ts';
import { storeDirectory } from './host/dataDirectory.ts';
import { readRendererFiles } from './host/rendererFiles.ts';
import { startWorker, type WorkerClient } from './host/workerClient.ts';

/** The desktop app: windows and the system around the same api that the browser host and the command line have. */
const { values } = parseArgs({
  args: process.argv.slice(app.isPackaged ? 1 : 2),
  options: { demo: { type: 'boolean', default: false }, data: { type: 'string' } },
  strict: false,
});
const demo = values.demo === true;
const directory = storeDirectory({ data: typeof values.data === 'string' ? values.data : undefined, demo });

app.enableSandbox();
declareScheme();

if (app.requestSingleInstanceLock({ directory })) {
  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus());
  await app.whenReady();
  denyPermissions();
  keepOnOwnPages();
  setMenu();
  serveRenderer(readRendererFiles(join(import.meta.dirname, '..', 'renderer')));
  const worker = await startWorker(new URL('./worker.js', import.meta.url), { directory, demo });
  bridgeApi(worker);
  lockOnSleep(worker);
  closeTidily(worker);
  openWindow(import.meta.dirname);
} else {
  app.quit();
}

function lockOnSleep(api: WorkerClient): void {
  const lock = () => void api.call({ path: 'session.lock', type: 'mutation', input: undefined });
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}

function closeTidily(worker: WorkerClient): void {
  app.on('window-all-closed', () => app.quit());
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void worker.close().then(() => {
      closed = true;
      app.quit();
    });
  });
}
