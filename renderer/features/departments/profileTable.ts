import type { ProfileCount } from '../../../domain/profileCount.ts';
import { careProfiles } from '../../../domain/reference/careProfiles.ts';
import { profileMixes } from './profileMix.ts';

/** Profile counts over time: a row for each profile, a column for each reference date. */
export interface ProfileTable {
  /** Oldest first, as a reader follows time. */
  readonly dates: readonly { readonly referenceDate: string; readonly total: number }[];
  /** In the order of the regulation; a count is null where a profile was not counted on that date. */
  readonly rows: readonly { readonly careProfile: string; readonly counts: readonly (number | null)[] }[];
}

const order = new Map(careProfiles.map(({ code }, index) => [code, index]));

/** Lays the counts of a department out over time. */
export function profileTable(
  counts: readonly Pick<ProfileCount, 'referenceDate' | 'careProfile' | 'count'>[],
): ProfileTable {
  const dates = profileMixes(counts).toReversed();
  const profiles = [...new Set(counts.map(({ careProfile }) => careProfile))].toSorted(
    (a, b) => (order.get(a) ?? Infinity) - (order.get(b) ?? Infinity) || a.localeCompare(b, 'nl'),
  );
  return {
    dates: dates.map(({ referenceDate, total }) => ({ referenceDate, total })),
    rows: profiles.map((careProfile) => ({
      careProfile,
      counts: dates.map((date) => {
        const same = date.counts.filter((row) => row.careProfile === careProfile);
        return same.length === 0 ? null : same.reduce((sum, { count }) => sum + count, 0);
      }),
    })),
  };
}
