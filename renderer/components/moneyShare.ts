/** Amounts of a department or institution, in whole cents; `null` when not filled in. */
export interface MoneyFacts {
  readonly referenceCents: number | null;
  readonly agreedCents: number;
  readonly realisedCents: number;
}

/** Where the marks of the bar stand, in percent of its width; the largest amount is the whole width. */
export interface MoneyShares {
  readonly reference: number | null;
  readonly agreed: number;
  readonly realised: number;
}

/**
 * Shares for drawing, rounded to hundredths of a percent: a picture, never a figure.
 *
 * @param wholeCents amount that is the whole width, to draw several bars on one scale
 */
export function moneyShares(
  { referenceCents, agreedCents, realisedCents }: MoneyFacts,
  wholeCents: number = Math.max(referenceCents ?? 0, agreedCents, realisedCents),
): MoneyShares {
  const share = (cents: number) => (wholeCents === 0 ? 0 : Math.round((cents * 10_000) / wholeCents) / 100);
  return {
    reference: referenceCents === null ? null : share(referenceCents),
    agreed: share(agreedCents),
    realised: share(realisedCents),
  };
}
