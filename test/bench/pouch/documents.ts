import type { PouchDocument } from 'pouchdb';
import type { Change } from '../../../db/log/change.ts';
import { readPushLine } from '../../../sync/protocol/wire.ts';
import { valuesTogether } from '../data/chainWriter.ts';
import { readPages } from '../data/lineFiles.ts';

/** A change as a document. */
export function documentOf(change: Change): PouchDocument {
  return { ...change, _id: change.id };
}

/** One document per change: the same history as ours. */
export function changeDocuments(lines: string): PouchDocument[] {
  return allChanges(lines).map(documentOf);
}

/** One document per record with its last values: what our snapshot holds, without the history. */
export function recordDocuments(lines: string): PouchDocument[] {
  const records = new Map<string, Record<string, unknown>>();
  for (const { entity, entityId, groups } of allChanges(lines)) {
    const values = valuesTogether(Object.values(groups));
    records.set(entityId, { ...records.get(entityId), entity, ...values });
  }
  return [...records].map(([id, values]) => ({ ...values, _id: id }));
}

function allChanges(lines: string): Change[] {
  return readPages(lines, Number.MAX_SAFE_INTEGER).flatMap((page) =>
    page
      .toString('utf8')
      .trimEnd()
      .split('\n')
      .map((line) => readPushLine(line).change),
  );
}
