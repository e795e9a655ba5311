import { z } from 'zod';
import { indicatorList } from '../../../domain/reference/indicators.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { addressPart } from '../../app/addressPart.ts';
import type { Answers } from '../../app/answers.ts';

/** One indicator of one department. */
export type OutcomeRow = Answers['outcome']['list']['rows'][number];

/** How one indicator went over the departments. */
export type OutcomeSummary = Answers['outcome']['list']['summaries'][number];

/** What stands in the address of the list: its filters. What makes no sense is left out. */
export const outcomesSearch = z.object({
  instelling: addressPart(idSchema),
  indicator: addressPart(indicatorList.schema),
  /** Only where the baseline lacks. */
  nulmeting: addressPart(z.literal('ontbreekt')),
});

/** The filters as the api takes them. */
export function filterOf({ instelling, indicator, nulmeting }: z.output<typeof outcomesSearch>) {
  return {
    ...(instelling === undefined ? {} : { institutionId: instelling }),
    ...(indicator === undefined ? {} : { indicator }),
    ...(nulmeting === undefined ? {} : { lacksBaseline: true }),
  };
}
