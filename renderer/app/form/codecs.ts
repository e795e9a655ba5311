import { formatCents, parseEuroTyped, type Parsed } from '../../../domain/values/cents.ts';
import { formatDecimal, parseDecimal } from '../../../domain/values/decimal.ts';
import { formatHundredths, parseHundredths } from '../../../domain/values/hundredths.ts';
import { formatDate, parseDateTyped } from '../../../domain/values/isoDate.ts';
import { parseCount } from '../../../domain/values/wholeNumber.ts';
import { formText } from '../../nl/form.ts';

/**
 * How a value of a record stands in a field of a form. A field always holds the text as it was typed; only reading
 * it gives a value. So a text that cannot be read stays on screen and in the draft, and can never be saved as a guess.
 */
export interface FieldCodec {
  /** The value of a text, `null` for a blank one, or what is wrong with it in Dutch. */
  read(text: string): Parsed<unknown>;
  /** A value as text, blank for `null`. */
  write(value: unknown): string;
}

/** A codec of which the value is known to be a number. */
export interface NumberCodec extends FieldCodec {
  read(text: string): Parsed<number | null>;
}

/** A codec of which the value is known to be a text. */
export interface TextCodec extends FieldCodec {
  read(text: string): Parsed<string | null>;
}

function unlessBlank<Value>(parse: (text: string) => Parsed<Value>): (text: string) => Parsed<Value | null> {
  return (text) => (text.trim() === '' ? { ok: true, value: null } : parse(text));
}

const writeNumber = (format: (value: number) => string) => (value: unknown) =>
  typeof value === 'number' ? format(value) : '';

const writeText = (format: (value: string) => string) => (value: unknown) =>
  typeof value === 'string' ? format(value) : '';

/** Euros on screen, whole cents as value: `1.234,56` ⇄ 123456. */
export const euroText: NumberCodec = { read: unlessBlank(parseEuroTyped), write: writeNumber(formatCents) };

/** Hours or fte on screen, hundredths as value: `12,5` ⇄ 1250; no sign between thousands, because that would not be read back. */
export const hundredthsText: NumberCodec = {
  read: unlessBlank(parseHundredths),
  write: writeNumber((hundredths) => formatHundredths(hundredths).replaceAll('.', '')),
};

/** A whole number from zero. */
export const countText: NumberCodec = { read: unlessBlank(parseCount), write: writeNumber(String) };

/** A calendar year of four digits. */
export const yearText: NumberCodec = {
  read: unlessBlank((text) =>
    /^\d{4}$/.test(text.trim()) ? { ok: true, value: Number(text) } : { ok: false, message: formText.yearUnreadable },
  ),
  write: writeNumber(String),
};

/** An exact decimal: `15,1` ⇄ '15.1'. */
export const decimalText: TextCodec = { read: unlessBlank(parseDecimal), write: writeText(formatDecimal) };

/** A date: `01-02-2016` ⇄ '2016-02-01'. */
export const dateText: TextCodec = {
  read: unlessBlank(parseDateTyped),
  write: writeText(formatDate),
};

/** Yes or no: `yes` and `no` in the field ⇄ true and false. */
export const yesNoText: FieldCodec = {
  read: (text) => ({ ok: true, value: text === 'yes' ? true : text === 'no' ? false : null }),
  write: (value) => (value === true ? 'yes' : value === false ? 'no' : ''),
};

/** Several codes: `cce client` in the field ⇄ a list; the schema of the field decides what is accepted. */
export const listText: FieldCodec = {
  read: (text) => {
    const codes = text.split(/\s+/).filter((code) => code !== '');
    return { ok: true, value: codes.length === 0 ? null : codes };
  },
  write: (value) => (Array.isArray(value) ? value.join(' ') : ''),
};

/** Text and codes: as they are; the schema of the field decides what is accepted. */
export const plainText: FieldCodec = {
  read: (text) => ({ ok: true, value: text === '' ? null : text }),
  write: writeText((text) => text),
};

/** The text as the program would write it when it can be read (`1234,5` → `1.234,50`), else as it was typed. */
export function echo(codec: FieldCodec, text: string): string {
  const parsed = codec.read(text);
  return parsed.ok && parsed.value !== null ? codec.write(parsed.value) : text;
}
