/** Hours and fte have two decimals: they are kept as a whole number of hundredths, so that sums are exact. */
import { z } from 'zod';
import { formatCents, type Parsed } from './cents.ts';

/** A number with two decimals as a whole number of hundredths, never negative. */
export const hundredthsSchema = z
  .int({ error: 'Vul een getal in.' })
  .min(0, { error: 'Dit getal kan niet kleiner zijn dan nul.' })
  .max(1_000_000_000, { error: 'Dit getal is te groot.' });

/** Reads `12,34`, `12.3` or `12`: at most two decimals, no thousands separators. */
export function parseHundredths(text: string): Parsed<number> {
  const match = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (!match) {
    return {
      ok: false,
      message: `“${text.trim()}” is geen getal met hooguit twee cijfers achter de komma, zoals 12,5.`,
    };
  }
  return { ok: true, value: Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) };
}

/** `1234` → `12,34`; `1200` → `12`. */
export function formatHundredths(hundredths: number): string {
  return formatCents(hundredths).replace(/,00$/, '');
}

/** `1234` → `12,34`, always two decimals and no separators: as it stands in the files we write. */
export function hundredthsInFile(hundredths: number): string {
  return formatCents(hundredths).replaceAll('.', '');
}
