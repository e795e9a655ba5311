import { z } from 'zod';

/** Control characters but for the tab and the line end: nobody types them, and stores and spreadsheets stumble over them. */
const controlCharacters = /[^\P{Cc}\t\n]/gu;

/** Sentence for a value that is no text at all: only a program can send that. */
const notText = 'Vul hier tekst in.';

/**
 * Text as it is kept: Unicode NFC, line ends `\n`, no control characters, no half characters (lone surrogates), no white space
 * around it. Reading a file twice, or on another system, then gives the same text, so nothing looks changed that was not.
 */
export function tidyText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(controlCharacters, '').toWellFormed().normalize('NFC').trim();
}

/** A required short text (a name, a code); `missing` is the Dutch sentence when it is empty. */
export function requiredText(missing: string, maxLength = 200) {
  return z
    .string({ error: missing })
    .transform(tidyText)
    .pipe(
      z
        .string()
        .min(1, { error: missing })
        .max(maxLength, { error: tooLong(maxLength) }),
    );
}

/** An optional short text: empty becomes `null`. */
export function optionalText(maxLength = 200) {
  return z
    .string({ error: notText })
    .transform(emptyToNull)
    .pipe(
      z
        .string()
        .max(maxLength, { error: tooLong(maxLength) })
        .nullable(),
    )
    .nullable();
}

/** Longest free text: about ten pages. */
export const maxFreeText = 20_000;

/** An optional free text, in which R22 looks for what identifies a client. */
export function optionalFreeText() {
  return optionalText(maxFreeText);
}

/** A required free text, in which R22 looks for what identifies a client. */
export function requiredFreeText(missing: string) {
  return requiredText(missing, maxFreeText);
}

/** An optional text of digits of one length (KvK, AGB): leading zeros count, so it is never a number. */
export function optionalDigits(length: number, name: string) {
  return z
    .string({ error: notText })
    .transform(emptyToNull)
    .pipe(
      z
        .string()
        .regex(new RegExp(`^\\d{${length}}$`), { error: `${name} bestaat uit ${length} cijfers.` })
        .nullable(),
    )
    .nullable();
}

function emptyToNull(text: string): string | null {
  const tidy = tidyText(text);
  return tidy === '' ? null : tidy;
}

function tooLong(maxLength: number): string {
  return `Deze tekst is te lang: hooguit ${maxLength} tekens.`;
}
