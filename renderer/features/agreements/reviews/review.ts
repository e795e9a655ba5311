import type { Answers } from '../../../app/answers.ts';

/** The page of an agreement, as the api answers it. */
export type AgreementPageData = NonNullable<Answers['agreement']['page']>;

/** A review of an agreement, with what it says of single lines. */
export type Review = AgreementPageData['reviews'][number];

/** Whether a review is about the agreement as it stands now. */
export function isOfNow({ termsHash }: Pick<Review, 'termsHash'>, page: Pick<AgreementPageData, 'termsHash'>): boolean {
  return termsHash === page.termsHash;
}

/** What the newest review of the agreement as it stands now says of each line, by the id of the line. */
export function answersOnLines(
  page: Pick<AgreementPageData, 'termsHash' | 'reviews'>,
): ReadonlyMap<string, Review['onLines'][number]> {
  const newest = page.reviews.find((review) => isOfNow(review, page));
  return new Map((newest?.onLines ?? []).map((answer) => [answer.agreementLineId, answer]));
}
