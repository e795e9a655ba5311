import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sourceFile, type SourceFile } from './sourceFile.ts';

/** The top folders of the architecture, lowest layer first. */
export const topFolders = ['domain', 'db', 'sync', 'exchange', 'electron', 'renderer', 'test'] as const;

/** Reads and parses every TypeScript file below the top folders, and the configuration files beside them. */
export function readSourceTree(root: string): SourceFile[] {
  const paths = readdirSync(root).filter(isSource);
  const walk = (folder: string): void => {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (isSource(entry.name)) paths.push(path);
    }
  };
  topFolders.filter((folder) => existsSync(join(root, folder))).forEach(walk);
  return paths.map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')));
}

function isSource(name: string): boolean {
  return /\.[cm]?tsx?$/.test(name);
}
