import { indicators, indicatorList, type IndicatorCode } from '../reference/indicators.ts';

/**
 * How a figure is made of what was tallied:
 * `count`: number of units, zero when there are none; `sum`: Σ of what was recorded, missing when nothing was;
 * `ratio`: numerator / denominator; `mean`: numerator / n; `median`: the middle of the values.
 */
export type FigureKind = 'count' | 'sum' | 'ratio' | 'mean' | 'median';

/** What a key figure is called and how it is written (delivery document, table of key figures). */
export interface FigureDefinition {
  readonly code: string;
  readonly description: string;
  readonly unit: string;
  readonly kind: FigureKind;
  /** Decimals of the value. */
  readonly decimals: number;
  /** Tallied units in one unit of the figure: 100 for cents in a euro. */
  readonly scale: bigint;
  /** Decimals of numerator and, for ratios, denominator. */
  readonly partDecimals: number;
}

type Basics = Pick<FigureDefinition, 'code' | 'description'>;

const count = (code: string, description: string): FigureDefinition => ({
  code,
  description,
  unit: 'aantal',
  kind: 'count',
  decimals: 0,
  scale: 1n,
  partDecimals: 0,
});
const sum = (basics: Basics, unit: string, decimals: number, scale: bigint): FigureDefinition => ({
  ...basics,
  unit,
  kind: 'sum',
  decimals,
  scale,
  partDecimals: decimals,
});
const people = (code: string, description: string) => sum({ code, description }, 'aantal', 0, 1n);
const euros = (code: string, description: string) => sum({ code, description }, 'EUR', 2, 100n);
const ratioOfCounts = (code: string, description: string): FigureDefinition => ({
  code,
  description,
  unit: 'ratio',
  kind: 'ratio',
  decimals: 4,
  scale: 1n,
  partDecimals: 0,
});
const ratioOfEuros = (code: string, description: string): FigureDefinition => ({
  code,
  description,
  unit: 'ratio',
  kind: 'ratio',
  decimals: 4,
  scale: 100n,
  partDecimals: 2,
});

/** Figures that have a row for every year on national level. */
export const generalFigures: readonly FigureDefinition[] = [
  count('D1', 'deelnemende instellingen'),
  count('D2', 'proefafdelingen'),
  people('D3', 'cliënten'),
  people('D4', 'cliënten met meerzorg'),
  euros('F1', 'referentiebudget'),
  euros('F2', 'overeengekomen'),
  euros('F3', 'gerealiseerd'),
  ratioOfEuros('F4', 'overeengekomen t.o.v. referentie'),
  ratioOfEuros('F5', 'gerealiseerd t.o.v. overeengekomen'),
  ratioOfEuros('F6', 'aandeel contextgericht'),
  ratioOfEuros('F7', 'aandeel gemengd'),
  count('F8a', 'afspraken op niveau cliënt'),
  count('F8b', 'afspraken op niveau afdeling'),
  count('F8c', 'afspraken op niveau instelling'),
  count('I1', 'lopende interventies'),
  ratioOfCounts('I2', 'aandeel contextgerichte interventies'),
  ratioOfCounts('I3', 'doelen bereikt'),
  count('P1', 'gesprekken'),
  ratioOfCounts('P2', 'met cliëntvertegenwoordiging'),
  ratioOfCounts('P3', 'driehoek compleet'),
  count('S1', 'signalen'),
  count('S2', 'signalen nadeel cliënt'),
  count('S3', 'open signalen eind jaar'),
  {
    code: 'S4',
    description: 'dagen tot melding, mediaan',
    unit: 'dagen',
    kind: 'median',
    decimals: 1,
    scale: 1n,
    partDecimals: 0,
  },
  count('R1', 'regels buiten werking'),
  sum({ code: 'R2', description: 'uren bespaard per maand' }, 'uren', 2, 100n),
];

/** Code of the figure “change in the outcome” of an indicator. */
export function changeCode(indicator: IndicatorCode): string {
  return `U-${indicator}`;
}

/** Code of the figure “share improved” of an indicator. */
export function improvedCode(indicator: IndicatorCode): string {
  return `V-${indicator}`;
}

/** Figures per indicator: they only have rows where something was measured. */
const outcomeFigures: readonly FigureDefinition[] = indicatorList.choices.flatMap(({ code }) => {
  const { label, unit } = indicators[code];
  const change: FigureDefinition = {
    code: changeCode(code),
    description: `verandering uitkomst: ${label}`,
    unit,
    kind: 'mean',
    decimals: 2,
    scale: 1_000_000n,
    partDecimals: 2,
  };
  return [change, ratioOfCounts(improvedCode(code), `verbeterd: ${label}`)];
});

/** Every key figure by its code. */
export const figureDefinitions: ReadonlyMap<string, FigureDefinition> = new Map(
  [...generalFigures, ...outcomeFigures].map((definition) => [definition.code, definition]),
);
