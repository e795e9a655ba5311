import { z } from 'zod';
import { pilotStatuses } from '../../../domain/institution.ts';
import { sectors } from '../../../domain/reference/sectors.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { addressPart } from '../../app/addressPart.ts';
import type { Answers } from '../../app/answers.ts';
import { searchWords } from '../../components/searchWords.ts';

/** One row of the list of institutions. */
export type InstitutionRow = Answers['institution']['list'][number];

/** What stands in the address of the list: search, filters, and the panel that is open. What makes no sense is left out. */
export const institutionsSearch = z.object({
  zoek: addressPart(z.string()),
  status: addressPart(pilotStatuses.schema),
  sector: addressPart(sectors.schema),
  paneel: addressPart(z.enum(['nieuw'])),
});

/** What stands in the address of one institution. */
export const institutionPageSearch = z.object({
  paneel: addressPart(z.enum(['wijzigen', 'afdeling', 'geschiedenis', 'regel', 'signaal'])),
  /** The waived rule or the signal of the institution as a whole that is open. */
  open: addressPart(idSchema),
});

/** The rows that fit the search and the filters. */
export function filterInstitutions<
  Row extends Pick<InstitutionRow, 'name' | 'place' | 'careOfficeRegion' | 'wlzExecutor' | 'status' | 'sector'>,
>(
  rows: readonly Row[],
  search: string,
  { status, sector }: Pick<z.output<typeof institutionsSearch>, 'status' | 'sector'>,
): Row[] {
  const found = searchWords(search);
  return rows.filter(
    (row) =>
      (status === undefined || row.status === status) &&
      (sector === undefined || row.sector === sector) &&
      found([row.name, row.place, row.careOfficeRegion, row.wlzExecutor]),
  );
}
