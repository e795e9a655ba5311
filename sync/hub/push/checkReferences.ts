import type { Change } from '../../../db/log/change.ts';
import { entities } from '../../../domain/registration.ts';
import { refuse, type ChangeRefusal } from './changeRefusal.ts';
import { knownEntity, type ScopeRecords } from './scopeRecords.ts';
import type { Unit } from './unit.ts';

/** What a change refers to: kind and id of each. */
export function referencesOf(change: Change): { readonly entity: string; readonly id: string }[] {
  const kind = knownEntity(change.entity);
  if (kind === undefined) return [];
  const targets = Object.entries<string | undefined>(entities[kind].references);
  return Object.values(change.groups).flatMap(({ values }) =>
    targets.flatMap(([field, entity]) => {
      const id = values[field];
      return entity === undefined || typeof id !== 'string' ? [] : [{ entity, id }];
    }),
  );
}

/** What the references of a unit are held against. */
export interface ReferencePlace {
  readonly scope: string;
  readonly records: ScopeRecords;
  /** Changes of this institution that were refused. */
  readonly refusedIds: ReadonlySet<string>;
  /**
   * The hub was restored from a backup once: what is not here may still come from the laptop that made it. Then a record waits for what it refers
   * to instead of being refused (S16).
   */
  readonly mayCome: boolean;
}

/** Whether a unit builds on what is here: not on a refused change, nor on a record that is nowhere or in another institution. */
export function checkReferences({ changes }: Unit, place: ReferencePlace): ChangeRefusal | undefined {
  const { records, refusedIds, mayCome } = place;
  const made = new Map(changes.map(({ entityId, entity }) => [entityId, entity]));
  for (const change of changes) {
    const buildsOnRefused = Object.values(change.groups).some(({ saw }) => saw.some((id) => refusedIds.has(id)));
    const standing = records.standing(change.entityId);
    if (buildsOnRefused || standing === 'refused') return refuse('builds-on');
    const isMadeHere = changes.some(({ entityId, kind }) => entityId === change.entityId && kind === 'create');
    if (standing === 'unknown' && !isMadeHere && !mayCome) return refuse('reference');
    for (const reference of referencesOf(change)) {
      const refusal = checkReference(reference, made, place);
      if (refusal !== undefined) return refusal;
    }
  }
  return undefined;
}

function checkReference(
  { entity, id }: { readonly entity: string; readonly id: string },
  made: ReadonlyMap<string, string>,
  { scope, records, mayCome }: ReferencePlace,
): ChangeRefusal | undefined {
  if (entity === 'institution' && id !== scope) return refuse('reference');
  const kind = made.get(id) ?? records.entityOf(id);
  const standing = made.has(id) ? 'here' : records.standing(id);
  if (standing === 'refused') return refuse('builds-on');
  if (standing === 'unknown') return mayCome ? undefined : refuse('reference');
  return standing === 'elsewhere' || kind !== entity ? refuse('reference') : undefined;
}
