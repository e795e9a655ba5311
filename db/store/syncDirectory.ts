import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Puts a folder on disk: a rename in it is only safe after that. Windows has no such call and needs none. */
export function syncDirectory(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
