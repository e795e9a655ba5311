import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { participantRoles } from '../../../../../domain/dialogue.ts';
import { sectors } from '../../../../../domain/reference/sectors.ts';
import { tidyText } from '../../../../../domain/values/text.ts';
import { maybe, type CellKind } from '../../../../../exchange/registration/cells/cellKind.ts';
import { code, codes, yesNo } from '../../../../../exchange/registration/cells/codeCells.ts';
import { date } from '../../../../../exchange/registration/cells/dateCell.ts';
import { decimal, euro, hundredths, wholeNumber } from '../../../../../exchange/registration/cells/numberCells.ts';
import { text } from '../../../../../exchange/registration/cells/textCell.ts';

/** What a value is after writing and reading it. */
function written<Value>(kind: CellKind<Value>, value: Value) {
  return kind.read(kind.write(value));
}

const same = (value: unknown) => ({ ok: true, value });

describe('cells', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.subarray(
          participantRoles.choices.map((choice) => choice.code),
          { minLength: 1 },
        ),
        fc.string(),
        (cents, count, roles, words) => {
          expect(written(euro, cents)).toEqual(same(cents));
          expect(written(hundredths, cents)).toEqual(same(cents));
          expect(written(wholeNumber, count)).toEqual(same(count));
          expect(written(codes(participantRoles), roles.toSorted())).toEqual(same(roles.toSorted()));
          expect(written(text, tidyText(words))).toEqual(same(tidyText(words)));
        },
      ),
    );
    for (const value of ['0', '15.1', '-3', '0.833', '1234.5678']) expect(written(decimal, value)).toEqual(same(value));
    for (const { code: value } of sectors.choices) expect(written(code(sectors), value)).toEqual(same(value));
    expect(written(yesNo, true)).toEqual(same(true));
    expect(written(yesNo, false)).toEqual(same(false));
    expect(written(date, '2016-02-29')).toEqual(same('2016-02-29'));
    expect(written(maybe(date), null)).toEqual(same(null));
  });

  it('never throw, whatever they hold', () => {
    const kinds = [euro, hundredths, wholeNumber, decimal, date, text, yesNo, code(sectors), codes(participantRoles)];
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        for (const kind of kinds) expect(typeof kind.read(cell).ok).toBe('boolean');
      }),
    );
  });

  it('take words in any case and name what can be chosen', () => {
    expect(code(sectors).read(' ghz ')).toEqual({ ok: true, value: 'GHZ' });
    expect(code(sectors).read('GHX')).toEqual({
      ok: false,
      message: '“GHX” staat niet in de lijst. Kies uit: GHZ, VV, GGZ.',
    });
    expect(yesNo.read('JA')).toEqual({ ok: true, value: true });
    expect(yesNo.read('x').ok).toBe(false);
  });

  it('take roles as a set', () => {
    expect(codes(participantRoles).read('instelling + cce+cce')).toEqual({ ok: true, value: ['cce', 'institution'] });
    expect(codes(participantRoles).read('instelling++cce').ok).toBe(false);
  });
});
