import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  maxFreeText,
  optionalDigits,
  optionalFreeText,
  optionalText,
  requiredFreeText,
  requiredText,
  tidyText,
} from '../../../../domain/values/text.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'e\u0301 \r\n\tA\u0000\uD800\uDC00'.split('')) }),
);

describe('tidyText', () => {
  it.each([
    ['  Huize De Linde \n', 'Huize De Linde'],
    ['a\r\nb\rc', 'a\nb\nc'],
    ['cafe\u0301', 'café'],
    ['\uFEFFnaam\u00A0', 'naam'],
    ['a\u0000b\u0007c\td', 'abc\td'],
    ['x\uD800y', 'x\uFFFDy'],
    ['', ''],
  ])('tidies %j to %j', (text, tidy) => {
    expect(tidyText(text)).toBe(tidy);
  });

  it('does nothing the second time, and survives being written as UTF-8', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tidy = tidyText(text);
        expect(tidyText(tidy)).toBe(tidy);
        expect(new TextDecoder().decode(new TextEncoder().encode(tidy))).toBe(tidy);
        expect(tidy).not.toMatch(/\r|\0/);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('text schemas', () => {
  it('asks for a required text in its own words', () => {
    const schema = requiredText('Vul de naam in.', 5);
    expect(schema.parse('  Jet ')).toBe('Jet');
    for (const missing of ['', '   ', undefined, null, 3]) {
      expect(schema.safeParse(missing).error?.issues[0]?.message).toBe('Vul de naam in.');
    }
    expect(schema.parse('vijf5')).toBe('vijf5');
    expect(schema.safeParse('zes666').error?.issues[0]?.message).toBe('Deze tekst is te lang: hooguit 5 tekens.');
  });

  it('makes nothing of an empty optional text', () => {
    expect(['', '  ', null, ' a '].map((text) => optionalText().parse(text))).toEqual([null, null, null, 'a']);
    expect(optionalText(3).safeParse('vier').error?.issues[0]?.message).toMatch(/hooguit 3 tekens/);
    expect(optionalText().safeParse(7).error?.issues[0]?.message).toBe('Vul hier tekst in.');
  });

  it('bounds free text', () => {
    expect(optionalFreeText().safeParse('a'.repeat(maxFreeText)).success).toBe(true);
    expect(optionalFreeText().safeParse('a'.repeat(maxFreeText + 1)).success).toBe(false);
    expect(requiredFreeText('Vul het doel in.').safeParse(' ').error?.issues[0]?.message).toBe('Vul het doel in.');
  });

  it('keeps numbers of a register as text with their leading zeros', () => {
    const kvk = optionalDigits(8, 'Een KvK-nummer');
    expect(kvk.parse(' 01234567 ')).toBe('01234567');
    expect(kvk.parse('')).toBeNull();
    for (const wrong of ['1234567', '123456789', '12 345678', '1234567a']) {
      expect(kvk.safeParse(wrong).error?.issues[0]?.message).toBe('Een KvK-nummer bestaat uit 8 cijfers.');
    }
  });
});
