import { z } from 'zod';
import { daysLater } from './isoDate.ts';

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A UUIDv7 in lower case: ids are made on the laptop, so they are unique without a network and sort by moment. */
export const idSchema = z
  .string({ error: 'Maak hier een keuze.' })
  .regex(uuidV7, { error: 'Dit is geen geldig kenmerk.' });

const dayMs = 86_400_000;

/** The day (in UTC) on which an id was made: its first 48 bits are the milliseconds since 1-1-1970. */
export function dayOfId(id: string): string {
  const milliseconds = Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
  return daysLater('1970-01-01', Math.floor(milliseconds / dayMs));
}
