import type { SourceFile } from './sourceFile.ts';

/** What would make a rule depend on the computer, the moment or chance. */
const impureNames = (
  'process Buffer globalThis require window document navigator localStorage console ' +
  'fetch setTimeout setInterval queueMicrotask performance crypto Worker Intl'
).split(' ');
const impureMembers = ['Date.now', 'Math.random', 'Date.parse'];

/** Where a file of the domain uses something of its surroundings. */
export function impurities(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('domain/'))
    .flatMap(({ path, names, members, constructed }) => [
      ...impureNames.filter((name) => names.has(name)).map((name) => `${path} uses ${name}`),
      ...impureMembers.filter((member) => members.has(member)).map((member) => `${path} uses ${member}`),
      ...(constructed.has('Date') ? [`${path} uses new Date`] : []),
    ]);
}
