import { entityNames, type EntityName } from '../../../domain/registration.ts';
import type { Read } from '../../log/readHandle.ts';
import type { RecordPage } from '../recordPage.ts';
import { titled } from '../titles.ts';
import { firstOf, type TodayGroup, type TodayQuestion } from './group.ts';

/** A form that was left with something typed in it. */
export interface LeftDraft {
  /** Name of the form and its key, as the screen keeps them. */
  readonly form: string;
  readonly key: string;
  /** ISO 8601 in UTC. */
  readonly savedAt: string;
  /** What the form is of, or what a new record would belong to; null when the key names nothing that is there. */
  readonly about: {
    readonly entity: EntityName;
    readonly id: string;
    readonly title: string;
    /** Name of the institution. */
    readonly institution: string;
    readonly page: RecordPage;
  } | null;
}

const idPattern = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Forms that were left with something in them, the last one first. */
export async function leftDrafts(read: Read, question: TodayQuestion): Promise<TodayGroup<LeftDraft>> {
  const rows = await read
    .selectFrom('draft')
    .select(['form', 'key', 'savedAt'])
    // A reason that was being typed is no work left behind.
    .where('form', 'not like', 'retire%')
    .where('form', 'not like', '%.retire')
    .orderBy('savedAt', 'desc')
    .orderBy('form')
    .orderBy('key')
    .execute();
  const { total, items } = firstOf(rows, question);
  const drafts: LeftDraft[] = [];
  for (const row of items) drafts.push({ ...row, about: await aboutOf(read, row.key) });
  return { total, items: drafts };
}

/** The record that a key names; of several the last, which is the most precise. */
async function aboutOf(read: Read, key: string): Promise<LeftDraft['about']> {
  const id = key.match(idPattern)?.at(-1);
  if (id === undefined) return null;
  for (const entity of entityNames) {
    const row = await read
      .selectFrom(entity)
      .select('scope')
      .where('id', '=', id)
      .where('retired', '=', 0)
      .executeTakeFirst();
    if (row === undefined) continue;
    const [found] = await titled(read, [{ entity, entityId: id, scope: row.scope }]);
    if (found === undefined || found.page === null) return null;
    const { title, page, institution } = found;
    return { entity, id, title, institution, page };
  }
  return null;
}
