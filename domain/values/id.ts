import { z } from 'zod';

const uuidV7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A UUIDv7 in lower case: ids are made on the laptop, so they are unique without a network and sort by moment. */
export const idSchema = z
  .string({ error: 'Maak hier een keuze.' })
  .regex(uuidV7, { error: 'Dit is geen geldig kenmerk.' });
