import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The Electron program, or undefined when its runtime was not fetched on this machine. */
export function electronProgram(root: string): string | undefined {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : undefined;
}
