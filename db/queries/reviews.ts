import type { RecordedReview } from '../../domain/review.ts';
import type { RecordedReviewRemark } from '../../domain/reviewRemark.ts';
import type { Read } from '../log/readHandle.ts';
import { recordOf } from './records.ts';

/** A review with what it says of single lines. */
export interface ReviewWithLines extends RecordedReview {
  readonly onLines: readonly RecordedReviewRemark[];
  readonly inConflict: boolean;
}

/** The reviews of an agreement, latest first. */
export async function reviewsOf(read: Read, agreementId: string): Promise<ReviewWithLines[]> {
  const reviews = await read
    .selectFrom('review')
    .selectAll()
    .where('agreementId', '=', agreementId)
    .where('retired', '=', 0)
    .orderBy('date', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const remarks = await read
    .selectFrom('reviewRemark')
    .innerJoin('review', 'review.id', 'reviewRemark.reviewId')
    .selectAll('reviewRemark')
    .where('review.agreementId', '=', agreementId)
    .where('reviewRemark.retired', '=', 0)
    .execute();
  const remarksOf = Map.groupBy(remarks, ({ reviewId }) => reviewId);
  return reviews.map((row) => {
    const own = remarksOf.get(row.id) ?? [];
    const inConflict = row.conflicts !== null || own.some(({ conflicts }) => conflicts !== null);
    return { ...recordOf(row), onLines: own.map(recordOf), inConflict };
  });
}
