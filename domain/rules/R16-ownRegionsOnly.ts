import type { Agreement } from '../agreement.ts';
import type { Institution } from '../institution.ts';
import { wlzExecutorOf } from '../reference/careOfficeRegions.ts';
import { executorHouse } from '../reference/wlzExecutors.ts';

/** What R16 looks at: the institution an agreement is of, and when it begins. */
export type ReviewedAgreement = Pick<Institution, 'careOfficeRegion' | 'wlzExecutor'> & Pick<Agreement, 'startDate'>;

/**
 * The Wlz-uitvoerder in whose region an agreement lies: the one that was designated when it begins, and where the list of regions is silent
 * the one that is recorded with the institution. Always one name for one organisation (`executorHouse`).
 */
export function reviewerOf({ careOfficeRegion, wlzExecutor, startDate }: ReviewedAgreement): string {
  return executorHouse(wlzExecutorOf(careOfficeRegion, startDate) ?? wlzExecutor);
}

/**
 * R16 A reviewer sees only its own regions' agreements: every agreement has exactly one Wlz-uitvoerder that may see it. Source: an agreement
 * of this workbook.
 *
 * @param wlzExecutor any of the names of the Wlz-uitvoerder that looks
 */
export function reviewerSees(wlzExecutor: string, agreement: ReviewedAgreement): boolean {
  return executorHouse(wlzExecutor) === reviewerOf(agreement);
}
