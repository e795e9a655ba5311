import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayNumber,
  daysBetween,
  daysInMonth,
  daysLater,
  formatDate,
  isIsoDate,
  isoDateSchema,
  monthsLater,
  parseDateInFile,
  parseDateTyped,
  yearOf,
} from '../../../../domain/values/isoDate.ts';

/** Every day from 1-1-1900 to 31-12-2199, by the calendar of the JavaScript engine: independent of ours. */
function everyDay(): string[] {
  const days: string[] = [];
  const last = Date.UTC(2199, 11, 31);
  for (let moment = Date.UTC(1900, 0, 1); moment <= last; moment += 86_400_000) {
    days.push(new Date(moment).toISOString().slice(0, 10));
  }
  return days;
}

const days = everyDay();
const two = (value: number) => String(value).padStart(2, '0');

describe('dates', () => {
  it('round-trips every day from 1900 to 2199, typed and in a file', () => {
    const wrong = days.filter((day) => {
      const dutch = formatDate(day);
      const [year = '', month = '', date = ''] = day.split('-');
      const short = `${Number(date)}-${Number(month)}-${year}`;
      return [
        parseDateTyped(day),
        parseDateTyped(dutch),
        parseDateTyped(short),
        parseDateTyped(short.replaceAll('-', '/')),
        parseDateTyped(dutch.replaceAll('-', '.')),
        parseDateTyped(dutch.replaceAll('-', '')),
        parseDateInFile(day),
        parseDateInFile(dutch),
      ].some((parsed) => !parsed.ok || parsed.value !== day);
    });
    expect(wrong).toEqual([]);
    expect(days).toHaveLength(109_573);
  });

  it('knows exactly the days that exist', () => {
    const existing = new Set(days);
    const differing: string[] = [];
    for (let year = 1895; year <= 2205; year += 1) {
      for (let month = 0; month <= 13; month += 1) {
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${two(month)}-${two(day)}`;
          const dutch = `${two(day)}-${two(month)}-${year}`;
          const expected = existing.has(text);
          const answers = [
            isIsoDate(text),
            parseDateTyped(dutch).ok,
            parseDateInFile(dutch).ok,
            parseDateInFile(text).ok,
          ];
          if (answers.some((answer) => answer !== expected)) differing.push(text);
        }
      }
    }
    expect(differing).toEqual([]);
  });

  it.each([
    ['1-2-2016', '2016-02-01'],
    ['01-02-2016', '2016-02-01'],
    ['1/2/2016', '2016-02-01'],
    ['1.2.2016', '2016-02-01'],
    ['01022016', '2016-02-01'],
    [' 2016-02-01 ', '2016-02-01'],
    ['29-02-2016', '2016-02-29'],
    ['31-12-2199', '2199-12-31'],
  ])('reads %s as %s: the day comes first', (text, date) => {
    expect(parseDateTyped(text)).toEqual({ ok: true, value: date });
  });

  it.each([
    '31-02-2026',
    '29-02-2015',
    '29-02-1900',
    '31-04-2016',
    '13-13-2016',
    '00-01-2016',
    '01-00-2016',
    '2016-02-30',
    '31-12-1899',
    '01-01-2200',
  ])('refuses %s, which does not exist', (text) => {
    expect(parseDateTyped(text)).toEqual({ ok: false, message: `De datum “${text}” bestaat niet.` });
    expect(parseDateInFile(text)).toEqual({ ok: false, message: `De datum “${text}” bestaat niet.` });
  });

  it.each(['1-2-16', '1-2/2016', '2016-1-2', '2016', '1 februari 2016', '1-2-20166', '102016', 'x', '1-2-2016 10:00'])(
    'refuses “%s”, which is no clear date',
    (text) => {
      const parsed = parseDateTyped(text);
      expect(parsed.ok ? '' : parsed.message).toBe(
        `“${text}” is geen datum. Schrijf hem als dag-maand-jaar, bijvoorbeeld 01-02-2016.`,
      );
    },
  );

  it('asks for a date when there is none', () => {
    expect(parseDateTyped('  ')).toEqual({ ok: false, message: 'Vul een datum in.' });
  });

  it.each(['1-2-2016', '01/02/2016', '01022016', '', '2016-02-01T00:00:00'])(
    'reads only JJJJ-MM-DD and DD-MM-JJJJ in a file, not “%s”',
    (text) => {
      expect(parseDateInFile(text).ok).toBe(false);
    },
  );

  it('never gives anything but a day that exists', () => {
    const dateLike = fc.string({ unit: fc.constantFrom(...'0123456789-/. '.split('')), maxLength: 11 });
    fc.assert(
      fc.property(dateLike, (text) => {
        for (const parsed of [parseDateTyped(text), parseDateInFile(text)]) {
          expect(!parsed.ok || isIsoDate(parsed.value)).toBe(true);
          expect(parsed.ok ? 'x' : parsed.message).not.toBe('');
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('accepts in the schema what exists and says in Dutch what does not', () => {
    expect(isoDateSchema.parse('2016-02-29')).toBe('2016-02-29');
    expect(isoDateSchema.safeParse('2015-02-29').error?.issues[0]?.message).toMatch(/^Deze datum bestaat niet/);
    expect(isoDateSchema.safeParse(null).error?.issues[0]?.message).toBe('Vul een datum in.');
  });
});

describe('counting days', () => {
  it('numbers the days without a gap, from 1-1-1970', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    const first = dayNumber('1900-01-01');
    expect(days.findIndex((day, index) => dayNumber(day) !== first + index)).toBe(-1);
  });

  it.each([
    ['2016-01-01', '2016-12-31', 365],
    ['2015-01-01', '2015-12-31', 364],
    ['2016-02-28', '2016-03-01', 2],
    ['2016-03-27', '2016-03-28', 1],
    ['2016-03-01', '2016-02-28', -2],
  ])('counts from %s to %s %i days', (from, to, expected) => {
    expect(daysBetween(from, to)).toBe(expected);
  });

  it('knows the length of a month and the year of a date', () => {
    expect([2000, 1900, 2016, 2015].map((year) => daysInMonth(year, 2))).toEqual([29, 28, 29, 28]);
    expect([1, 3, 4, 6, 9, 11, 12].map((month) => daysInMonth(2015, month))).toEqual([31, 31, 30, 30, 30, 30, 31]);
    expect(yearOf('2016-12-31')).toBe(2016);
  });

  it('finds the day a number of days later or earlier, as the calendar has it', () => {
    fc.assert(
      fc.property(fc.nat(days.length - 1), fc.nat(days.length - 1), (from, to) => {
        expect(daysLater(days[from] ?? '', to - from)).toBe(days[to]);
      }),
    );
  });

  it('finds the same day some months later, or the last day of that month', () => {
    expect(monthsLater('2016-01-31', 1)).toBe('2016-02-29');
    expect(monthsLater('2016-11-15', 3)).toBe('2017-02-15');
    expect(monthsLater('2016-12-31', 12)).toBe('2017-12-31');
    expect(monthsLater('2016-03-31', -1)).toBe('2016-02-29');
  });
});
