import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** Types of the files of a built renderer. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
};

/** One file of the built renderer. */
export interface RendererFile {
  readonly type: string;
  readonly bytes: Buffer;
}

/**
 * Reads a built renderer whole: what is not in this table does not exist, so no path can lead out of the folder.
 * Keys are URL paths such as `/assets/index.js`; the page itself is `/`.
 */
export function readRendererFiles(directory: string): ReadonlyMap<string, RendererFile> {
  const files = new Map<string, RendererFile>();
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    const path = join(directory, name);
    const type = types[extname(name)];
    if (type === undefined || !statSync(path).isFile()) continue;
    const url = `/${relative(directory, path).split(sep).join('/')}`;
    files.set(url === '/index.html' ? '/' : url, { type, bytes: readFileSync(path) });
  }
  return files;
}
