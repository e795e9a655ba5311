/** Money: whole eurocents in a safe integer. Nothing in the project calculates with euros as floats. */
import { z } from 'zod';

/** Largest amount that is accepted: € 10 billion. Far above any pilot, far below the safe integer. */
export const maxCents = 1_000_000_000_000;

/** An amount in whole eurocents, never negative: corrections are made in the record, its history keeps what stood. */
export const centsSchema = z
  .int({ error: 'Vul een bedrag in.' })
  .min(0, { error: 'Een bedrag kan niet kleiner zijn dan nul.' })
  .max(maxCents, { error: 'Dit bedrag is te groot.' });

/** Outcome of reading a text: the value, or what is wrong with it in Dutch. */
export type Parsed<Value> = { ok: true; value: Value } | { ok: false; message: string };

const integerPart = /^\d{1,13}$/;
const groupedInteger = /^[1-9]\d{0,2}(?:\.\d{3})+$/;

function centsFrom(euros: string, fraction: string): Parsed<number> {
  const cents = Number(BigInt(euros) * 100n + BigInt(fraction.padEnd(2, '0')));
  if (cents > maxCents) return { ok: false, message: 'Dit bedrag is te groot.' };
  return { ok: true, value: cents };
}

/**
 * Reads an amount as a Dutch user types it: `1.234,56`, `1234,5`, `1234`, with or without `€`.
 * What can be read in two ways (`10.02`, `1.234`, `1,234.56`) is an error, never a guess.
 */
export function parseEuroTyped(text: string): Parsed<number> {
  const bare = text.replace(/^\s*€?\s*/u, '').trim();
  if (bare === '') return { ok: false, message: 'Vul een bedrag in.' };
  if (bare.startsWith('-')) return { ok: false, message: 'Een bedrag kan niet kleiner zijn dan nul.' };
  const [euros = '', fraction, ...rest] = bare.split(',');
  if (rest.length > 0 || (fraction !== undefined && !/^\d*$/.test(fraction))) return unreadable(text);
  if (fraction !== undefined && (fraction.length === 0 || fraction.length > 2)) {
    return {
      ok: false,
      message: `Schrijf hooguit twee cijfers achter de komma, zoals 1.234,56. Er staat “${text.trim()}”.`,
    };
  }
  if (integerPart.test(euros)) return centsFrom(euros, fraction ?? '');
  if (!groupedInteger.test(euros)) return unreadable(text);
  if (fraction === undefined && euros.split('.').length === 2) {
    const whole = euros.replace('.', '');
    return {
      ok: false,
      message: `“${text.trim()}” kan op twee manieren gelezen worden. Schrijf ${whole} of ${euros},00.`,
    };
  }
  return centsFrom(euros.replaceAll('.', ''), fraction ?? '');
}

function unreadable(text: string): Parsed<number> {
  return {
    ok: false,
    message: `“${text.trim()}” is geen duidelijk bedrag. Schrijf het zo: 1.234,56 of 1234,56.`,
  };
}

/**
 * Reads an amount of a registration file: also the point as decimal sign (`1234.56`), as spreadsheets write it.
 * Two decimals after a point are cents; three are unclear and refused, as is any mix such as `10,020.5`.
 */
export function parseEuroInFile(text: string): Parsed<number> {
  const bare = text.replace(/^\s*€?\s*/u, '').trim();
  const pointed = /^(\d{1,13})\.(\d{1,2})$/.exec(bare);
  if (pointed?.[1] !== undefined && pointed[2] !== undefined) return centsFrom(pointed[1], pointed[2]);
  return parseEuroTyped(text);
}

/** `123456` → `1.234,56`: for fields and tables; no currency sign, ordinary characters only. */
export function formatCents(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const absolute = Math.abs(cents);
  const euros = String(Math.trunc(absolute / 100)).replaceAll(/\B(?=(\d{3})+$)/g, '.');
  return `${sign}${euros},${String(absolute % 100).padStart(2, '0')}`;
}

/** `123456` → `€ 1.234,56`, with a no-break space so that it never wraps. */
export function formatEuro(cents: number): string {
  return `€\u00A0${formatCents(cents)}`;
}

/** `123456` → `1234,56`: as amounts stand in the files we write. */
export function centsInFile(cents: number): string {
  return formatCents(cents).replaceAll('.', '');
}

/** Sum of amounts; throws a RangeError when the sum leaves the range in which integers are exact. */
export function sumCents(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  if (!Number.isSafeInteger(total)) throw new RangeError('sum of amounts is not exact');
  return total;
}
