import { app, dialog, powerMonitor } from 'electron';
import type { WorkerClient } from '../host/workerClient.ts';

/** Locks the store when the computer goes to sleep or its screen is locked (Linux tells only of sleep). */
export function lockWhenAway(worker: Promise<WorkerClient>): void {
  const lock = () =>
    void worker.then(
      (api) => api.call({ path: 'session.lock', type: 'mutation', input: undefined }),
      ignoreFailedStart,
    );
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}

/** The app ends with its window, and only after the worker has closed the store. */
export function closeTidily(worker: Promise<WorkerClient>): void {
  let closed = false;
  const end = () => {
    closed = true;
    app.quit();
  };
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void worker.then((api) => api.close(), ignoreFailedStart).then(end);
  });
}

/** Says that the app could not start and ends it; without the words of the error, which can hold what someone recorded. */
export function tellFailedStart(error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  dialog.showErrorBox(
    'Proeftuinboek kan niet starten',
    `Het werkboek kon niet worden geopend. Er is niets veranderd. Is Proeftuinboek al open, sluit het dan en start opnieuw. Kenmerk: ${kind}.`,
  );
  app.exit(1);
}

/** A worker that did not start has nothing to lock or close; `tellFailedStart` tells of it. */
function ignoreFailedStart(): void {}
