import { changeOf, type Change } from '../../../../../db/log/change.ts';
import { foldRecord } from '../../../../../db/log/foldRecord.ts';
import type { Store } from '../../../../../db/store/openStore.ts';
import { canonicalJson } from '../../../../../domain/values/canonicalJson.ts';
import type { Conflict } from '../checks/expected.ts';

/** Changes in the order in which they came to a laptop. */
async function inOrderOfArrival({ read }: Store): Promise<Change[]> {
  const rows = await read.selectFrom('change').selectAll().orderBy(read.dynamic.ref('rowid')).execute();
  return rows.map(changeOf);
}

/** For a control: what a laptop would show if of each group the value that came last won. */
export async function lastWriterWins(store: Store): Promise<string> {
  const values = new Map<string, string>();
  for (const { entityId, groups } of await inOrderOfArrival(store)) {
    for (const [group, setting] of Object.entries(groups))
      values.set(`${entityId} ${group}`, canonicalJson(setting.values));
  }
  return [...values]
    .map(([key, text]) => `${key} ${text}`)
    .toSorted()
    .join('\n');
}

/** For a control: which conflicts a laptop would find if every change counted as made after all that came before it, whatever its author saw. */
export async function withoutComparingHeads(store: Store): Promise<Conflict[]> {
  const records = Map.groupBy(await inOrderOfArrival(store), ({ entityId }) => entityId);
  return [...records].flatMap(([entityId, changes]) => {
    const earlier: string[] = [];
    const blind = changes.map((change) => {
      const saw = [...earlier];
      earlier.push(change.id);
      const groups = Object.entries(change.groups).map(([name, setting]) => [name, { ...setting, saw }] as const);
      return { ...change, groups: Object.fromEntries(groups) };
    });
    const folded = [...(foldRecord(blind)?.groups ?? [])];
    return folded.filter(([, { conflict }]) => conflict).map(([group]) => `${entityId} ${group}`);
  });
}
