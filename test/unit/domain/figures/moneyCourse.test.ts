import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementsThatCount } from '../../../../domain/agreement.ts';
import { keyFigures } from '../../../../domain/figures/keyFigures.ts';
import { moneyCourse } from '../../../../domain/figures/moneyCourse.ts';
import { daysBetween } from '../../../../domain/values/isoDate.ts';
import { smallRegistration } from '../../../fixtures/smallRegistration.ts';

const registration = smallRegistration();
const [agreement] = agreementsThatCount(registration.agreement);
const [line] = registration.agreementLine;
const [realisation] = registration.realisation;
if (!agreement || !line || !realisation) throw new Error('the small registration has no money');

/** One agreement with one line, and one realisation on it. */
const money = (cents: number, startDate: string, endDate: string, spent = 0) => ({
  agreement: [{ ...agreement, replacesId: null, startDate, endDate }],
  agreementLine: [{ ...line, agreementId: agreement.id, amountCents: cents }],
  realisation: [
    { ...realisation, agreementLineId: line.id, periodStart: startDate, periodEnd: endDate, amountCents: spent },
  ],
});

describe('money through the quarters', () => {
  it('counts an amount in a quarter for its days in it', () => {
    const { quarters } = moneyCourse(money(36_500, '2015-01-01', '2015-12-31', 100));
    expect(quarters.map(({ name, agreedCents }) => [name, agreedCents])).toEqual([
      ['2015-K1', 9000],
      ['2015-K2', 9100],
      ['2015-K3', 9200],
      ['2015-K4', 9200],
    ]);
    expect(quarters.map(({ realisedCents }) => realisedCents)).toEqual([25, 25, 25, 25]);
  });

  it('leaves quarters without days empty, and is empty without money', () => {
    const { quarters } = moneyCourse(money(1001, '2016-05-01', '2016-06-30'));
    expect(quarters.map(({ agreedCents }) => agreedCents)).toEqual([0, 1001, 0, 0]);
    expect(moneyCourse({ agreement: [], agreementLine: [], realisation: [] })).toEqual({ quarters: [], focus: [] });
  });

  it('never loses or makes a cent, and gives each quarter its days within a cent', () => {
    const cents = fc.integer({ min: 0, max: 1_000_000_000_000 });
    const day = fc.integer({ min: 0, max: 364 });
    fc.assert(
      fc.property(cents, cents, day, day, (amount, spent, one, other) => {
        const dateOf = (days: number) => new Date(Date.UTC(2015, 0, 1 + days)).toISOString().slice(0, 10);
        const [start, end] = [dateOf(Math.min(one, other)), dateOf(Math.max(one, other))];
        const { quarters } = moneyCourse(money(amount, start, end, spent));
        expect(quarters.reduce((sum, { agreedCents }) => sum + agreedCents, 0)).toBe(amount);
        expect(quarters.reduce((sum, { realisedCents }) => sum + realisedCents, 0)).toBe(spent);
        const all = daysBetween(start, end) + 1;
        for (const quarter of quarters) {
          const from = quarter.start > start ? quarter.start : start;
          const to = quarter.end < end ? quarter.end : end;
          const days = Math.max(0, daysBetween(from, to) + 1);
          expect(Math.abs(quarter.agreedCents - (amount * days) / all)).toBeLessThanOrEqual(1.01);
        }
      }),
    );
  });

  it('adds up per year to the figures F2, F3, F6 and F7 of the evaluation', () => {
    const { quarters, focus } = moneyCourse(registration);
    const figures = keyFigures(registration, 2015, 2017).filter(({ level }) => level === 'national');
    const cents = (text: string | null | undefined) => Math.round(Number(text ?? '0') * 100);
    for (const year of [2015, 2016, 2017]) {
      const figure = (code: string) => figures.find((one) => one.code === code && one.year === year);
      const ofYear = quarters.filter(({ name }) => name.startsWith(String(year)));
      expect(ofYear.reduce((sum, { agreedCents }) => sum + agreedCents, 0)).toBe(cents(figure('F2')?.value));
      expect(ofYear.reduce((sum, { realisedCents }) => sum + realisedCents, 0)).toBe(cents(figure('F3')?.value));
      const shares = focus.find((one) => one.year === year);
      expect(shares?.contextCents ?? 0).toBe(cents(figure('F6')?.numerator));
      expect(shares?.mixedCents ?? 0).toBe(cents(figure('F7')?.numerator));
      const together = (shares?.clientCents ?? 0) + (shares?.mixedCents ?? 0) + (shares?.contextCents ?? 0);
      expect(together).toBe(cents(figure('F2')?.value));
    }
    expect(quarters.length).toBeGreaterThan(8);
  });
});
