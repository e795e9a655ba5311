import { z } from 'zod';
import type { Parsed } from './cents.ts';

/** A count: a whole number from zero. */
export const countSchema = z
  .int({ error: 'Vul een heel getal in.' })
  .min(0, { error: 'Dit aantal kan niet kleiner zijn dan nul.' })
  .max(1_000_000, { error: 'Dit aantal is te groot.' });

/** A calendar year in which something of an experiment can happen. */
export const yearSchema = z
  .int({ error: 'Vul een jaar in.' })
  .min(1990, { error: 'Vul een jaar in van vier cijfers, bijvoorbeeld 2016.' })
  .max(2199, { error: 'Vul een jaar in van vier cijfers, bijvoorbeeld 2016.' });

/** Reads a count: digits only. */
export function parseCount(text: string): Parsed<number> {
  const bare = text.trim();
  if (!/^\d{1,7}$/.test(bare)) return { ok: false, message: `“${bare}” is geen heel getal.` };
  return { ok: true, value: Number(bare) };
}
