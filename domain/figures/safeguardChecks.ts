import type { RecordedDepartment } from '../department.ts';
import { safeguardMoments, type SafeguardCheck } from '../safeguardCheck.ts';
import { daysBetween } from '../values/isoDate.ts';
import type { CompletenessItem, CompletenessStatus } from './completenessItem.ts';
import type { CompletenessLookups } from './completenessLookups.ts';

/** A check of the start or the end that comes more than this many days after it is late. */
const daysOfGrace = 31;

/** A pilot that has run this many days has been looked at on the way. */
const daysUntilInterim = 365;

/**
 * The safeguard checks that are asked of a department, up to the end of the period:
 *
 * - at the start, of every pilot; late when it came more than 31 days after the start;
 * - on the way, of a pilot that ran a year;
 * - at the end, of a pilot that ended; late when it came more than 31 days after it.
 */
export function safeguardChecks(department: RecordedDepartment, lookups: CompletenessLookups): CompletenessItem[] {
  const { id, institutionId, startDate, endDate } = department;
  const checks = lookups.safeguardChecks.get(id) ?? [];
  const last = lookups.period.end;
  const ended = endDate !== null && endDate <= last ? endDate : null;
  const item = (moment: SafeguardCheck['moment'], day: string | null): CompletenessItem => {
    const status = statusOf(checks, moment, day);
    const detail = safeguardMoments.word(moment);
    return { institutionId, departmentId: id, item: 'safeguard', detail, demand: 'expected', status };
  };
  const ranLong = daysBetween(startDate, ended ?? last) >= daysUntilInterim;
  return [
    item('start', startDate),
    ...(ranLong ? [item('interim', null)] : []),
    ...(ended === null ? [] : [item('end', ended)]),
  ];
}

/** @param day the day the check belongs to; null when it has none of its own, and cannot be late */
function statusOf(
  checks: readonly SafeguardCheck[],
  moment: SafeguardCheck['moment'],
  day: string | null,
): CompletenessStatus {
  const own = checks.filter((check) => check.moment === moment);
  if (own.length === 0) return 'missing';
  return day === null || own.some(({ date }) => daysBetween(day, date) <= daysOfGrace) ? 'ok' : 'late';
}
