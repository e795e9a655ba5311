import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { app } from 'electron';

/**
 * Keeps what Chromium remembers (zoom, colours) inside the folder of the store. Electron's lock against a second start goes by that folder,
 * so each store has a window of its own, and the sample data never show the window of the real ones.
 */
export function keepProfileIn(storeDirectory: string): void {
  const folder = resolve(storeDirectory, 'venster');
  mkdirSync(folder, { recursive: true });
  app.setPath('userData', folder);
}
