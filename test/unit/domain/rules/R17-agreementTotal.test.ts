import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement } from '../../../../domain/agreement.ts';
import { focuses } from '../../../../domain/reference/focus.ts';
import { agreementTotals } from '../../../../domain/rules/R17-agreementTotal.ts';
import { maxCents } from '../../../../domain/values/cents.ts';

const anyLine = fc.record({
  amountCents: fc.integer({ min: 0, max: maxCents }),
  focus: fc.constantFrom(...focuses.choices.map(({ code }) => code)),
  hoursHundredths: fc.option(fc.integer({ min: 0, max: 1_000_000_000 })),
});

describe('R17 the total of an agreement is the sum of its lines', () => {
  it('R17 equals an exact sum, in any order, and splits without rest', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
        const totals = agreementTotals(lines);
        let exact = 0n;
        let hours = 0n;
        for (const { amountCents, hoursHundredths } of lines) {
          exact += BigInt(amountCents);
          hours += BigInt(hoursHundredths ?? 0);
        }
        expect(BigInt(totals.totalCents)).toBe(exact);
        expect(BigInt(totals.hoursHundredths)).toBe(hours);
        expect(totals.contextCents + totals.mixedCents + totals.clientCents).toBe(totals.totalCents);
        expect(agreementTotals(lines.toReversed())).toEqual(totals);
      }),
    );
  });

  it('R17 adds each line to its own focus', () => {
    expect(
      agreementTotals([
        { amountCents: 1, focus: 'context', hoursHundredths: null },
        { amountCents: 20, focus: 'mixed', hoursHundredths: 150 },
        { amountCents: 300, focus: 'client', hoursHundredths: 50 },
      ]),
    ).toEqual({ totalCents: 321, contextCents: 1, mixedCents: 20, clientCents: 300, hoursHundredths: 200 });
    expect(agreementTotals([]).totalCents).toBe(0);
  });

  it('R17 the total is never typed: an agreement has no amount of its own', () => {
    expect(Object.keys(agreement.schema.shape).filter((field) => /cents|amount|total/i.test(field))).toEqual([]);
  });
});
