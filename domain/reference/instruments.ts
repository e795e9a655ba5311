import type { ValueRange } from './indicators.ts';

/** A questionnaire with which quality of life is measured, and what its scores can be. */
export interface Instrument {
  readonly name: string;
  readonly range: ValueRange & { readonly max: string };
}

/**
 * Instruments of which the scale is public. The POS has 48 items of one to three points (a total of 48 to 144) and is also reported on a scale
 * from 0 to 100: what is outside both cannot be. Others may be named as well; of those only the lower end is known.
 */
export const instruments: readonly Instrument[] = [
  { name: 'POS', range: { min: '0', max: '144' } },
  { name: 'WHOQOL-BREF', range: { min: '0', max: '100' } },
  { name: 'EQ-5D VAS', range: { min: '0', max: '100' } },
];

/** The name of an instrument without what typing makes different: case and white space. Empty when none is named. */
export function instrumentKey(name: string | null): string {
  return (name ?? '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** The known instrument of that name, if there is one. */
export function knownInstrument(name: string | null): Instrument | undefined {
  const key = instrumentKey(name);
  return instruments.find((instrument) => instrumentKey(instrument.name) === key);
}
