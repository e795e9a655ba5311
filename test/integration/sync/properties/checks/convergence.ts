import { checkStore } from '../../../../../db/log/checkStore.ts';
import type { Store } from '../../../../../db/store/openStore.ts';
import { entityNames } from '../../../../../domain/registration.ts';
import { canonicalJson, type Json } from '../../../../../domain/values/canonicalJson.ts';
import type { World } from '../world/world.ts';

/** What a laptop makes of the changes it holds, as one text. */
export type Projection = (store: Store) => Promise<string>;

const fingerprintOf: Projection = ({ replica }) => replica.fingerprint();

/**
 * Laptops that hold the same changes and show something else (S07). Which changes a laptop holds is read from its log, refused ones aside.
 *
 * @param project what they show; the fingerprint of the store when not given
 */
export async function diverging(world: World, project: Projection = fingerprintOf): Promise<string[]> {
  const shown = new Map<string, { readonly on: string; readonly text: string }[]>();
  for (const { name, store } of world.laptops) {
    const set = await acceptedIn(store);
    shown.set(set, [...(shown.get(set) ?? []), { on: name, text: await project(store) }]);
  }
  return [...shown.values()].flatMap(([first, ...others]) =>
    others.filter(({ text }) => text !== first?.text).map(({ on }) => `${on} shows something else than ${first?.on}`),
  );
}

/** How many different sets of changes the laptops hold: one, when all have the same grants and have come to rest. */
export async function setsHeld(world: World): Promise<number> {
  return new Set(await Promise.all(world.laptops.map(({ store }) => acceptedIn(store)))).size;
}

async function acceptedIn({ read }: Store): Promise<string> {
  const rows = await read
    .selectFrom('change')
    .select('id')
    .where('id', 'not in', read.selectFrom('receipt').select('changeId').where('outcome', '=', 'refused'))
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id).join(' ');
}

/** Rows in which the hub differs from a laptop that has every institution. */
export async function unlikeHub(world: World, { read }: Store): Promise<string[]> {
  const problems: string[] = [];
  for (const entity of [...entityNames, 'waiting' as const]) {
    const key = entity === 'waiting' ? ('entityId' as const) : ('id' as const);
    const here = (await read.selectFrom(entity).selectAll().execute()).map(textOf);
    const there = (await world.hub.db.selectFrom(entity).selectAll().execute()).map(textOf);
    const differing = new Set(here).symmetricDifference(new Set(there));
    for (const text of differing) problems.push(`${entity} (${key}): ${text}`);
  }
  return problems;
}

function textOf(row: object): string {
  const entries = Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return canonicalJson(Object.fromEntries(entries.map(([name, value]): [string, Json] => [name, jsonOf(value)])));
}

function jsonOf(value: unknown): Json {
  if (typeof value === 'string' || typeof value === 'number' || value === null) return value;
  throw new TypeError(`no column holds a ${typeof value}`);
}

/** What is wrong with the stores themselves. */
export async function unsound(world: World): Promise<string[]> {
  const found: string[] = [];
  for (const { name, store } of world.laptops) {
    const { problems } = await checkStore(store);
    found.push(...problems.map((problem) => `${name}: ${problem}`));
  }
  return found;
}
