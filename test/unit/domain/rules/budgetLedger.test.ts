import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetLedger, type LedgerAgreement } from '../../../../domain/rules/budgetLedger.ts';
import { budgetRooms } from '../../../../domain/rules/budgetRoom.ts';

const departments = ['d1', 'd2'].map((id) => ({ id, institutionId: 'i' }));

const sample = fc.record({
  budgets: fc.array(
    fc.record({
      departmentId: fc.constantFrom('d1', 'd2'),
      year: fc.constantFrom(2016, 2017),
      amountCents: fc.nat(100_000),
    }),
  ),
  agreements: fc.array(
    fc.record({
      departmentId: fc.constantFrom('d1', 'd2', null),
      year: fc.constantFrom(2016, 2017),
      totalCents: fc.nat(100_000),
      replaces: fc.option(fc.nat()),
    }),
    { minLength: 1, maxLength: 12 },
  ),
});

function agreementsOf(
  drawn: readonly { departmentId: string | null; year: number; totalCents: number; replaces: number | null }[],
) {
  return drawn.map(({ departmentId, year, totalCents, replaces }, index): LedgerAgreement => ({
    id: `a${index}`,
    institutionId: 'i',
    departmentId,
    replacesId: replaces === null || index === 0 ? null : `a${replaces % index}`,
    startDate: `${year}-01-01`,
    totalCents,
  }));
}

describe('R04 budgetLedger', () => {
  it('says the same as budgetRooms, for each agreement on top of those before it', () => {
    fc.assert(
      fc.property(sample, ({ budgets, agreements: drawn }) => {
        const ledger = budgetLedger(departments, budgets);
        const before: LedgerAgreement[] = [];
        for (const agreement of agreementsOf(drawn)) {
          const money = {
            departments,
            budgets,
            agreements: before.map((one) => ({ ...one, status: 'agreed' as const })),
            lines: before.map(({ id, totalCents }) => ({ agreementId: id, amountCents: totalCents })),
          };
          expect(ledger.rooms(agreement)).toEqual(budgetRooms(money, agreement));
          ledger.enter(agreement);
          before.push(agreement);
        }
      }),
    );
  });

  it('does not mind whether what is replaced is entered before or after', () => {
    const budgets = [{ departmentId: 'd1', year: 2016, amountCents: 1000 }];
    const [first, second, third] = agreementsOf([
      { departmentId: 'd1', year: 2016, totalCents: 900, replaces: null },
      { departmentId: 'd1', year: 2016, totalCents: 800, replaces: 0 },
      { departmentId: 'd1', year: 2016, totalCents: 1, replaces: null },
    ]);
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('three agreements were made');
    const rooms = [
      [first, second],
      [second, first],
    ].map((order) => {
      const ledger = budgetLedger(departments, budgets);
      for (const agreement of order) ledger.enter(agreement);
      return ledger.rooms({ ...third, replacesId: null })[0]?.agreedElsewhereCents;
    });
    expect(rooms).toEqual([800, 800]);
  });
});
