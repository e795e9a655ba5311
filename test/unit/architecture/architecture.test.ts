import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrowFaults, targetOf } from './arrows.ts';
import { importCycles } from './cycles.ts';
import { emptyNames } from './names.ts';
import { impurities } from './purity.ts';
import { readSourceTree, topFolders } from './sourceTree.ts';
import { writesPastTheLog } from './tableWrites.ts';

const root = join(import.meta.dirname, '../../..');
const files = readSourceTree(root);

function declaredPackages(): Set<string> {
  const declared = new Set<string>();
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const kind of ['dependencies', 'devDependencies']) {
    const list: unknown = Object.entries(manifest ?? {}).find(([key]) => key === kind)?.[1];
    for (const name of Object.keys(list ?? {})) declared.add(name);
  }
  return declared;
}

describe('the architecture', () => {
  it('was looked at completely: as many files were seen as there are, in the folders that there are', () => {
    // Another way of finding them than the one under test, from the root, so that a new top folder shows up too.
    const outside = (path: string) => /(?:^|\/)(?:node_modules|dist|release|\.git)$/.test(path);
    const there = globSync('**/*.{ts,tsx,mts,cts}', { cwd: root, exclude: outside }).map((path) =>
      path.replaceAll('\\', '/'),
    );
    expect(files.map(({ path }) => path).toSorted()).toEqual(there.toSorted());
    expect(files.length).toBeGreaterThan(100);
    for (const folder of topFolders) {
      expect(files.filter(({ path }) => path.startsWith(`${folder}/`)).length, folder).toBeGreaterThan(0);
    }
  });

  it('has arrows that run down only', () => {
    expect(arrowFaults(files, declaredPackages())).toEqual([]);
  });

  it('imports files that exist', () => {
    const missing = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ specifier }) => specifier.startsWith('.') && !existsSync(join(root, targetOf(path, specifier))))
        .map(({ specifier }) => `${path} imports ${specifier}`),
    );
    expect(missing).toEqual([]);
  });

  it('has no circles', () => {
    expect(importCycles(files)).toEqual([]);
  });

  it('has a domain that depends on no computer, moment or chance', () => {
    expect(impurities(files)).toEqual([]);
  });

  it('writes tables of records in the change log only', () => {
    expect(writesPastTheLog(files)).toEqual([]);
  });

  it('names files after a concept', () => {
    expect(emptyNames(files.map(({ path }) => path))).toEqual([]);
  });

  it.each(topFolders)('explains %s in a README of at most 30 lines', (folder) => {
    const path = join(root, folder, 'README.md');
    expect(existsSync(path), `${folder}/README.md exists`).toBe(true);
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(30);
    expect(lines.length).toBeGreaterThan(3);
  });
});
