import type { ProfileCount } from '../../../domain/profileCount.ts';

/** The care profiles of a department on one reference date. */
export interface ProfileMix {
  readonly referenceDate: string;
  /** Most clients first. */
  readonly counts: readonly Pick<ProfileCount, 'careProfile' | 'count'>[];
  readonly total: number;
}

/** Profile counts by reference date, latest first. */
export function profileMixes(
  counts: readonly Pick<ProfileCount, 'referenceDate' | 'careProfile' | 'count'>[],
): ProfileMix[] {
  return [...Map.groupBy(counts, ({ referenceDate }) => referenceDate)]
    .map(([referenceDate, rows]) => ({
      referenceDate,
      counts: rows.toSorted((a, b) => b.count - a.count || a.careProfile.localeCompare(b.careProfile, 'nl')),
      total: rows.reduce((sum, { count }) => sum + count, 0),
    }))
    .toSorted((a, b) => b.referenceDate.localeCompare(a.referenceDate));
}
