import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['renderer', 'domain', 'vite.config.ts', 'package-lock.json'];

function newest(path: string): number {
  const own = statSync(path);
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds the screens when they were not, or when their source is newer; returns the folder they are in. */
export async function builtRenderer(root: string): Promise<string> {
  const folder = join(root, 'dist', 'renderer');
  const page = join(folder, 'index.html');
  const present = sources.map((name) => join(root, name)).filter((path) => existsSync(path));
  const stale = !existsSync(page) || Math.max(...present.map(newest)) > statSync(page).mtimeMs;
  if (stale) {
    const { build } = await import('vite');
    await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  }
  return folder;
}
