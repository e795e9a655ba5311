import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementStatuses } from '../../../../domain/agreement.ts';
import { agreementLine } from '../../../../domain/agreementLine.ts';
import { budgetRooms, type AgreementAtHand, type MoneyOfInstitution } from '../../../../domain/rules/budgetRoom.ts';
import { noExtraMoney, roomLeftCents, type BudgetRoom } from '../../../../domain/rules/R04-noExtraMoney.ts';
import { expectUsable, said } from './expectFinding.ts';

const room: BudgetRoom = {
  of: 'department',
  year: 2016,
  budgetCents: 10_000_000,
  agreedElsewhereCents: 4_000_000,
  thisCents: 6_000_000,
};

describe('R04 no extra money: the verdict', () => {
  it.each([
    ['one cent under the budget', 5_999_999, []],
    ['exactly the budget', 6_000_000, []],
    ['one cent more', 6_000_001, ['R04 block amountCents']],
  ])('R04 %s', (_, thisCents, expected) => {
    const findings = noExtraMoney([{ ...room, thisCents }]);
    expect(said(findings)).toEqual(expected);
    expectUsable(agreementLine, findings);
  });

  it('R04 shows total, excess, whose budget and which year', () => {
    expect(noExtraMoney([{ ...room, of: 'institution', thisCents: 6_012_345 }])[0]?.message).toBe(
      'Samen €\u00A0100.123,45: dat is €\u00A0123,45 meer dan het referentiebudget van de instelling in 2016. Verlaag een bedrag.',
    );
  });

  it('R04 warns without a reference budget of that year, and a budget of zero is a budget', () => {
    const without = noExtraMoney([{ ...room, budgetCents: null }]);
    expect(said(without)).toEqual(['R04 warning amountCents']);
    expectUsable(agreementLine, without);
    expect(said(noExtraMoney([{ ...room, budgetCents: 0, agreedElsewhereCents: 0, thisCents: 1 }]))).toEqual([
      'R04 block amountCents',
    ]);
    expect(noExtraMoney([{ ...room, budgetCents: 0, agreedElsewhereCents: 0, thisCents: 0 }])).toEqual([]);
  });

  it('R04 speaks for department and institution apart', () => {
    expect(
      said(
        noExtraMoney([
          { ...room, thisCents: 6_000_001 },
          { ...room, of: 'institution', budgetCents: 20_000_000 },
        ]),
      ),
    ).toEqual(['R04 block amountCents']);
    expect(roomLeftCents(room)).toBe(0);
    expect(roomLeftCents({ ...room, thisCents: 7_000_000 })).toBe(-1_000_000);
    expect(roomLeftCents({ ...room, budgetCents: null })).toBeNull();
  });
});

const departments = ['d1', 'd2', 'd3'];
const years = [2015, 2016];
const ids = ['a1', 'a2', 'a3', 'a4', 'a5', 'a6'];

/** An institution with budgets, agreements that replace each other in chains (also over the years and in forks), and lines. */
const anyMoney: fc.Arbitrary<MoneyOfInstitution> = fc
  .record({
    budgets: fc.uniqueArray(
      fc.record({
        departmentId: fc.constantFrom(...departments, 'elsewhere'),
        year: fc.constantFrom(...years),
        amountCents: fc.integer({ min: 0, max: 60 }),
      }),
      { selector: ({ departmentId, year }) => `${departmentId} ${year}`, maxLength: 8 },
    ),
    agreements: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom(...ids),
        status: fc.constantFrom(...agreementStatuses.choices.map(({ code }) => code)),
        replacesId: fc.option(fc.constantFrom(...ids), { freq: 1 }),
        departmentId: fc.option(fc.constantFrom(...departments)),
        startDate: fc.constantFrom('2015-01-01', '2015-12-31', '2016-01-01', '2016-06-30'),
      }),
      { selector: ({ id }) => id, maxLength: ids.length },
    ),
    lines: fc.array(
      fc.record({ agreementId: fc.constantFrom(...ids, 'unknown'), amountCents: fc.integer({ min: 0, max: 20 }) }),
      { maxLength: 15 },
    ),
  })
  .map((money) => ({
    ...money,
    departments: departments.map((id) => ({ id })),
    // A version replaces an earlier one, never itself or a later one.
    agreements: money.agreements.map((one) => ({
      ...one,
      replacesId: one.replacesId !== null && one.replacesId < one.id ? one.replacesId : null,
    })),
  }));

