import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialogue } from '../../../../domain/dialogue.ts';
import { followUp } from '../../../../domain/followUp.ts';
import { dueAfterDialogue, isOverdue, noneDueBefore, outcomeWhenDone } from '../../../../domain/rules/followUpDates.ts';
import { expectUsable, said } from './expectFinding.ts';

const date = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2019-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));

describe('dates of a follow-up', () => {
  it.each([
    ['2016-03-01', '2016-03-01', []],
    ['2016-03-02', '2016-03-01', []],
    ['2016-02-29', '2016-03-01', ['volgorde block dueDate']],
    ['2016-02-29', null, []],
  ])('volgorde: due %s, agreed on %s', (dueDate, dialogueDate, expected) => {
    const findings = dueAfterDialogue({ dueDate }, dialogueDate);
    expect(said(findings)).toEqual(expected);
    expectUsable(followUp, findings);
  });

  it('volgorde: a dialogue cannot move past what it agreed to do, and says of which day', () => {
    const due = [{ dueDate: '2016-04-01' }, { dueDate: '2016-03-01' }];
    expect(noneDueBefore('2016-03-01', due)).toEqual([]);
    expect(noneDueBefore('2016-03-01', [])).toEqual([]);
    const findings = noneDueBefore('2016-03-02', due);
    expect(said(findings)).toEqual(['volgorde block date']);
    expect(findings[0]?.message).toContain('01-03-2016');
    expectUsable(dialogue, findings);
  });

  it('volgorde: the dialogue says no exactly when one of its follow-ups would', () => {
    fc.assert(
      fc.property(date, fc.array(date, { maxLength: 5 }), (day, due) => {
        const followUps = due.map((dueDate) => ({ dueDate }));
        const one = followUps.some((followUpDue) => dueAfterDialogue(followUpDue, day).length > 0);
        expect(noneDueBefore(day, followUps).length > 0).toBe(one);
      }),
    );
  });

  it.each([
    [null, null, []],
    ['2016-03-01', null, []],
    ['2016-03-01', 'De tuin is open', []],
    [null, 'De tuin is open', ['verplicht block doneOn']],
  ])('verplicht: done on %s with outcome %s', (doneOn, outcome, expected) => {
    const findings = outcomeWhenDone({ doneOn, outcome });
    expect(said(findings)).toEqual(expected);
    expectUsable(followUp, findings);
  });

  it.each([
    ['2016-03-01', null, '2016-03-01', false],
    ['2016-03-01', null, '2016-03-02', true],
    ['2016-03-01', '2016-04-01', '2016-05-01', false],
  ])('due %s, done %s: on %s overdue is %s', (dueDate, doneOn, today, expected) => {
    expect(isOverdue({ dueDate, doneOn }, today)).toBe(expected);
  });
});
