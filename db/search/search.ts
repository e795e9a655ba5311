import { entities, entityNames, type EntityName } from '../../domain/registration.ts';
import type { Read } from '../log/readHandle.ts';
import type { RecordPage } from '../queries/recordPage.ts';
import { titled } from '../queries/titles.ts';
import { markHits, type SnippetPart } from './markHits.ts';
import type { Hit, SearchIndex } from './searchIndex.ts';
import { searchTexts, type StoredRow } from './searchTexts.ts';
import { whereabouts } from './whereabouts.ts';

/** A record that was found, as a screen shows it. */
export interface FoundRecord {
  readonly entity: EntityName;
  readonly id: string;
  /** Dutch name of its kind, such as `interventie`. */
  readonly kind: string;
  readonly title: string;
  /** Institution and department it belongs to, outermost first; not those that it is itself. */
  readonly where: readonly string[];
  /** The piece of its text that was hit; empty when only its name was. */
  readonly snippet: readonly SnippetPart[];
  /** The page to open. */
  readonly page: RecordPage;
}

/** What a search answers. */
export interface Found {
  readonly records: readonly FoundRecord[];
  /** Not everything is indexed yet: asked again a little later, more may be found. */
  readonly incomplete: boolean;
}

/** Searching in everything that is recorded. */
export interface Search {
  /** Records that hold every word typed, each from its beginning; case and accents do not count. At most `most`, best first. */
  find(typed: string, most: number): Promise<Found>;
}

export function searchOf(read: Read, index: SearchIndex): Search {
  return {
    async find(typed, most) {
      const { hits, incomplete } = await index.find(typed, most);
      const records: FoundRecord[] = [];
      for (const hit of hits) {
        const record = await foundRecord(read, hit, typed);
        if (record !== null) records.push(record);
      }
      return { records, incomplete };
    },
  };
}

async function foundRecord(read: Read, { entity: name, id }: Hit, typed: string): Promise<FoundRecord | null> {
  const entity = entityNames.find((known) => known === name);
  if (entity === undefined) return null;
  const row: StoredRow | undefined = await read.selectFrom(entity).selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) return null;
  const { page, where } = await whereabouts(read, entity, id);
  if (page === null) return null;
  const [one] = await titled(read, [{ entity, entityId: id, scope: String(row['scope']) }]);
  const title = titleIn(row) ?? one?.title ?? '';
  const { texts } = searchTexts(entity, row);
  return { entity, id, kind: entities[entity].label, title, where, snippet: markHits(texts, typed), page };
}

/** Longest title that fits on a line. */
const longestTitle = 70;

/** A name that people gave, or what it is for, with the code behind it. */
function titleIn({ name, goal, purpose, code }: StoredRow): string | null {
  const words = [name, goal, purpose].find((text) => typeof text === 'string' && text !== '');
  if (typeof words !== 'string') return null;
  const line = words.replaceAll(/\s+/g, ' ');
  const short = line.length <= longestTitle ? line : `${line.slice(0, longestTitle).trimEnd()}…`;
  return typeof code === 'string' ? `${short} (${code})` : short;
}
