import { isBuiltin } from 'node:module';
import { dirname, join, normalize } from 'node:path/posix';
import type { Import, SourceFile } from './sourceFile.ts';

/** What each top folder may import of ours. Tests may import everything; nothing may import a test. */
const below: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  db: ['db', 'domain'],
  sync: ['sync', 'db', 'domain'],
  exchange: ['exchange', 'db', 'domain'],
  electron: ['electron', 'exchange', 'sync', 'db', 'domain'],
  renderer: ['renderer', 'domain'],
  test: ['test', 'renderer', 'electron', 'exchange', 'sync', 'db', 'domain'],
};

/** Packages that belong to some folders only: a name, or a scope that ends with `/`. */
const homes: readonly { readonly packages: readonly string[]; readonly folders: readonly string[] }[] = [
  { packages: ['electron', 'electron-updater'], folders: ['electron/'] },
  // The link of the screens is built on the observable of this package.
  { packages: ['@trpc/server'], folders: ['electron/', 'renderer/'] },
  {
    packages: [
      'react',
      'react-dom',
      'react-hook-form',
      '@hookform/',
      '@mantine/',
      '@tanstack/',
      '@trpc/client',
      '@trpc/tanstack-react-query',
      'dayjs',
      'get-nonce',
    ],
    folders: ['renderer/'],
  },
  { packages: ['kysely', 'better-sqlite3', 'pg'], folders: ['db/', 'sync/hub/'] },
];

/** Everything that is wrong with the imports of these files, a line each; `declared` are the packages of package.json. */
export function arrowFaults(files: readonly SourceFile[], declared: ReadonlySet<string>): string[] {
  return files.flatMap((file) =>
    file.imports.flatMap((one) => {
      const fault = one.specifier.startsWith('.') ? faultOfPath(file, one) : faultOfPackage(file, one, declared);
      return fault === null ? [] : [`${file.path} imports ${one.specifier}: ${fault}`];
    }),
  );
}

/** Where a relative import points, from the root of the project; a query such as `?raw` is no part of it. */
export function targetOf(path: string, specifier: string): string {
  return normalize(join(dirname(path), specifier.replace(/\?.*$/, '')));
}

function topFolder(path: string): string {
  return path.includes('/') ? path.replace(/\/.*$/, '') : '';
}

function faultOfPath({ path }: SourceFile, { specifier, kind }: Import): string | null {
  if (!/\.(?:ts|tsx|css|json|svg)(?:\?\w+)?$/.test(specifier)) return 'the extension is missing';
  const target = targetOf(path, specifier);
  const [from, to] = [topFolder(path), topFolder(target)];
  const fileOfRoot = to === '' && target === 'package.json';
  if (from === '' || fileOfRoot) return null;
  if (below[from]?.includes(to)) return null;
  if (from === 'renderer' && target.startsWith('electron/api/')) {
    return kind === 'type' ? null : 'only the types of the api, with `import type`';
  }
  return `no arrow runs from ${from} to ${to === '' ? 'the root' : to}`;
}

function faultOfPackage({ path }: SourceFile, { specifier }: Import, declared: ReadonlySet<string>): string | null {
  const folder = topFolder(path);
  if (isBuiltin(specifier)) {
    if (!specifier.startsWith('node:') && specifier !== 'electron') return 'a built-in is written with node:';
    return ['domain', 'renderer'].includes(folder) ? `${folder} is free of Node` : null;
  }
  const [scope = '', name = ''] = specifier.split('/');
  const packageName = scope.startsWith('@') ? `${scope}/${name}` : scope;
  if (folder === 'domain' && packageName !== 'zod') return 'domain needs zod and nothing else';
  if (!declared.has(packageName)) return 'the package is not in package.json';
  if (folder === 'test' || folder === '') return null;
  const home = homes.find(({ packages }) =>
    packages.some((one) => (one.endsWith('/') ? packageName.startsWith(one) : packageName === one)),
  );
  if (home === undefined || home.folders.some((start) => path.startsWith(start))) return null;
  return `${packageName} is for ${home.folders.join(' and ')}`;
}
