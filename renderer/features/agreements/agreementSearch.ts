import { z } from 'zod';
import { agreementStatuses, type AgreementStatus } from '../../../domain/agreement.ts';
import { yearOf } from '../../../domain/values/isoDate.ts';
import { idSchema } from '../../../domain/values/id.ts';

/** Filters of the list as they stand in the address, so that a list can be gone back to. What makes no sense is left out. */
export const agreementSearchSchema = z.object({
  zoek: z.coerce.string().max(100).optional().catch(undefined),
  status: agreementStatuses.schema.optional().catch(undefined),
  jaar: z.int().optional().catch(undefined),
  instelling: idSchema.optional().catch(undefined),
});

export type AgreementSearch = z.output<typeof agreementSearchSchema>;

/** What the filters look at. */
interface Searchable {
  readonly code: string;
  readonly status: AgreementStatus;
  readonly startDate: string;
  readonly institutionId: string;
  readonly institutionName: string;
  readonly departmentCode: string | null;
  readonly departmentName: string | null;
  readonly clientCode: string | null;
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{Mn}/gu, '').toLowerCase();
}

/** The rows that pass all filters; every word of the search must be somewhere in the row. */
export function filterAgreements<Row extends Searchable>(
  rows: readonly Row[],
  { zoek = '', status, jaar, instelling }: AgreementSearch,
): Row[] {
  const words = plain(zoek).split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (status !== undefined && row.status !== status) return false;
    if (jaar !== undefined && yearOf(row.startDate) !== jaar) return false;
    if (instelling !== undefined && row.institutionId !== instelling) return false;
    const text = plain([row.code, row.institutionName, row.departmentCode, row.departmentName, row.clientCode].join(' '));
    return words.every((word) => text.includes(word));
  });
}
