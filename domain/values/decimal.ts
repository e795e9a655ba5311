/**
 * Exact decimals as text (`15.1`, `-0.25`): measured values are written by people and must come back as written,
 * and figures are computed from exact sums, so no float ever holds one.
 */
import { z } from 'zod';
import type { Parsed } from './cents.ts';

const canonical = /^-?(?:0|[1-9]\d{0,11})(?:\.\d{0,5}[1-9])?$/;

/** A canonical decimal: no leading zeros, no trailing zeros after the point, at most six decimals. */
export const decimalSchema = z
  .string({ error: 'Vul een getal in.' })
  .refine((text) => canonical.test(text) && text !== '-0', { error: 'Vul een getal in, bijvoorbeeld 15,1.' });

/** Reads `15,10`, `15.1` or `-3`; refuses thousands separators, because `1.234` can be read in two ways. */
export function parseDecimal(text: string): Parsed<string> {
  const match = /^(-?)(\d{1,12})(?:[.,](\d{1,6}))?$/.exec(text.trim());
  if (!match) return { ok: false, message: `“${text.trim()}” is geen getal. Schrijf bijvoorbeeld 15,1.` };
  const integer = (match[2] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  if (match[3]?.length === 3 && integer !== '0' && integer.length <= 3) {
    return {
      ok: false,
      message: `“${text.trim()}” kan op twee manieren gelezen worden. Schrijf het zonder teken voor duizendtallen en met een ander aantal cijfers achter de komma.`,
    };
  }
  const digits = fraction === '' ? integer : `${integer}.${fraction}`;
  return { ok: true, value: digits === '0' ? '0' : `${match[1]}${digits}` };
}

/**
 * `15.1` → `15,1`. Three decimals behind a small number get a zero (`1.234` → `1,2340`), because `1,234` can be read in two ways
 * and would be refused when it is read back.
 */
export function formatDecimal(decimal: string): string {
  const text = decimal.replace('.', ',');
  return /^-?[1-9]\d{0,2},\d{3}$/.test(text) ? `${text}0` : text;
}

/** Decimals of our scale: every canonical decimal is a whole number of millionths. */
const millionthsDigits = 6;

/** A canonical decimal as a whole number of millionths. */
export function toMillionths(decimal: string): bigint {
  const negative = decimal.startsWith('-');
  const [integer = '0', fraction = ''] = (negative ? decimal.slice(1) : decimal).split('.');
  const millionths = BigInt(integer + fraction.padEnd(millionthsDigits, '0'));
  return negative ? -millionths : millionths;
}

/** A whole number of millionths as a canonical decimal: the other way round. */
export function fromMillionths(millionths: bigint): string {
  return withoutTrailingZeros(divideRounded(millionths, 10n ** BigInt(millionthsDigits), millionthsDigits));
}

/** `12.50` → `12.5`, `3.00` → `3`: as a canonical decimal is written. */
export function withoutTrailingZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal;
}

/**
 * `numerator / denominator` with a fixed number of decimals, rounded half away from zero, as text with a decimal point.
 * @throws RangeError when the denominator is zero
 */
export function divideRounded(numerator: bigint, denominator: bigint, decimals: number): string {
  if (denominator === 0n) throw new RangeError('division by zero');
  const negative = numerator < 0n !== denominator < 0n && numerator !== 0n;
  const top = (numerator < 0n ? -numerator : numerator) * 10n ** BigInt(decimals);
  const bottom = denominator < 0n ? -denominator : denominator;
  const rounded = (top * 2n + bottom) / (bottom * 2n);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return negative && rounded !== 0n ? `-${text}` : text;
}
