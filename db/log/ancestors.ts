import type { GroupChange } from './change.ts';

/** The settings of one field group of one record, by the id of their change. */
export type Settings = ReadonlyMap<string, GroupChange>;

/** All settings that one builds on, near and far. */
export function ancestorsOf(id: string, settings: Settings): Set<string> {
  const found = new Set<string>();
  const open = [...(settings.get(id)?.saw ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next) || !settings.has(next)) continue;
    found.add(next);
    open.push(...(settings.get(next)?.saw ?? []));
  }
  return found;
}

/** The nearest setting that all of some build on; of several equally near the one with the lowest id. */
export function nearestShared(ids: readonly string[], settings: Settings): string | undefined {
  const [first, ...others] = ids.map((id) => ancestorsOf(id, settings));
  if (first === undefined) return undefined;
  const shared = others.reduce((common, ancestors) => common.intersection(ancestors), first);
  const further = new Set([...shared].flatMap((id) => [...ancestorsOf(id, settings)]));
  return [...shared].filter((id) => !further.has(id)).toSorted()[0];
}