const anyAtHand: fc.Arbitrary<AgreementAtHand> = fc.record({
  id: fc.option(fc.constantFrom(...ids, 'new')),
  replacesId: fc.option(fc.constantFrom(...ids)),
  departmentId: fc.option(fc.constantFrom(...departments)),
  startDate: fc.constantFrom('2015-03-01', '2016-12-31'),
  totalCents: fc.integer({ min: 0, max: 60 }),
});

/** R04 by hand, from its text in the domain document: cent by cent, agreement by agreement. */
function naive(money: MoneyOfInstitution, atHand: AgreementAtHand): string[] {
  const year = atHand.startDate.slice(0, 4);
  const inForce = (status: string) => ['agreed', 'closed'].includes(status);
  const verdict = (scope: string | null): string => {
    let budget: number | null = null;
    for (const row of money.budgets) {
      const own = scope === null ? departments.includes(row.departmentId) : row.departmentId === scope;
      if (own && String(row.year) === year) budget = (budget ?? 0) + row.amountCents;
    }
    let spent = atHand.totalCents;
    for (const one of money.agreements) {
      let counts = inForce(one.status) && one.startDate.startsWith(year);
      if (scope !== null && one.departmentId !== scope) counts = false;
      if (one.id === atHand.id || one.id === atHand.replacesId) counts = false;
      for (const later of money.agreements) {
        if (inForce(later.status) && later.replacesId === one.id) counts = false;
      }
      if (!counts) continue;
      for (const line of money.lines) {
        if (line.agreementId === one.id) spent += line.amountCents;
      }
    }
    if (budget === null) return 'warning';
    return spent > budget ? `block ${spent - budget}` : 'fits';
  };
  const scopes = atHand.departmentId === null ? [null] : [atHand.departmentId, null];
  return scopes.map(verdict);
}

describe('R04 no extra money: which amounts count', () => {
  it('R04 equals a naive computation for any agreements, budgets and chains of versions', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyMoney, anyAtHand, (money, atHand) => {
        const rooms = budgetRooms(money, atHand);
        const expected = naive(money, atHand);
        expected.forEach((verdict) => seen.add(verdict.replace(/ .*/, '')));
        expect(
          rooms.map((one) => {
            const left = roomLeftCents(one);
            if (left === null) return 'warning';
            return left < 0 ? `block ${-left}` : 'fits';
          }),
        ).toEqual(expected);
        const severities = expected
          .filter((verdict) => verdict !== 'fits')
          .map((verdict) => verdict.replace(/ .*/, ''));
        expect(noExtraMoney(rooms).map(({ severity }) => severity)).toEqual(severities);
      }),
      { numRuns: 5000 },
    );
    expect(seen).toEqual(new Set(['warning', 'block', 'fits']));
  });

  it('R04 an amendment takes the place of what it replaces, all along the chain', () => {
    const money: MoneyOfInstitution = {
      departments: [{ id: 'd1' }],
      budgets: [{ departmentId: 'd1', year: 2016, amountCents: 100 }],
      agreements: [
        { id: 'v1', status: 'agreed', replacesId: null, departmentId: 'd1', startDate: '2016-01-01' },
        { id: 'v2', status: 'closed', replacesId: 'v1', departmentId: 'd1', startDate: '2016-01-01' },
        { id: 'draft', status: 'proposed', replacesId: 'v2', departmentId: 'd1', startDate: '2016-01-01' },
      ],
      lines: [
        { agreementId: 'v1', amountCents: 90 },
        { agreementId: 'v2', amountCents: 95 },
        { agreementId: 'draft', amountCents: 99 },
      ],
    };
    const amendment = { id: 'v3', replacesId: 'v2', departmentId: 'd1', startDate: '2016-07-01', totalCents: 100 };
    expect(noExtraMoney(budgetRooms(money, amendment))).toEqual([]);
    expect(said(noExtraMoney(budgetRooms(money, { ...amendment, totalCents: 101 })))).toEqual([
      'R04 block amountCents',
      'R04 block amountCents',
    ]);
    const beside = { ...amendment, id: null, replacesId: null, totalCents: 6 };
    expect(budgetRooms(money, beside).map(roomLeftCents)).toEqual([-1, -1]);
  });
});
