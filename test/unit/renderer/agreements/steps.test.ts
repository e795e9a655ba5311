import { describe, expect, it } from 'vitest';
import { nextPeriod } from '../../../../renderer/features/agreements/realisation/nextPeriod.ts';
import { percentOf } from '../../../../renderer/features/agreements/shareOf.ts';
import { checklistOf, lackingIn } from '../../../../renderer/features/agreements/steps/checklist.ts';
import { changedLines, changedTerms } from '../../../../renderer/features/agreements/versions/versionChanges.ts';

const room = { of: 'department', year: 2016, budgetCents: 1000, agreedElsewhereCents: 0, thisCents: 900 } as const;
const dates = {
  institutionAccordOn: '2015-12-14',
  wlzExecutorAccordOn: '2016-01-08',
  clientRepresentativesHeardOn: '2015-12-10',
};
const ready = { lines: [{ focus: 'context' }], rooms: [room], broaderUseReason: null, dates } as const;

describe('what an agreement needs', () => {
  it('is all there', () => {
    const items = checklistOf(ready);
    expect(lackingIn(items)).toBe(0);
    expect(items.map(({ rule }) => rule)).toEqual([null, 'R04', 'R08', 'R06', 'R06', 'R07']);
  });

  it('R04 says the excess; without a budget it only draws attention', () => {
    const over = checklistOf({ ...ready, rooms: [{ ...room, thisCents: 1500 }] });
    expect(over[1]).toMatchObject({ rule: 'R04', state: 'lacking' });
    expect(over[1]?.text).toContain('€\u00A05,00 meer');
    const without = checklistOf({ ...ready, rooms: [{ ...room, budgetCents: null }] });
    expect(without[1]).toMatchObject({ rule: 'R04', state: 'attention' });
    expect(lackingIn(without)).toBe(0);
  });

  it('R06 and R07 lack for a proposal and come later for a draft', () => {
    const empty = { institutionAccordOn: null, wlzExecutorAccordOn: null, clientRepresentativesHeardOn: null };
    const proposed = checklistOf({ ...ready, dates: empty });
    expect(proposed.filter(({ state }) => state === 'lacking').map(({ rule }) => rule)).toEqual(['R06', 'R06', 'R07']);
    const draft = checklistOf({ ...ready, dates: null });
    expect(draft.filter(({ state }) => state === 'later').map(({ rule }) => rule)).toEqual(['R06', 'R06', 'R07']);
    expect(lackingIn(draft)).toBe(3);
  });

  it('R08 asks a reason when nothing is for the context', () => {
    const client = { ...ready, lines: [{ focus: 'client' }] } as const;
    expect(checklistOf(client).find(({ rule }) => rule === 'R08')).toMatchObject({ state: 'lacking' });
    expect(checklistOf({ ...client, broaderUseReason: 'Later' }).find(({ rule }) => rule === 'R08')).toMatchObject({
      state: 'done',
    });
  });
});

describe('the next realisation', () => {
  const year = { startDate: '2016-01-01', endDate: '2016-12-31' };
  it('begins with the first quarter and follows on the last', () => {
    expect(nextPeriod(year, [])).toEqual({ periodStart: '2016-01-01', periodEnd: '2016-03-31' });
    const half = { periodStart: '2016-01-01', periodEnd: '2016-06-30' };
    expect(nextPeriod(year, [half])).toEqual({ periodStart: '2016-07-01', periodEnd: '2016-09-30' });
    const part = { periodStart: '2016-01-01', periodEnd: '2016-02-28' };
    expect(nextPeriod(year, [part])).toEqual({ periodStart: '2016-02-29', periodEnd: '2016-03-31' });
  });

  it('stays within the agreement', () => {
    const short = { startDate: '2016-02-15', endDate: '2016-05-15' };
    expect(nextPeriod(short, [])).toEqual({ periodStart: '2016-02-15', periodEnd: '2016-03-31' });
    const first = { periodStart: '2016-02-15', periodEnd: '2016-03-31' };
    expect(nextPeriod(short, [first])).toEqual({ periodStart: '2016-04-01', periodEnd: '2016-05-15' });
    expect(nextPeriod(short, [{ periodStart: '2016-02-15', periodEnd: '2016-05-15' }])).toBeNull();
  });
});

describe('two versions beside each other', () => {
  const line = {
    id: 'a',
    agreementId: 'x',
    number: 1,
    category: 'reserve',
    categoryOther: null,
    focus: 'client',
    amountCents: 100,
    hoursHundredths: null,
    interventionId: null,
    description: null,
  } as const;
  const second = { ...line, id: 'b', number: 2 };

  it('match lines by number and say what became of each', () => {
    const after = [
      { ...line, id: 'c', agreementId: 'y', amountCents: 250 },
      { ...second, id: 'd', number: 3 },
    ];
    expect(changedLines([line, second], after)).toMatchObject([
      { number: 1, kind: 'changed', differenceCents: 150 },
      { number: 2, kind: 'removed', differenceCents: -100 },
      { number: 3, kind: 'added', differenceCents: 100 },
    ]);
    expect(changedLines([line], [{ ...line, id: 'e', agreementId: 'y' }])).toMatchObject([{ kind: 'same' }]);
  });

  it('show the terms that differ in words', () => {
    const agreement = {
      id: 'x',
      institutionId: 'i',
      code: 'B01',
      level: 'department',
      departmentId: 'd1',
      clientCode: null,
      startDate: '2016-01-01',
      endDate: '2016-12-31',
      purpose: 'Rust',
      legalBasis: 'wmg_experiment',
      broaderUseReason: null,
      version: 1,
      replacesId: null,
      institutionAccordOn: null,
      wlzExecutorAccordOn: null,
      clientRepresentativesHeardOn: null,
      status: 'agreed',
      agreedTermsHash: null,
    } as const;
    const next = { ...agreement, version: 2, departmentId: 'd2', startDate: '2016-07-01' };
    expect(changedTerms(agreement, next, (id) => (id === 'd1' ? 'De Beuk' : 'De Els'))).toEqual([
      { label: 'Afdeling', from: 'De Beuk', to: 'De Els' },
      { label: 'Van', from: '01-01-2016', to: '01-07-2016' },
    ]);
  });
});

describe('shares', () => {
  it('are whole percents, rounded half away from zero, and zero of nothing', () => {
    expect(percentOf(1, 3)).toBe('33');
    expect(percentOf(1, 200)).toBe('1');
    expect(percentOf(0, 0)).toBe('0');
  });
});
