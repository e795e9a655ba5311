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

/** Shares for drawing, rounded to hundredths of a percent: a picture, never a figure. */
export function moneyShares({ referenceCents, agreedCents, realisedCents }: MoneyFacts): MoneyShares {
  const whole = Math.max(referenceCents ?? 0, agreedCents, realisedCents);
  const share = (cents: number) => (whole === 0 ? 0 : Math.round((cents * 10_000) / whole) / 100);
  return {
    reference: referenceCents === null ? null : share(referenceCents),
    agreed: share(agreedCents),
    realised: share(realisedCents),
  };
}
