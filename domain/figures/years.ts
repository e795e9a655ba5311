/** A figure is about a calendar year: these say what lies in one. */

/** Every year from the first to the last, both included. Throws a RangeError when they are no years in that order. */
export function yearsFrom(fromYear: number, toYear: number): number[] {
  if (!Number.isInteger(fromYear) || !Number.isInteger(toYear) || fromYear > toYear || toYear - fromYear > 200) {
    throw new RangeError('not a range of years');
  }
  return Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index);
}

/** First day of a year. */
export function firstDay(year: number): string {
  return `${year}-01-01`;
}

/** Last day of a year. */
export function lastDay(year: number): string {
  return `${year}-12-31`;
}

/** True when something that runs from `start` to `end` (both included; null is open) runs on at least one day of the year. */
export function runsIn(year: number, start: string, end: string | null): boolean {
  return start <= lastDay(year) && (end === null || end >= firstDay(year));
}

/** True when a date lies in the year. */
export function isIn(year: number, date: string): boolean {
  return date >= firstDay(year) && date <= lastDay(year);
}
