import { describe, expect, it } from 'vitest';
import { reportedAtOnce, unreportedSignals } from '../../../../domain/rules/R09-signalAtOnce.ts';
import { severities, signal } from '../../../../domain/signal.ts';
import { expectUsable, said } from './expectFinding.ts';

const severe = { severity: 'high', foundOn: '2016-05-12', reportedOn: null, reportedTo: null } as const;

describe('R09 a severe signal is reported at once', () => {
  it('R09 asks when a severe signal was reported, and names the day it should have been', () => {
    const findings = reportedAtOnce(severe);
    expect(said(findings)).toEqual(['R09 warning reportedOn']);
    expect(findings[0]?.message).toContain('12-05-2016');
    expectUsable(signal, findings);
  });

  it('R09 is content with the same day, and counts the days when it was later', () => {
    const on = (reportedOn: string) => reportedAtOnce({ ...severe, reportedOn, reportedTo: 'NZa' });
    expect(on('2016-05-12')).toEqual([]);
    expect(on('2016-05-13')[0]?.message).toContain('een dag na het vinden');
    expect(on('2016-06-12')[0]?.message).toContain('31 dagen na het vinden');
    expectUsable(signal, on('2016-05-13'));
    // Before it was found is another check (volgorde), not R09.
    expect(on('2016-05-11')).toEqual([]);
  });

  it('R09 asks to whom it was reported', () => {
    const findings = reportedAtOnce({ ...severe, reportedOn: '2016-05-12' });
    expect(said(findings)).toEqual(['R09 warning reportedTo']);
    expectUsable(signal, findings);
  });

  it('R09 says nothing of what is not severe', () => {
    const spoken = severities.choices
      .map(({ code }) => code)
      .filter((severity) => reportedAtOnce({ ...severe, severity }).length > 0);
    expect(spoken).toEqual(['high']);
  });

  it('R09 what is severe and not reported stays an open matter', () => {
    const reported = { ...severe, reportedOn: '2016-05-12' };
    const light = { ...severe, severity: 'medium' as const };
    expect(unreportedSignals([severe, reported, light])).toEqual([severe]);
  });
});
