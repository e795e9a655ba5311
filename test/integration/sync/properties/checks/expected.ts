import type { Store } from '../../../../../db/store/openStore.ts';
import { canonicalJson } from '../../../../../domain/values/canonicalJson.ts';
import type { Made } from '../world/ledger.ts';
import type { World } from '../world/world.ts';

/** A group in conflict, as a text: record, group and the values that stand beside each other with who made them. */
export type Conflict = string;

interface Head {
  readonly values: string;
  readonly by: string;
}

function conflict(entityId: string, group: string, heads: readonly Head[]): Conflict {
  const told = heads.map(({ values, by }) => `${values} by ${by}`).toSorted();
  return `${entityId} ${group}: ${told.join(' | ')}`;
}

/**
 * Which conflicts there must be: of each group the settings that nobody who set it later knew of, when they differ. Worked out from what was on a
 * laptop when a change was made, as the world saw it, and not from what the change says that its author saw.
 */
function expectedConflicts(changes: readonly Made[]): Conflict[] {
  const settings = new Map<string, Made[]>();
  for (const made of changes) {
    for (const group of Object.keys(made.change.groups)) {
      const key = `${made.change.entityId} ${group}`;
      settings.set(key, [...(settings.get(key) ?? []), made]);
    }
  }
  const found: Conflict[] = [];
  for (const [key, all] of settings) {
    const [entityId = '', group = ''] = key.split(' ');
    const last = all.filter(
      ({ change: { id } }) => !all.some(({ known, change }) => change.id !== id && known.has(id)),
    );
    const heads = last.map(({ change, on }) => {
      return { values: canonicalJson(change.groups[group]?.values ?? {}), by: `${on} at ${change.wallTime}` };
    });
    if (new Set(heads.map(({ values }) => values)).size > 1) found.push(conflict(entityId, group, heads));
  }
  return found.toSorted();
}

/** Which conflicts a laptop tells of, with all that is readable of them. */
async function toldConflicts({ replica }: Store): Promise<Conflict[]> {
  const open = (await replica.conflicts()).filter(({ kind }) => kind === 'conflict');
  return open
    .map(({ entityId, group, heads }) =>
      conflict(
        entityId,
        group,
        heads.map(({ values, actor, at }) => ({ values: canonicalJson(values), by: `${actor} at ${at}` })),
      ),
    )
    .toSorted();
}

/** What laptops that hold everything tell too much or too little of the conflicts there are. */
export async function misheld(
  world: World,
  told: (store: Store) => Promise<Conflict[]> = toldConflicts,
): Promise<string[]> {
  const refused = await world.hub.db.selectFrom('hubChange').select('id').where('refusal', 'is not', null).execute();
  const out = new Set(refused.map(({ id }) => id));
  const expected = expectedConflicts(world.ledger.all.filter(({ change }) => !out.has(change.id)));
  const problems: string[] = [];
  for (const { name, store } of world.laptops) {
    const here = await told(store);
    for (const one of expected) if (!here.includes(one)) problems.push(`${name} does not hold ${one}`);
    for (const one of here) if (!expected.includes(one)) problems.push(`${name} holds for nothing ${one}`);
  }
  return problems;
}
