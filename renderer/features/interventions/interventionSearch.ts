import { z } from 'zod';
import { interventionStatuses } from '../../../domain/intervention.ts';
import { focuses } from '../../../domain/reference/focus.ts';
import { interventionTypes } from '../../../domain/reference/interventionTypes.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { addressPart } from '../../app/addressPart.ts';
import type { Answers } from '../../app/answers.ts';
import { searchWords } from '../../components/searchWords.ts';

/** One row of the list of interventions. */
export type InterventionRow = Answers['intervention']['list'][number];

/** What stands in the address of the list. What makes no sense is left out. */
export const interventionsSearch = z.object({
  zoek: addressPart(z.string()),
  status: addressPart(interventionStatuses.schema),
  soort: addressPart(interventionTypes.schema),
  gericht: addressPart(focuses.schema),
  paneel: addressPart(z.enum(['nieuw'])),
  /** The intervention that is open beside the list. */
  open: addressPart(idSchema),
});

type Filters = Pick<z.output<typeof interventionsSearch>, 'status' | 'soort' | 'gericht'>;

/** The rows that fit the search and the filters. */
export function filterInterventions<
  Row extends Pick<
    InterventionRow,
    'status' | 'type' | 'focus' | 'goal' | 'code' | 'departmentName' | 'institutionName'
  >,
>(rows: readonly Row[], search: string, { status, soort, gericht }: Filters): Row[] {
  const found = searchWords(search);
  return rows.filter(
    (row) =>
      (status === undefined || row.status === status) &&
      (soort === undefined || row.type === soort) &&
      (gericht === undefined || row.focus === gericht) &&
      found([row.goal, row.code, row.departmentName, row.institutionName, interventionTypes.label(row.type)]),
  );
}
