import { divideRounded, formatDecimal } from '../../../domain/values/decimal.ts';
import type { Answers } from '../../app/answers.ts';
import type { Quarter } from '../../components/chart/QuarterBars.tsx';
import { moneyChartText } from '../../nl/charts.ts';

/** How money goes through the years, as the api answers it. */
export type MoneyCourse = Answers['outcome']['moneyOfDepartment'];

/** Name of a quarter in full and short, and its year where it begins: of `2015-K1`. */
export function quarterNames(name: string): Quarter {
  const [year = '', number = ''] = name.split('-K');
  return {
    name: moneyChartText.quarterName(year, number),
    short: moneyChartText.quarterShort(number),
    year: number === '1' ? year : '',
  };
}

/** Share of an amount in a whole, in percent with one decimal: for showing, and to draw; 0 of nothing. */
export function percentOf(cents: number, wholeCents: number): { readonly percent: number; readonly shown: string } {
  if (wholeCents === 0) return { percent: 0, shown: moneyChartText.share('0') };
  const percent = divideRounded(BigInt(cents) * 100n, BigInt(wholeCents), 1);
  return { percent: Number(percent), shown: moneyChartText.share(formatDecimal(percent)) };
}
