import type { Registration } from '../registration.ts';
import { figureDefinitions, generalFigures, type FigureDefinition } from './definitions.ts';
import { tallyDialogues } from './dialogues.ts';
import type { FigureFamily } from './family.ts';
import { tallyInterventions } from './interventions.ts';
import { figureLevels, type FigureLevel, type KeyFigure } from './keyFigure.ts';
import { tallyMoney } from './money.ts';
import { tallyOutcomes } from './outcomes.ts';
import { tallyParticipation } from './participation.ts';
import { placesOf, type Scope } from './places.ts';
import { roundedFigures } from './rounding.ts';
import { tallySignals } from './signals.ts';
import { Tally, type Cell } from './tally.ts';
import { tallyWaivers } from './waivers.ts';
import { yearsFrom } from './years.ts';

const families: readonly FigureFamily[] = [
  tallyParticipation,
  tallyMoney,
  tallyInterventions,
  tallyDialogues,
  tallySignals,
  tallyWaivers,
  tallyOutcomes,
];

const always = new Set(generalFigures.map(({ code }) => code));
const byCode = [...figureDefinitions.values()].toSorted((a, b) => compareText(a.code, b.code));
const levelOrder = new Map<FigureLevel, number>(figureLevels.choices.map(({ code }, index) => [code, index]));
const nothing: Cell = { numerator: 0n, denominator: 0n, n: 0, values: [] };

/**
 * Every key figure of a range of years, both included, at all levels (delivery document, table of key figures). At national
 * level every general figure has a row for every year; elsewhere a row is there when the figure rests on something. Sorted by
 * year, code, level and key, texts by code unit so that no language setting changes the order.
 * @throws RangeError when the years are not a range
 */
export function keyFigures(registration: Registration, fromYear: number, toYear: number): KeyFigure[] {
  const years = yearsFrom(fromYear, toYear);
  const tally = new Tally();
  const input = { registration, places: placesOf(registration), years, tally };
  for (const family of families) family(input);
  return years.flatMap((year) => byCode.flatMap((definition) => rowsOf(definition, year, tally)));
}

function rowsOf(definition: FigureDefinition, year: number, tally: Tally): KeyFigure[] {
  const cells: [Scope, Cell][] = [...tally.cells(year, definition.code)].filter(([, { n }]) => n > 0);
  if (always.has(definition.code) && !cells.some(([{ level }]) => level === 'national')) {
    cells.push([{ level: 'national', key: '' }, nothing]);
  }
  return cells.toSorted(([a], [b]) => compareScopes(a, b)).map(([scope, cell]) => rowOf(definition, year, scope, cell));
}

function rowOf(definition: FigureDefinition, year: number, { level, key }: Scope, cell: Cell): KeyFigure {
  const { code, description, unit } = definition;
  const figures = roundedFigures(definition, cell);
  const status = figures.value === null ? 'missing' : 'ok';
  return { code, description, year, level, key, unit, ...figures, n: cell.n, status };
}

function compareScopes(a: Scope, b: Scope): number {
  return (levelOrder.get(a.level) ?? 0) - (levelOrder.get(b.level) ?? 0) || compareText(a.key, b.key);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
