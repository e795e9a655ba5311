import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCents, maxCents } from '../../../domain/values/cents.ts';
import {
  countText,
  dateText,
  decimalText,
  echo,
  euroText,
  hundredthsText,
  listText,
  plainText,
  yearText,
  yesNoText,
} from '../../../renderer/app/form/codecs.ts';

describe('the text of a field', () => {
  it('is nothing when blank, in every codec', () => {
    for (const codec of [euroText, hundredthsText, countText, yearText, decimalText, dateText]) {
      expect(codec.read('  ')).toEqual({ ok: true, value: null });
      expect(codec.write(null)).toBe('');
    }
    expect(plainText.read('')).toEqual({ ok: true, value: null });
    expect(yesNoText.read('')).toEqual({ ok: true, value: null });
  });

  it('is read by the strict grammar of the domain', () => {
    expect(euroText.read('1.234,5')).toEqual({ ok: true, value: 123_450 });
    expect(hundredthsText.read('12,5')).toEqual({ ok: true, value: 1250 });
    expect(decimalText.read('15,10')).toEqual({ ok: true, value: '15.1' });
    expect(dateText.read('1-2-2016')).toEqual({ ok: true, value: '2016-02-01' });
    expect(countText.read('3')).toEqual({ ok: true, value: 3 });
    expect(yearText.read('2016')).toEqual({ ok: true, value: 2016 });
    expect(yesNoText.read('no')).toEqual({ ok: true, value: false });
  });

  it.each(['10.02', '1.234', '1,234.56', '12,345', '€', '-5', '1 000'])('never guesses the amount %s', (text) => {
    expect(euroText.read(text).ok).toBe(false);
  });

  it.each(['31-02-2016', '1/2/16', '2016-13-01', 'gisteren'])('never guesses the date %s', (text) => {
    expect(dateText.read(text).ok).toBe(false);
  });

  it('holds several codes with a space between, in the order in which they were chosen', () => {
    expect(listText.read(' cce  client ')).toEqual({ ok: true, value: ['cce', 'client'] });
    expect(listText.read(' ')).toEqual({ ok: true, value: null });
    expect(listText.write(['client', 'cce'])).toBe('client cce');
    expect(listText.write(null)).toBe('');
  });

  it('refuses a year of two digits', () => {
    expect(yearText.read('16')).toMatchObject({ ok: false });
  });

  it('comes back from its value, for every amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: maxCents }), (cents) => {
        const text = euroText.write(cents);
        expect(text).toBe(formatCents(cents));
        expect(euroText.read(text)).toEqual({ ok: true, value: cents });
      }),
    );
  });
});

describe('the echo on leaving a field', () => {
  it('writes what was understood as the program writes it', () => {
    expect(echo(euroText, ' € 1234,5')).toBe('1.234,50');
    expect(echo(dateText, '1/2/2016')).toBe('01-02-2016');
  });

  it('changes nothing of what could not be read, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        fc.pre(!euroText.read(text).ok);
        expect(echo(euroText, text)).toBe(text);
      }),
    );
  });

  it('reads the same as before it, whatever was typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[€ ]{0,2}[\d.,]{1,12}$/), (text) => {
        expect(euroText.read(echo(euroText, text))).toEqual(euroText.read(text));
      }),
    );
  });
});
