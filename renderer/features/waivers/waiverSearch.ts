import { z } from 'zod';
import { waiverKinds } from '../../../domain/ruleWaiver.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { addressPart } from '../../app/addressPart.ts';
import type { Answers } from '../../app/answers.ts';
import { searchWords } from '../../components/searchWords.ts';

/** One row of the list of waived rules. */
export type WaiverRow = Answers['ruleWaiver']['list'][number];

/** Whether a rule is out of force on a day. */
export type WaiverCourse = 'now' | 'past' | 'coming';

/** What stands in the address of the list. What makes no sense is left out. */
export const waiversSearch = z.object({
  zoek: addressPart(z.coerce.string()),
  soort: addressPart(waiverKinds.schema),
  loopt: addressPart(z.enum(['now', 'past', 'coming'])),
  instelling: addressPart(idSchema),
  paneel: addressPart(z.enum(['nieuw'])),
  /** The waived rule that is open beside the list. */
  open: addressPart(idSchema),
});

type Filters = Pick<z.output<typeof waiversSearch>, 'soort' | 'loopt' | 'instelling'>;

/** Whether a rule is out of force on a day, was before, or will be. */
function courseOfWaiver({ fromDate, toDate }: Pick<WaiverRow, 'fromDate' | 'toDate'>, on: string): WaiverCourse {
  if (fromDate > on) return 'coming';
  return toDate !== null && toDate < on ? 'past' : 'now';
}

/** The rows that fit the search and the filters; `on` is today. */
export function filterWaivers<
  Row extends Pick<
    WaiverRow,
    'rule' | 'article' | 'kind' | 'fromDate' | 'toDate' | 'institutionId' | 'institutionName' | 'departmentName'
  >,
>(rows: readonly Row[], search: string, { soort, loopt, instelling }: Filters, on: string): Row[] {
  const found = searchWords(search);
  return rows.filter(
    (row) =>
      (soort === undefined || row.kind === soort) &&
      (loopt === undefined || courseOfWaiver(row, on) === loopt) &&
      (instelling === undefined || row.institutionId === instelling) &&
      found([row.rule, row.article, row.institutionName, row.departmentName]),
  );
}

/** Hours a month that the rows save together, in hundredths; null when none of them says. */
export function hoursSaved(rows: readonly Pick<WaiverRow, 'hoursSavedHundredths'>[]): number | null {
  const known = rows.flatMap(({ hoursSavedHundredths }) => hoursSavedHundredths ?? []);
  return known.length === 0 ? null : known.reduce((sum, hours) => sum + hours, 0);
}
