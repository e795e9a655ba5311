import { moneyCourse, type MoneyCourse } from '../../domain/figures/moneyCourse.ts';
import type { Read } from '../log/readHandle.ts';
import { recordOf } from './records.ts';

/**
 * How the money of an institution, or of one department of it, goes through the years.
 *
 * @param place of a department: only what was agreed for that department
 */
export async function moneyCourseOf(
  read: Read,
  place: { readonly institutionId: string } | { readonly departmentId: string },
): Promise<MoneyCourse> {
  const [field, id] =
    'departmentId' in place
      ? (['departmentId', place.departmentId] as const)
      : (['institutionId', place.institutionId] as const);
  const agreement = await read
    .selectFrom('agreement')
    .selectAll()
    .where(field, '=', id)
    .where('retired', '=', 0)
    .execute();
  const agreementLine = await read
    .selectFrom('agreementLine')
    .selectAll('agreementLine')
    .innerJoin('agreement', 'agreement.id', 'agreementLine.agreementId')
    .where(`agreement.${field}`, '=', id)
    .where('agreement.retired', '=', 0)
    .where('agreementLine.retired', '=', 0)
    .execute();
  const realisation = await read
    .selectFrom('realisation')
    .selectAll('realisation')
    .innerJoin('agreementLine', 'agreementLine.id', 'realisation.agreementLineId')
    .innerJoin('agreement', 'agreement.id', 'agreementLine.agreementId')
    .where(`agreement.${field}`, '=', id)
    .where('agreement.retired', '=', 0)
    .where('agreementLine.retired', '=', 0)
    .where('realisation.retired', '=', 0)
    .execute();
  return moneyCourse({
    agreement: agreement.map(recordOf),
    agreementLine: agreementLine.map(recordOf),
    realisation: realisation.map(recordOf),
  });
}
