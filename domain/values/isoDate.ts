/** Dates are text `YYYY-MM-DD`: no time, no zone, so no laptop setting can move them. They compare as text. */
import { z } from 'zod';
import type { Parsed } from './cents.ts';

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Number of days in a month (1–12) of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function exists(year: number, month: number, day: number): boolean {
  return year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** True for a date that exists, written as `YYYY-MM-DD`, between 1900 and 2199. */
export function isIsoDate(text: string): boolean {
  const match = isoPattern.exec(text);
  return match !== null && exists(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A date that exists, as `YYYY-MM-DD`. */
export const isoDateSchema = z
  .string({ error: 'Vul een datum in.' })
  .refine(isIsoDate, { error: 'Deze datum bestaat niet. Schrijf hem als dag-maand-jaar, bijvoorbeeld 01-02-2016.' });

function fromParts(text: string, year: string, month: string, day: string): Parsed<string> {
  if (!exists(Number(year), Number(month), Number(day))) {
    return { ok: false, message: `De datum “${text.trim()}” bestaat niet.` };
  }
  return { ok: true, value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` };
}

/**
 * Reads a date as a Dutch user types it: `1-2-2016`, `01/02/2016`, `1.2.2016`, `01022016` or `2016-02-01`.
 * The day always comes first; a year has four digits, because `16` can be read in two ways.
 */
export function parseDateTyped(text: string): Parsed<string> {
  const bare = text.trim();
  if (bare === '') return { ok: false, message: 'Vul een datum in.' };
  const iso = isoPattern.exec(bare);
  if (iso) return fromParts(text, iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const dutch = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(bare) ?? /^(\d{2})()(\d{2})(\d{4})$/.exec(bare);
  if (dutch) return fromParts(text, dutch[4] ?? '', dutch[3] ?? '', dutch[1] ?? '');
  return { ok: false, message: `“${bare}” is geen datum. Schrijf hem als dag-maand-jaar, bijvoorbeeld 01-02-2016.` };
}

/** Reads a date of a registration file: exactly `YYYY-MM-DD` or `DD-MM-YYYY`. */
export function parseDateInFile(text: string): Parsed<string> {
  const bare = text.trim();
  const iso = isoPattern.exec(bare);
  if (iso) return fromParts(text, iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const dutch = /^(\d{2})-(\d{2})-(\d{4})$/.exec(bare);
  if (dutch) return fromParts(text, dutch[3] ?? '', dutch[2] ?? '', dutch[1] ?? '');
  return { ok: false, message: `“${bare}” is geen datum. Schrijf JJJJ-MM-DD of DD-MM-JJJJ.` };
}

/** `2016-02-01` → `01-02-2016`. */
export function formatDate(isoDate: string): string {
  const match = isoPattern.exec(isoDate);
  return match ? `${match[3]}-${match[2]}-${match[1]}` : isoDate;
}

/** The calendar year of a date. */
export function yearOf(isoDate: string): number {
  return Number(isoDate.slice(0, 4));
}

/**
 * The same day of the month, a number of months later; the last day of the month when that day is not in it: three months after 30-11-2016 is
 * 28-02-2017.
 */
export function monthsLater(isoDate: string, months: number): string {
  const monthNumber = yearOf(isoDate) * 12 + Number(isoDate.slice(5, 7)) - 1 + months;
  const year = Math.floor(monthNumber / 12);
  const month = (monthNumber % 12) + 1;
  const day = Math.min(Number(isoDate.slice(8, 10)), daysInMonth(year, month));
  return written(year, month, day);
}

/** Days since 1-1-1970, by calendar arithmetic only. */
export function dayNumber(isoDate: string): number {
  return Date.UTC(yearOf(isoDate), Number(isoDate.slice(5, 7)) - 1, Number(isoDate.slice(8, 10))) / 86_400_000;
}

/** Number of days from one date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The date a number of days later, or earlier when it is negative; by calendar arithmetic only. */
export function daysLater(isoDate: string, days: number): string {
  let year = yearOf(isoDate);
  let month = Number(isoDate.slice(5, 7));
  let day = Number(isoDate.slice(8, 10)) + days;
  while (day < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    day += daysInMonth(year, month);
  }
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return written(year, month, day);
}

function written(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
