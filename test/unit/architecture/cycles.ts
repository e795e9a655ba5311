import { targetOf } from './arrows.ts';
import type { SourceFile } from './sourceFile.ts';

/**
 * Circles of imports, each as `a.ts → b.ts → a.ts`. Imports of types count too: two files that need each other's types are one concept.
 * A worker that is started by its address is no import, and one that is loaded on demand ends the circle at run time.
 */
export function importCycles(files: readonly SourceFile[]): string[] {
  const arrows = new Map(
    files.map(({ path, imports }) => [
      path,
      imports
        .filter(({ specifier, kind }) => specifier.startsWith('.') && (kind === 'value' || kind === 'type'))
        .map(({ specifier }) => targetOf(path, specifier)),
    ]),
  );
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) {
      cycles.push([...trail.slice(start), path].join(' → '));
      return;
    }
    if (done.has(path)) return;
    for (const target of arrows.get(path) ?? []) visit(target, [...trail, path]);
    done.add(path);
  };
  for (const path of arrows.keys()) visit(path, []);
  return cycles;
}
