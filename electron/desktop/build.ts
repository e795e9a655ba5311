import { join } from 'node:path';
import { builtRenderer } from '../host/buildRenderer.ts';

/** Native packages stay what they are; Electron brings itself. */
const external = ['electron', 'better-sqlite3', '@node-rs/argon2'];

/** Builds what the desktop app runs: the screens, the main process with its worker, and the preload as one plain script. */
export async function buildDesktop(root: string): Promise<void> {
  await builtRenderer(root);
  await bundle(root, { main: 'electron/main.ts', worker: 'electron/worker.ts' }, 'es', '[name].js');
  await bundle(root, { preload: 'electron/preload.ts' }, 'cjs', '[name].cjs');
}

async function bundle(
  root: string,
  entries: Readonly<Record<string, string>>,
  format: 'es' | 'cjs',
  entryFileNames: string,
): Promise<void> {
  const { build } = await import('vite');
  const input = Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)]));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external },
    build: {
      ssr: true,
      target: 'node24',
      outDir: join(root, 'dist', 'electron'),
      emptyOutDir: false,
      rolldownOptions: { input, output: { format, entryFileNames }, external },
    },
  });
}
