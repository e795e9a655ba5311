import { agreementsThatCount, isInForce, type RecordedAgreement } from '../agreement.ts';
import { yearOf } from '../values/isoDate.ts';
import { chainOf, moneyOfAgreements } from './agreementMoney.ts';
import type { FigureFamily, FigureInput } from './family.ts';
import type { Scope } from './places.ts';

/** The year an agreement is in force in: its period lies in one calendar year. */
function yearOfAgreement({ startDate, endDate }: RecordedAgreement): number | null {
  return yearOf(startDate) === yearOf(endDate) ? yearOf(startDate) : null;
}

const levelFigure = { client: 'F8a', department: 'F8b', institution: 'F8c' } as const;

/** F1–F8: reference budget, what was agreed and what was realised. */
export const tallyMoney: FigureFamily = (input) => {
  tallyBudgets(input);
  tallyAgreements(input);
  tallyAgreedAgainstBudget(input);
};

function tallyBudgets({ registration, places, years, tally }: FigureInput): void {
  const wanted = new Set(years);
  for (const { departmentId, year, amountCents } of registration.referenceBudget) {
    if (!wanted.has(year)) continue;
    tally.add(year, 'F1', places.ofDepartment(departmentId), { numerator: BigInt(amountCents), n: 1 });
  }
}

/** F2, F3, F5–F8. A chain belongs to the place and year of the agreement that counts. */
function tallyAgreements({ registration, places, years, tally }: FigureInput): void {
  const wanted = new Set(years);
  const inYears = (agreement: RecordedAgreement): number | null => {
    const year = yearOfAgreement(agreement);
    return year !== null && wanted.has(year) ? year : null;
  };
  const money = moneyOfAgreements(registration);
  const byId = new Map(registration.agreement.map((agreement) => [agreement.id, agreement]));

  for (const agreement of registration.agreement) {
    const year = inYears(agreement);
    const realised = money.get(agreement.id)?.realisedCents ?? null;
    if (year === null || realised === null || !isInForce(agreement)) continue;
    tally.add(year, 'F3', places.of(agreement), { numerator: realised });
  }

  for (const head of agreementsThatCount(registration.agreement)) {
    const chain = chainOf(head, byId);
    countChain(chain);
    const year = inYears(head);
    const sums = money.get(head.id);
    if (year === null || !sums) continue;
    const place = places.of(head);
    const { agreedCents, contextCents, mixedCents } = sums;
    tally.add(year, 'F2', place, { numerator: agreedCents, n: 1 });
    tally.add(year, 'F6', place, { numerator: contextCents, denominator: agreedCents, n: 1 });
    tally.add(year, 'F7', place, { numerator: mixedCents, denominator: agreedCents, n: 1 });
    tally.count(year, levelFigure[head.level], place);
    const realised = chain.map(({ id }) => money.get(id)?.realisedCents ?? null).filter((cents) => cents !== null);
    if (realised.length === 0) continue;
    const numerator = realised.reduce((total, cents) => total + cents, 0n);
    tally.add(year, 'F5', place, { numerator, denominator: agreedCents, n: 1 });
  }

  /** n of F3: a chain counts once in every scope and year in which something was realised on it. */
  function countChain(chain: readonly RecordedAgreement[]): void {
    const scopes = new Map<number, Set<Scope>>();
    for (const agreement of chain) {
      const year = inYears(agreement);
      if (year === null || !isInForce(agreement) || (money.get(agreement.id)?.realisedCents ?? null) === null) continue;
      const ofYear = scopes.get(year) ?? new Set();
      scopes.set(year, ofYear);
      for (const scope of places.of(agreement)) ofYear.add(scope);
    }
    for (const [year, ofYear] of scopes) tally.add(year, 'F3', [...ofYear], { n: 1 });
  }
}

/** F4: F2 / F1 of the institutions that have both, and of each department that has both. */
function tallyAgreedAgainstBudget({ registration, places, years, tally }: FigureInput): void {
  for (const year of years) {
    const agreed = tally.cells(year, 'F2');
    const budget = tally.cells(year, 'F1');
    const addWhenBoth = (scope: Scope | undefined, place: readonly Scope[]) => {
      const numerator = scope && agreed.get(scope);
      const denominator = scope && budget.get(scope);
      if (!numerator || !denominator) return;
      tally.add(year, 'F4', place, { numerator: numerator.numerator, denominator: denominator.numerator, n: 1 });
    };
    for (const { id } of registration.institution) {
      const place = places.ofInstitution(id);
      addWhenBoth(place.at(-1), place);
    }
    for (const { id } of registration.department) {
      const scope = places.ofDepartment(id).at(-1);
      if (scope) addWhenBoth(scope, [scope]);
    }
  }
}
