import { z } from 'zod';
import { profileCount } from '../../../domain/profileCount.ts';
import { profileText } from '../../nl/departments.ts';

const { careProfile, count, referenceDate } = profileCount.schema.shape;

/** The care profiles of one reference date, as the form asks them. */
export const profileCountsSchema = z.object({
  referenceDate,
  counts: z.array(z.object({ careProfile, count })).min(1, { error: profileText.noRows }),
});

export type ProfileCountsValues = z.output<typeof profileCountsSchema>;
