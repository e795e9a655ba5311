import type { SourceFile } from './sourceFile.ts';

/**
 * The log and its fold, migrations, purging, and what is no record of anybody: drafts, the identity of the store, what syncing keeps, the search
 * index.
 */
const writers = ['db/log/', 'db/replica/', 'db/migrations/', 'db/search/', 'db/store/', 'sync/hub/', 'test/'];
const writingCalls = ['insertInto', 'updateTable', 'deleteFrom', 'replaceInto', 'mergeInto'];
const writingSql =
  /^\s*(?:insert\s+(?:or\s+\w+\s+)?into|update\s+\S+\s+set|delete\s+from|replace\s+into|drop\s+table)\b/i;

/** Where a table is written past the change log. */
export function writesPastTheLog(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !writers.some((folder) => path.startsWith(folder)))
    .flatMap(({ path, called, texts }) => [
      ...writingCalls.filter((call) => called.has(call)).map((call) => `${path} calls ${call}`),
      ...texts.filter((text) => writingSql.test(text)).map((text) => `${path} holds “${text.trim().slice(0, 40)}”`),
    ]);
}
