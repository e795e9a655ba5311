import type { Kysely } from 'kysely';
import type { HubTables } from '../tables.ts';
import { CommandError } from './usage.ts';

const plain = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('nl');

/**
 * Ids of institutions by their names, whatever the case, or by their ids.
 *
 * @throws CommandError when one is unknown, or the name of several; the message lists what there is
 */
export async function findInstitutions(db: Kysely<HubTables>, asked: readonly string[]): Promise<string[]> {
  const known = await db
    .selectFrom('institution')
    .select(['id', 'name', 'place'])
    .where('retired', '=', 0)
    .orderBy('name')
    .execute();
  const told = (rows: typeof known) =>
    rows.map(({ id, name, place }) => `  ${name}${place === null ? '' : `, ${place}`}  (${id})`).join('\n');
  const ids = asked.map((text) => {
    const found = known.filter(({ id, name }) => id === text || plain(name) === plain(text));
    const [first, second] = found;
    if (first === undefined) {
      const list = known.length === 0 ? 'Er zijn hier nog geen instellingen.' : `Bekend zijn:\n${told(known)}`;
      throw new CommandError(`De instelling “${text}” is hier niet bekend. ${list}`);
    }
    if (second !== undefined) {
      throw new CommandError(`Er zijn meer instellingen die “${text}” heten. Geef het kenmerk op:\n${told(found)}`);
    }
    return first.id;
  });
  return [...new Set(ids)];
}
