import type { KeyFigure } from '../../../domain/figures/keyFigure.ts';
import { formatCents } from '../../../domain/values/cents.ts';
import { evaluationText } from '../../nl/evaluation.ts';

type Groups = typeof evaluationText.groups;

/** A key figure with its values per year. */
export interface FigureRow {
  readonly code: string;
  readonly description: string;
  readonly byYear: ReadonlyMap<number, KeyFigure>;
}

/** Figures about one thing. */
export interface FigureGroup {
  readonly group: keyof Groups;
  readonly rows: readonly FigureRow[];
}

function groupOf(code: string): keyof Groups | undefined {
  return Object.keys(evaluationText.groups).find((letter): letter is keyof Groups => code.startsWith(letter));
}

/** National figures as rows with a column for each year, in groups, each in the order in which they come. */
export function figureGroups(figures: readonly KeyFigure[]): FigureGroup[] {
  const rows = [...Map.groupBy(figures, ({ code }) => code)].map(([code, own]) => ({
    code,
    description: own[0]?.description ?? code,
    byYear: new Map(own.map((figure) => [figure.year, figure])),
  }));
  const order = Object.keys(evaluationText.groups);
  return [...Map.groupBy(rows, ({ code }) => groupOf(code))]
    .flatMap(([group, own]) => (group === undefined ? [] : [{ group, rows: own }]))
    .toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group));
}

/** Moves the decimal point two places: `0.4523` → `45.23`. */
function inPercents(value: string): string {
  const [, sign = '', integer = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const digits = fraction.padEnd(2, '0');
  const whole = `${integer}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, '');
  const rest = digits.slice(2);
  return `${sign}${whole}${rest === '' ? '' : `.${rest}`}`;
}

/** `-1234.5` → `−1.234,5`: from the exact text, never through a number with a broken part. */
function dutchNumber(value: string): string {
  const [, sign = '', integer = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const grouped = formatCents(Number(integer) * 100).replace(/,00$/, '');
  return `${sign === '' ? '' : '−'}${grouped}${fraction === '' ? '' : `,${fraction}`}`;
}

/**
 * A value as a Dutch reader writes it, with its unit unless the description says it; null is not there. A change has its sign, and a change of a
 * percentage is in percentage points.
 */
export function figureText({
  code,
  value,
  unit,
  description,
}: Pick<KeyFigure, 'code' | 'value' | 'unit' | 'description'>): string | null {
  if (value === null) return null;
  const change = code.startsWith('U-');
  if (unit === 'EUR') return `€\u00A0${dutchNumber(value)}`;
  if (unit === 'ratio') return `${dutchNumber(inPercents(value))}%`;
  const sign = change && !value.startsWith('-') && /[1-9]/.test(value) ? '+' : '';
  const number = `${sign}${dutchNumber(value)}`;
  if (unit === 'aantal' || description.includes(unit)) return number;
  return `${number} ${change && unit.startsWith('%') ? unit.replace('%', evaluationText.percentagePoint) : unit}`;
}
