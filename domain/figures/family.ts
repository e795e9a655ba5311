import type { Registration } from '../registration.ts';
import type { Places } from './places.ts';
import type { Tally } from './tally.ts';

/** What a family of figures reads and where it adds up. */
export interface FigureInput {
  readonly registration: Registration;
  readonly places: Places;
  readonly years: readonly number[];
  readonly tally: Tally;
}

/** Adds the parts of a family of figures to the tally, in time that grows with the number of records only. */
export type FigureFamily = (input: FigureInput) => void;
