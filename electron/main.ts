import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { bridgeApi } from './desktop/bridge.ts';
import { saveOwnFiles } from './desktop/downloads.ts';
import { denyPermissions, keepOnOwnPages, stayOffline } from './desktop/hardening.ts';
import { closeTidily, lockWhenAway, tellFailedStart } from './desktop/lifecycle.ts';
import { setMenu } from './desktop/menu.ts';
import { keepProfileIn } from './desktop/profile.ts';
import { declareScheme, serveRenderer } from './desktop/protocol.ts';
import { openWindow, showWindow } from './desktop/window.ts';
import { storeDirectory } from './host/dataDirectory.ts';
import { readRendererFiles } from './host/rendererFiles.ts';
import { startWorker } from './host/workerClient.ts';

/**
 * The desktop app: windows and the system around the same api that the browser host and the command line have. Nothing here may wait at the
 * top level: Electron is ready only after this module has run to its end.
 */
const { values } = parseArgs({
  args: process.argv.slice(1),
  options: { demo: { type: 'boolean', default: false }, data: { type: 'string' } },
  // Electron and Chromium have switches of their own.
  strict: false,
});
const demo = values.demo === true;
const directory = storeDirectory({ data: typeof values.data === 'string' ? values.data : undefined, demo });

app.enableSandbox();
declareScheme();
keepProfileIn(directory);

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showWindow);
  app.once('ready', () => void start().catch(tellFailedStart));
} else {
  app.quit();
}

async function start(): Promise<void> {
  denyPermissions();
  keepOnOwnPages();
  stayOffline();
  saveOwnFiles();
  setMenu();
  serveRenderer(readRendererFiles(join(import.meta.dirname, '..', 'renderer')));
  const worker = startWorker(new URL('./worker.js', import.meta.url), { directory, demo });
  bridgeApi(worker);
  lockWhenAway(worker);
  closeTidily(worker);
  openWindow(join(import.meta.dirname, 'preload.cjs'));
  await worker;
}
