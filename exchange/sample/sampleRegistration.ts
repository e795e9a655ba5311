import type { CarrierFile } from '../registration/carrier/carrier.ts';
import { money } from './sheets/money.ts';
import { outcomes } from './sheets/outcomes.ts';
import { places } from './sheets/places.ts';
import { work } from './sheets/work.ts';

/**
 * Made-up institutions to look around with, in the registration format: read in like any registration. Names, numbers and places exist
 * nowhere.
 */
export function sampleRegistration(): CarrierFile[] {
  const encoder = new TextEncoder();
  return Object.entries({ ...places, ...work, ...money, ...outcomes }).map(([name, text]) => ({
    name: `${name}.csv`,
    bytes: encoder.encode(text),
  }));
}
