import { changeSchema } from '../log/change.ts';
import type { FoldPart } from '../log/foldRecord.ts';
import { inParts } from '../log/parts.ts';
import type { Read } from '../log/readHandle.ts';

const authorSchema = changeSchema.pick({ actor: true, wallTime: true });

/** Who made a change and when, by its id. */
export type Authors = ReadonlyMap<string, { readonly actor: string; readonly at: string }>;

/** Who made these changes and when, from the log or, while that is not whole, from the snapshot. */
export async function authorsOf(read: Read, parts: readonly FoldPart[]): Promise<Authors> {
  const authors = new Map<string, { readonly actor: string; readonly at: string }>();
  for (const some of inParts(parts.map(({ id }) => id))) {
    const query = read.selectFrom('change').select(['id', 'actor', 'wallTime']).where('id', 'in', some);
    for (const { id, actor, wallTime } of await query.execute()) authors.set(id, { actor, at: wallTime });
    const based = read.selectFrom('basePart').select(['changeId', 'content']).where('changeId', 'in', some);
    for (const { changeId, content } of await based.execute()) {
      const { actor, wallTime } = authorSchema.parse(JSON.parse(content));
      if (!authors.has(changeId)) authors.set(changeId, { actor, at: wallTime });
    }
  }
  return authors;
}
