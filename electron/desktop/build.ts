import { join } from 'node:path';
import { builtRenderer } from '../host/buildRenderer.ts';

/** Native packages stay what they are; Electron brings itself. */
const external = ['electron', 'better-sqlite3', '@node-rs/argon2'];

/** Builds all that the desktop app runs, in `dist`: the screens and the shell around them. */
export async function buildDesktop(root: string): Promise<void> {
  await builtRenderer(root);
  await buildShell(root, join(root, 'dist'));
}

/**
 * Builds the main process with its workers, and the preload as one plain script.
 *
 * @param folder gets them in its `electron`, beside the `renderer` that they expect there
 */
export async function buildShell(root: string, folder: string): Promise<void> {
  const program = join(folder, 'electron');
  const threads = { worker: 'electron/worker.ts', workbookWorker: 'electron/workbookWorker.ts' };
  await bundle(root, program, { main: 'electron/main.ts', ...threads }, 'es', '[name].js');
  await bundle(root, program, { preload: 'electron/preload.ts' }, 'cjs', '[name].cjs');
}

async function bundle(
  root: string,
  outDir: string,
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
      outDir,
      // The first of the two clears what an earlier build left.
      emptyOutDir: format === 'es',
      rolldownOptions: { input, output: { format, entryFileNames, chunkFileNames: entryFileNames }, external },
    },
  });
}
