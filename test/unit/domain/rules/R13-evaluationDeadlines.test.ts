import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineOn, evaluationDeadlines } from '../../../../domain/rules/R13-evaluationDeadlines.ts';
import { daysBetween, daysLater, isIsoDate } from '../../../../domain/values/isoDate.ts';

const due = (startDate: string, endDate: string | null) =>
  evaluationDeadlines({ startDate, endDate }).map((d) => d.due);

describe('R13 interim evaluation during, report within three months after the end', () => {
  it('R13 asks the interim evaluation on the last day at the latest, the report three months later', () => {
    expect(due('2015-03-01', '2016-09-15')).toEqual(['2016-09-15', '2016-12-15']);
  });

  it.each([
    ['2016-11-30', '2017-02-28'],
    ['2015-11-30', '2016-02-29'],
    ['2016-11-29', '2017-02-28'],
    ['2016-11-28', '2017-02-28'],
    ['2016-12-31', '2017-03-31'],
    ['2017-01-31', '2017-04-30'],
    ['2016-02-29', '2016-05-29'],
    ['2016-08-31', '2016-11-30'],
    ['2016-10-01', '2017-01-01'],
  ])('R13 counts months to their ends: %s gives %s', (end, report) => {
    expect(due('2015-01-01', end)[1]).toBe(report);
  });

  it('R13 takes the end of the experiment for a pilot that has none', () => {
    expect(due('2015-06-01', null)).toEqual(['2017-12-31', '2018-03-31']);
    expect(due('2019-01-01', null)[0]).toBe('2019-01-01');
  });

  it('R13 is worth a reminder from halfway the pilot, and from the day after its end', () => {
    const [interim, final] = evaluationDeadlines({ startDate: '2015-01-01', endDate: '2015-01-11' });
    expect([interim.remindFrom, final.remindFrom]).toEqual(['2015-01-06', '2015-01-12']);
    expect(deadlineOn(interim, '2015-01-05').state).toBe('later');
    expect(deadlineOn(interim, '2015-01-06').state).toBe('due');
  });

  it('R13 is in time on the last day and late the day after', () => {
    const [, final] = evaluationDeadlines({ startDate: '2015-01-01', endDate: '2016-11-30' });
    expect(deadlineOn(final, '2016-11-30')).toMatchObject({ state: 'later', daysLeft: 90 });
    expect(deadlineOn(final, '2017-02-27')).toMatchObject({ state: 'due', daysLeft: 1 });
    expect(deadlineOn(final, '2017-02-28')).toMatchObject({ state: 'due', daysLeft: 0 });
    expect(deadlineOn(final, '2017-03-01')).toMatchObject({ state: 'late', daysLeft: -1 });
  });

  it('R13 gives dates that exist, in order, the report 89 to 92 days after the end', () => {
    const day = fc.integer({ min: 0, max: 3650 }).map((days) => daysLater('2015-01-01', days));
    fc.assert(
      fc.property(day, fc.nat(2000), (startDate, length) => {
        const endDate = daysLater(startDate, length);
        const [interim, final] = evaluationDeadlines({ startDate, endDate });
        const dates = [startDate, interim.remindFrom, interim.due, final.remindFrom, final.due];
        expect(dates.every(isIsoDate)).toBe(true);
        expect(dates).toEqual(dates.toSorted());
        expect(daysBetween(endDate, final.due)).toBeGreaterThanOrEqual(89);
        expect(daysBetween(endDate, final.due)).toBeLessThanOrEqual(92);
      }),
    );
  });
});
