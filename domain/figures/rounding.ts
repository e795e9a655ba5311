import { divideRounded } from '../values/decimal.ts';
import type { FigureDefinition } from './definitions.ts';
import type { KeyFigure } from './keyFigure.ts';
import type { Cell } from './tally.ts';

type Figures = Pick<KeyFigure, 'value' | 'numerator' | 'denominator'>;

/** Rounds what was added up to the value, numerator and denominator of a figure: half away from zero, from exact sums. */
export function roundedFigures(definition: FigureDefinition, cell: Cell): Figures {
  const { kind, decimals, scale, partDecimals } = definition;
  switch (kind) {
    case 'count':
      return single(divideRounded(cell.numerator, scale, decimals));
    case 'sum':
      return single(cell.n === 0 ? null : divideRounded(cell.numerator, scale, decimals));
    case 'median':
      return single(median(cell.values, decimals));
    case 'ratio':
      return {
        value: cell.denominator === 0n ? null : divideRounded(cell.numerator, cell.denominator, decimals),
        numerator: divideRounded(cell.numerator, scale, partDecimals),
        denominator: divideRounded(cell.denominator, scale, partDecimals),
      };
    case 'mean':
      return {
        value: cell.n === 0 ? null : divideRounded(cell.numerator, scale * BigInt(cell.n), decimals),
        numerator: divideRounded(cell.numerator, scale, partDecimals),
        denominator: String(cell.n),
      };
  }
}

function single(value: string | null): Figures {
  return { value, numerator: null, denominator: null };
}

/** The middle value, or the mean of the middle two; null without values. */
function median(values: readonly number[], decimals: number): string | null {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.ceil(sorted.length / 2) - 1];
  const high = sorted[Math.floor(sorted.length / 2)];
  if (low === undefined || high === undefined) return null;
  return divideRounded(BigInt(low) + BigInt(high), 2n, decimals);
}
