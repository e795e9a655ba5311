import { quartersOf } from '../../../../domain/figures/yearParts.ts';
import { dayNumber, yearOf } from '../../../../domain/values/isoDate.ts';

/** A stretch of days within an agreement, both included. */
interface Period {
  readonly periodStart: string;
  readonly periodEnd: string;
}

function dayAfter(date: string): string {
  return new Date((dayNumber(date) + 1) * 86_400_000).toISOString().slice(0, 10);
}

/**
 * The period a next realisation is probably about: from the day after the last one to the end of that quarter, within the agreement. Null when the
 * last one reaches the end of the agreement.
 */
export function nextPeriod(
  { startDate, endDate }: { readonly startDate: string; readonly endDate: string },
  realised: readonly Period[],
): Period | null {
  const last = realised.reduce<string | null>(
    (latest, { periodEnd }) => (latest === null || periodEnd > latest ? periodEnd : latest),
    null,
  );
  const start = last === null ? startDate : dayAfter(last);
  if (start > endDate) return null;
  const quarter = quartersOf(yearOf(start)).find(({ end }) => end >= start);
  const end = quarter === undefined || quarter.end > endDate ? endDate : quarter.end;
  return { periodStart: start, periodEnd: end };
}
