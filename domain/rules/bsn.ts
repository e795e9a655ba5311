/** True for nine digits that are a BSN by the elfproef: weights 9 to 2 and −1, the sum divisible by 11, not all zeros. */
export function isBsn(digits: string): boolean {
  const padded = digits.padStart(9, '0');
  if (!/^\d{9}$/.test(padded) || padded === '000000000') return false;
  const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
  const sum = weights.reduce((total, weight, place) => total + weight * Number(padded[place]), 0);
  return sum % 11 === 0;
}

/** `1.234.567,89`, `€ 12345678`, `12345678.5`: numbers that are clearly an amount. */
const amount = /€ ?\d[\d.,]*|(?<!\d)\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)|(?<!\d)\d+[.,]\d{1,2}(?![\d.])/gu;

/** `20160131` and `31012016`: dates without separators. */
const solidDate =
  /(?<!\d)(?:(?:19|20|21)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20|21)\d{2})(?!\d)/g;

/** Eight or nine digits that are no part of a longer number, of decimals or of a code such as `B00012345`. */
const solid = /(?<![\p{L}\d_]|\d\.)\d{8,9}(?!\d)/gu;

/** Digits in two to four groups with one and the same separator, such as `123 456 782` and `1234.56.782`. */
const grouped =
  /(?<![\p{L}\d_]|\d[ .-])\d{2,5}(?:(?<separator>[ .-])\d{2,5})(?:\k<separator>\d{2,5}){0,2}(?![ .-]?\d)/gu;

/** As `grouped`, for the usual shapes only, where other numbers stand before or after it: `in 2016 123 456 782`. */
const usualGroups = /(?<!\d)(?:\d{3} \d{3} \d{3}|\d{4} \d{2} \d{3}|\d{3} \d{2} \d{4})(?!\d)/g;

/**
 * True when a BSN stands in the text, also written in groups. Amounts and dates are no BSN, nor is part of a longer number or of a code.
 *
 * @param text with dates and phone numbers taken out
 */
export function containsBsn(text: string): boolean {
  const words = text
    .replaceAll(/\b(?:bsn|sofi(?:nummer)?)(?=\d)/giu, ' ')
    .replaceAll(amount, '¤')
    .replaceAll(solidDate, '¤');
  return [solid, grouped, usualGroups].some((pattern) =>
    [...words.matchAll(pattern)].some(([run]) => isBsn(run.replaceAll(/\D/g, '')) && isWholeLength(run)),
  );
}

/** Eight digits count when they stand together or as `12 345 678` (with points that is an amount); in other groups only nine do. */
function isWholeLength(run: string): boolean {
  const digits = run.replaceAll(/\D/g, '').length;
  return digits === 9 || (digits === 8 && /^(?:\d{8}|\d{2}[ -]\d{3}[ -]\d{3})$/.test(run));
}
