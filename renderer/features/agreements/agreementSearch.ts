import { z } from 'zod';
import { agreementStatuses } from '../../../domain/agreement.ts';
import { reviewerOf, reviewerSees } from '../../../domain/rules/R16-ownRegionsOnly.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { yearOf } from '../../../domain/values/isoDate.ts';
import { addressPart } from '../../app/addressPart.ts';
import type { Answers } from '../../app/answers.ts';
import { searchWords } from '../../components/searchWords.ts';

/** One row of the list of agreements. */
export type AgreementRow = Answers['agreement']['list'][number];

/** Search and filters of the list as they stand in the address. What makes no sense is left out. */
export const agreementsSearch = z.object({
  // A search for a year is read from the address as a number.
  zoek: addressPart(z.coerce.string()),
  status: addressPart(agreementStatuses.schema),
  jaar: addressPart(z.int()),
  instelling: addressPart(idSchema),
  /** Name of the Wlz-uitvoerder through whose eyes one looks (R16). */
  uitvoerder: addressPart(z.string()),
});

export type AgreementSearch = z.output<typeof agreementsSearch>;

/** What stands in the address of a new agreement: where one came from. */
export const newAgreementSearch = z.object({
  instelling: addressPart(idSchema),
  afdeling: addressPart(idSchema),
});

/** The rows that fit the search and the filters. */
export function filterAgreements<
  Row extends Pick<
    AgreementRow,
    | 'code'
    | 'status'
    | 'startDate'
    | 'institutionId'
    | 'institutionName'
    | 'departmentCode'
    | 'departmentName'
    | 'clientCode'
    | 'careOfficeRegion'
    | 'wlzExecutor'
  >,
>(
  rows: readonly Row[],
  search: string,
  { status, jaar, instelling, uitvoerder }: Omit<AgreementSearch, 'zoek'>,
): Row[] {
  const found = searchWords(search);
  return rows.filter(
    (row) =>
      (status === undefined || row.status === status) &&
      (jaar === undefined || yearOf(row.startDate) === jaar) &&
      (instelling === undefined || row.institutionId === instelling) &&
      (uitvoerder === undefined || reviewerSees(uitvoerder, row)) &&
      found([row.code, row.institutionName, row.departmentCode, row.departmentName, row.clientCode]),
  );
}

/** The Wlz-uitvoerders that may see any of the rows, by name (R16). */
export function reviewersOf(
  rows: readonly Pick<AgreementRow, 'careOfficeRegion' | 'wlzExecutor' | 'startDate'>[],
): { value: string; label: string }[] {
  const names = [...new Set(rows.map(reviewerOf))].toSorted((a, b) => a.localeCompare(b, 'nl'));
  return names.map((name) => ({ value: name, label: name }));
}
