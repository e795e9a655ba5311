import type { z } from 'zod';
import { codeList } from '../codeList.ts';

/** Level a figure is about, in the order in which levels are listed. */
export const figureLevels = codeList('Kies een niveau.', {
  national: ['landelijk', 'Landelijk'],
  sector: ['sector', 'Sector'],
  institution: ['instelling', 'Instelling'],
  department: ['afdeling', 'Afdeling'],
});

export type FigureLevel = z.output<typeof figureLevels.schema>;

/** Whether a figure could be computed; `suppressed` is for the public tier only. */
export const figureStatuses = codeList('Kies een status.', {
  ok: ['ok', 'Berekend'],
  missing: ['ontbreekt', 'Ontbreekt'],
  suppressed: ['onderdrukt', 'Onderdrukt'],
});

export type FigureStatus = z.output<typeof figureStatuses.schema>;

/** One key figure (kerncijfer) of one year, as `data/kerncijfers.csv` has it. */
export interface KeyFigure {
  readonly code: string;
  /** Dutch name of the figure. */
  readonly description: string;
  readonly year: number;
  readonly level: FigureLevel;
  /** Empty for the nation; else the sector, the name of the institution or the code of the department. */
  readonly key: string;
  /** Rounded half away from zero, with a decimal point and a fixed number of decimals; null when there are no data. */
  readonly value: string | null;
  readonly unit: string;
  /** What a ratio or a mean was made of, written as `value` is; null for other figures. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** Number of units the figure rests on. */
  readonly n: number;
  readonly status: FigureStatus;
}
