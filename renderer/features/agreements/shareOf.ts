import { divideRounded } from '../../../domain/values/decimal.ts';

/** What part of a whole an amount is, in whole percents rounded half away from zero: `37`. Zero of nothing is nothing. */
export function percentOf(partCents: number, wholeCents: number): string {
  return wholeCents === 0 ? '0' : divideRounded(BigInt(partCents) * 100n, BigInt(wholeCents), 0);
}
