import { describe, expect, it } from 'vitest';
import { arrowFaults } from './arrows.ts';
import { importCycles } from './cycles.ts';
import { emptyNames } from './names.ts';
import { impurities } from './purity.ts';
import { sourceFile } from './sourceFile.ts';
import { writesPastTheLog } from './tableWrites.ts';

/** Samples, so that the test of the real tree is known not to be blind. */
const declared = new Set([
  'zod',
  'react',
  'kysely',
  'electron',
  'better-sqlite3',
  '@mantine/core',
  '@trpc/server',
  'vite',
]);
const faults = (path: string, text: string) => arrowFaults([sourceFile(path, text)], declared);

describe('the check of the arrows catches', () => {
  it.each([
    ['domain/a.ts', "import { b } from '../db/b.ts';", 'no arrow runs from domain to db'],
    ['domain/rules/a.ts', "import type { B } from '../../electron/b.ts';", 'no arrow runs from domain to electron'],
    ['db/a.ts', "import '../exchange/b.ts';", 'no arrow runs from db to exchange'],
    ['db/a.ts', "import '../sync/b.ts';", 'no arrow runs from db to sync'],
    ['exchange/a.ts', "import '../sync/b.ts';", 'no arrow runs from exchange to sync'],
    ['sync/a.ts', "import '../exchange/b.ts';", 'no arrow runs from sync to exchange'],
    ['exchange/a.ts', "export * from '../electron/b.ts';", 'no arrow runs from exchange to electron'],
    ['electron/a.ts', "export { b } from '../renderer/b.tsx';", 'no arrow runs from electron to renderer'],
    ['electron/a.ts', "const b = await import('../renderer/b.ts');", 'no arrow runs from electron to renderer'],
    ['renderer/a.ts', "import type { B } from '../db/b.ts';", 'no arrow runs from renderer to db'],
    ['renderer/a.ts', "type B = import('../exchange/b.ts').B;", 'no arrow runs from renderer to exchange'],
    ['renderer/a.ts', "import { b } from '../electron/api/b.ts';", 'only the types of the api'],
    ['renderer/a.ts', "import { type B } from '../electron/api/b.ts';", 'only the types of the api'],
    ['renderer/a.ts', "import type { B } from '../electron/keys/b.ts';", 'no arrow runs from renderer to electron'],
    ['renderer/a.ts', "new Worker(new URL('../electron/w.ts', import.meta.url));", 'no arrow runs from renderer'],
    ['db/a.ts', "import { b } from '../test/b.ts';", 'no arrow runs from db to test'],
    ['domain/a.ts', "import { b } from '../c.ts';", 'no arrow runs from domain to the root'],
    ['domain/a.ts', "import { b } from './b';", 'the extension is missing'],
    ['domain/a.ts', "import { b } from './b.js';", 'the extension is missing'],
    ['domain/a.ts', "import { v7 } from 'uuid';", 'domain needs zod and nothing else'],
    ['domain/a.ts', "import { readFile } from 'node:fs';", 'domain is free of Node'],
    ['renderer/a.ts', "import path from 'node:path';", 'renderer is free of Node'],
    ['db/a.ts', "import { join } from 'path';", 'a built-in is written with node:'],
    ['db/a.ts', "import { app } from 'electron';", 'electron is for electron/'],
    ['renderer/a.ts', "import { ipcRenderer } from 'electron';", 'electron is for electron/'],
    ['exchange/a.ts', "import { useState } from 'react';", 'react is for renderer/'],
    ['electron/a.ts', "import { Text } from '@mantine/core';", '@mantine/core is for renderer/'],
    ['exchange/a.ts', "import { sql } from 'kysely';", 'kysely is for db/ and sync/hub/'],
    ['electron/a.ts', "import type { Kysely } from 'kysely';", 'kysely is for db/ and sync/hub/'],
    ['sync/bundle/a.ts', "import Database from 'better-sqlite3';", 'better-sqlite3 is for db/ and sync/hub/'],
    ['exchange/a.ts', "import { initTRPC } from '@trpc/server';", '@trpc/server is for electron/ and renderer/'],
    ['exchange/a.ts', "import { x } from 'left-pad';", 'the package is not in package.json'],
    ['exchange/a.ts', "import { x } from '@scope/name/part';", 'the package is not in package.json'],
  ])('%s with %s', (path, text, message) => {
    const found = faults(path, text);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  it.each([
    ['domain/rules/a.ts', "import { z } from 'zod'; import { b } from '../b.ts'; import type { C } from './c.ts';"],
    ['db/a.ts', "import { sql } from 'kysely'; import { b } from '../domain/b.ts'; import { x } from 'node:fs';"],
    ['sync/hub/a.ts', "import { sql } from 'kysely'; import { b } from '../../db/b.ts';"],
    ['electron/a.ts', "import { app } from 'electron'; import '../exchange/b.ts'; import '../sync/c.ts';"],
    ['electron/a.ts', "import manifest from '../package.json' with { type: 'json' };"],
    [
      'renderer/a.tsx',
      "import type { Api } from '../electron/api/router.ts'; import './a.css'; import { x } from 'react';",
    ],
    ['renderer/a.tsx', "// import '../db/b.ts'\nconst text = \"import '../db/b.ts'\";"],
    ['test/unit/a.ts', "import { sql } from 'kysely'; import '../../db/b.ts'; import '../../renderer/c.tsx';"],
    ['vite.config.ts', "import { defineConfig } from 'vite';"],
  ])('nothing in %s with %s', (path, text) => {
    expect(faults(path, text)).toEqual([]);
  });

  it('a path that is computed, and a file that cannot be parsed', () => {
    expect(() => sourceFile('db/a.ts', 'await import(name);')).toThrow('db/a.ts imports a computed path');
    expect(() => sourceFile('db/a.ts', 'const = 3;')).toThrow('db/a.ts cannot be parsed');
  });
});

describe('the check of circles catches', () => {
  it('two files, three files, a file by itself, and circles of types', () => {
    const tree = [
      sourceFile('db/a.ts', "import './b.ts';"),
      sourceFile('db/b.ts', "export { x } from './c/c.ts';"),
      sourceFile('db/c/c.ts', "import type { A } from '../a.ts';"),
      sourceFile('db/self.ts', "import './self.ts';"),
      sourceFile('db/leaf.ts', "import './a.ts'; import 'kysely';"),
    ];
    expect(importCycles(tree)).toEqual(['db/a.ts → db/b.ts → db/c/c.ts → db/a.ts', 'db/self.ts → db/self.ts']);
    expect(importCycles(tree.toReversed()).length).toBe(2);
  });

  it('nothing where two ways lead to one file, or a worker is started by its address', () => {
    const tree = [
      sourceFile('db/a.ts', "import './b.ts'; import './c.ts';"),
      sourceFile('db/b.ts', "import './d.ts';"),
      sourceFile('db/c.ts', "import './d.ts';"),
      sourceFile('db/d.ts', "new Worker(new URL('./a.ts', import.meta.url));"),
    ];
    expect(importCycles(tree)).toEqual([]);
  });
});

describe('the check of the domain catches', () => {
  it.each([
    ['const x = process.env.HOME;', 'process'],
    ["const x = Buffer.from('a');", 'Buffer'],
    ['const x = Date.now();', 'Date.now'],
    ['const x = new Date();', 'new Date'],
    ['const x = Math.random();', 'Math.random'],
    ['const x = globalThis.process;', 'globalThis'],
    ['const x = { process };', 'process'],
    ['console.log(1);', 'console'],
    ["const x = fetch('/');", 'fetch'],
  ])('%s', (text, name) => {
    expect(impurities([sourceFile('domain/a.ts', text)])).toEqual([`domain/a.ts uses ${name}`]);
    expect(impurities([sourceFile('db/a.ts', text)])).toEqual([]);
  });

  it('nothing in ordinary arithmetic, nor in a field that happens to have such a name', () => {
    const text = 'const day = Date.UTC(2016, 0, 1); const x = { process: 1 }.process; interface A { fetch: string }';
    expect(impurities([sourceFile('domain/a.ts', text)])).toEqual([]);
  });
});

describe('the check of writes past the log catches', () => {
  it.each([
    "await db.insertInto('institution').values(row).execute();",
    "await db.updateTable('institution').set(row).execute();",
    "await db.deleteFrom('institution').execute();",
    "await db.replaceInto('institution').values(row).execute();",
    "connection.exec('DELETE FROM institution');",
    'await sql`insert or replace into institution values (${name})`.execute(db);',
    'await sql`UPDATE institution SET name = 1`.execute(db);',
  ])('%s', (text) => {
    for (const path of ['db/commands/a.ts', 'db/queries/a.ts', 'exchange/a.ts', 'electron/api/a.ts']) {
      expect(writesPastTheLog([sourceFile(path, text)])).toHaveLength(1);
    }
    for (const path of ['db/log/a.ts', 'db/migrations/a.ts', 'db/store/drafts.ts']) {
      expect(writesPastTheLog([sourceFile(path, text)])).toEqual([]);
    }
  });

  it('nothing in reading, nor in a sentence', () => {
    const text = "db.selectFrom('institution').selectAll(); const label = 'Update van de afspraak'; map.delete(key);";
    expect(writesPastTheLog([sourceFile('db/queries/a.ts', text)])).toEqual([]);
  });
});

describe('the check of names catches', () => {
  it.each([
    'db/utils/a.ts',
    'db/helpers.ts',
    'db/dateHelper.ts',
    'renderer/windowManager.ts',
    'db/misc.ts',
    'common/a.ts',
  ])('%s', (path) => {
    expect(emptyNames([path])).toEqual([path]);
  });

  it('nothing in names of a concept', () => {
    expect(emptyNames(['db/log/change.ts', 'domain/agreement.ts', 'renderer/commonality.ts'])).toEqual([]);
  });
});
