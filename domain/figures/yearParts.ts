import { daysBetween, daysInMonth } from '../values/isoDate.ts';

/** A stretch of days, both included. */
export interface Stretch {
  readonly start: string;
  readonly end: string;
}

/** A named part of a year: `2015-K1` for a quarter, `2015-H1` for a half year. */
export interface YearPart extends Stretch {
  readonly name: string;
}

/** The quarters of a year. */
export function quartersOf(year: number): YearPart[] {
  return partsOf(year, 3, 'K');
}

/** The half years of a year. */
export function halvesOf(year: number): YearPart[] {
  return partsOf(year, 6, 'H');
}

function partsOf(year: number, months: number, letter: string): YearPart[] {
  return Array.from({ length: 12 / months }, (_, index) => {
    const last = (index + 1) * months;
    const month = (value: number) => String(value).padStart(2, '0');
    return {
      name: `${year}-${letter}${index + 1}`,
      start: `${year}-${month(last - months + 1)}-01`,
      end: `${year}-${month(last)}-${daysInMonth(year, last)}`,
    };
  });
}

/** True when something that runs from `start` to `end` (null is open) covers at least half of the days of the stretch. */
export function coversHalf(stretch: Stretch, start: string, end: string | null): boolean {
  const from = start > stretch.start ? start : stretch.start;
  const to = end !== null && end < stretch.end ? end : stretch.end;
  return 2 * (daysBetween(from, to) + 1) >= daysBetween(stretch.start, stretch.end) + 1;
}

/** True when two stretches have a day in common. */
export function meet(a: Stretch, b: Stretch): boolean {
  return a.start <= b.end && b.start <= a.end;
}
