import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildShell } from '../../../electron/desktop/build.ts';
import { noncePlaceholder } from '../../../electron/host/contentSecurityPolicy.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A built app in a folder of its own. */
export interface BuiltShell {
  readonly folder: string;
  remove(): void;
}

/** Builds main process, worker and preload as the product has them, around a page of two files. */
export async function builtShell(): Promise<BuiltShell> {
  const folder = mkdtempSync(join(tmpdir(), 'proeftuinboek-schil-'));
  copyFileSync(join(root, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  await buildShell(root, join(folder, 'dist'));
  const assets = join(folder, 'dist', 'renderer', 'assets');
  mkdirSync(assets, { recursive: true });
  writeFileSync(join(assets, 'page.js'), 'document.title = "ja";\n');
  writeFileSync(
    join(folder, 'dist', 'renderer', 'index.html'),
    `<!doctype html><script type="module" nonce="${noncePlaceholder}" src="./assets/page.js"></script>\n`,
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
