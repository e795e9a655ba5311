import { formatDate } from '../../../domain/values/isoDate.ts';
import { departmentText } from '../../nl/departments.ts';

/** `Vanaf 01-01-2015`, or `01-01-2015 tot en met 31-12-2016`. */
export function showPeriod({
  startDate,
  endDate,
}: {
  readonly startDate: string;
  readonly endDate: string | null;
}): string {
  return endDate === null
    ? departmentText.from(formatDate(startDate))
    : departmentText.fromTo(formatDate(startDate), formatDate(endDate));
}
