import { agreementsThatCount, isInForce } from '../agreement.ts';
import type { Registration } from '../registration.ts';
import { daysBetween, yearOf } from '../values/isoDate.ts';
import { moneyOfAgreements } from './agreementMoney.ts';
import { quartersOf, type Stretch, type YearPart } from './yearParts.ts';
import { yearsFrom } from './years.ts';

/** Agreed and realised money of a quarter, in cents. */
export interface MoneyOfQuarter extends YearPart {
  readonly agreedCents: number;
  readonly realisedCents: number;
}

/** Agreed money of a year by what it is directed at, in cents. */
export interface FocusOfYear {
  readonly year: number;
  readonly clientCents: number;
  readonly mixedCents: number;
  readonly contextCents: number;
}

/** How the money of a department or institution goes through the years: what the pictures of money show. */
export interface MoneyCourse {
  /** Every quarter from the first year with money to the last, in order. */
  readonly quarters: readonly MoneyOfQuarter[];
  /** Every year with agreed money. */
  readonly focus: readonly FocusOfYear[];
}

type Money = Pick<Registration, 'agreement' | 'agreementLine' | 'realisation'>;

/**
 * Counted as the figures F2, F3, F6 and F7 count: agreed are the agreements in force that none replaces, realised is what was spent on all agreements
 * in force. An amount counts in a quarter for the days of its period that lie in it; the parts add up to the amount to the cent.
 */
export function moneyCourse(money: Money): MoneyCourse {
  const sums = moneyOfAgreements(money);
  const counting = agreementsThatCount(money.agreement);
  const agreed = counting.map(({ id, startDate, endDate }) => ({
    start: startDate,
    end: endDate,
    cents: sums.get(id)?.agreedCents ?? 0n,
  }));
  const inForce = new Set(money.agreement.filter(isInForce).map(({ id }) => id));
  const countingLines = new Set(
    money.agreementLine.filter(({ agreementId }) => inForce.has(agreementId)).map(({ id }) => id),
  );
  const realised = money.realisation
    .filter(({ agreementLineId }) => countingLines.has(agreementLineId))
    .map(({ periodStart, periodEnd, amountCents }) => ({
      start: periodStart,
      end: periodEnd,
      cents: BigInt(amountCents),
    }));
  const agreedIn = perQuarter(agreed);
  const realisedIn = perQuarter(realised);
  return {
    quarters: quartersOver([...agreed, ...realised]).map((quarter) => ({
      ...quarter,
      agreedCents: Number(agreedIn.get(quarter.name) ?? 0n),
      realisedCents: Number(realisedIn.get(quarter.name) ?? 0n),
    })),
    focus: focusPerYear(counting, sums),
  };
}

interface Amount extends Stretch {
  readonly cents: bigint;
}

function quartersOver(amounts: readonly Amount[]): YearPart[] {
  if (amounts.length === 0) return [];
  const first = Math.min(...amounts.map(({ start }) => yearOf(start)));
  const last = Math.max(...amounts.map(({ end }) => yearOf(end)));
  return yearsFrom(first, last).flatMap(quartersOf);
}

function perQuarter(amounts: readonly Amount[]): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const amount of amounts) {
    for (const { name, cents } of partsOf(amount)) sums.set(name, (sums.get(name) ?? 0n) + cents);
  }
  return sums;
}

/**
 * An amount over the quarters of its period, by days. Each part is the rounded amount up to the end of its quarter minus the parts before it: so
 * nothing is lost or made by rounding.
 */
function partsOf({ start, end, cents }: Amount): { readonly name: string; readonly cents: bigint }[] {
  const days = BigInt(daysBetween(start, end) + 1);
  let before = 0n;
  return yearsFrom(yearOf(start), yearOf(end))
    .flatMap(quartersOf)
    .filter((quarter) => quarter.start <= end && quarter.end >= start)
    .map((quarter) => {
      const daysSoFar = BigInt(daysBetween(start, quarter.end < end ? quarter.end : end) + 1);
      const soFar = (2n * cents * daysSoFar + days) / (2n * days);
      const part = soFar - before;
      before = soFar;
      return { name: quarter.name, cents: part };
    });
}

function focusPerYear(
  counting: readonly Money['agreement'][number][],
  sums: ReturnType<typeof moneyOfAgreements>,
): FocusOfYear[] {
  const years = Map.groupBy(counting, ({ startDate }) => yearOf(startDate));
  return [...years]
    .toSorted(([a], [b]) => a - b)
    .map(([year, agreements]) => {
      let [agreed, mixed, context] = [0n, 0n, 0n];
      for (const { id } of agreements) {
        const own = sums.get(id);
        agreed += own?.agreedCents ?? 0n;
        mixed += own?.mixedCents ?? 0n;
        context += own?.contextCents ?? 0n;
      }
      return {
        year,
        clientCents: Number(agreed - mixed - context),
        mixedCents: Number(mixed),
        contextCents: Number(context),
      };
    })
    .filter(({ clientCents, mixedCents, contextCents }) => clientCents + mixedCents + contextCents > 0);
}
