import { formatDate, yearOf } from '../../../domain/values/isoDate.ts';
import { agreementText } from '../../nl/agreements.ts';

/** A period as people say it: `heel 2016` for a calendar year, else `01-01-2016 tot en met 30-06-2016`. */
export function periodText(startDate: string, endDate: string): string {
  const year = yearOf(startDate);
  const whole = startDate === `${year}-01-01` && endDate === `${year}-12-31`;
  return whole ? agreementText.wholeYear(year) : agreementText.period(formatDate(startDate), formatDate(endDate));
}
