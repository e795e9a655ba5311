import { describe, expect, it } from 'vitest';
import { department } from '../../../../domain/department.ts';
import { institution, pilotStatuses } from '../../../../domain/institution.ts';
import { departmentMayEnd, openDisadvantage, pilotMayEnd } from '../../../../domain/rules/R05-noDisadvantage.ts';
import { severities, signalKinds } from '../../../../domain/signal.ts';
import { expectUsable, said } from './expectFinding.ts';

const open = { kind: 'client_disadvantage', severity: 'high', resolvedOn: null } as const;

describe('R05 no disadvantage to a client', () => {
  it('R05 an open severe signal blocks ending a pilot, and only ending it', () => {
    const blocked = pilotStatuses.choices
      .map(({ code }) => code)
      .filter((status) => pilotMayEnd(status, [open]).length > 0);
    expect(blocked).toEqual(['ended']);
    const findings = pilotMayEnd('ended', [open]);
    expect(said(findings)).toEqual(['R05 block status']);
    expectUsable(institution, findings);
  });

  it('R05 counts the open signals in the message', () => {
    expect(pilotMayEnd('ended', [open])[0]?.message).toBe(
      'Er staat een ernstig signaal over nadeel voor een cliënt open. Los dat eerst op.',
    );
    expect(pilotMayEnd('ended', [open, open, { ...open, resolvedOn: '2016-01-01' }])[0]?.message).toContain(
      'staan 2 ernstige signalen',
    );
  });

  it('R05 looks at kind, severity and whether it is resolved', () => {
    const all = signalKinds.choices.flatMap(({ code: kind }) =>
      severities.choices.flatMap(({ code: severity }) =>
        [null, '2016-05-01'].map((resolvedOn) => ({ kind, severity, resolvedOn })),
      ),
    );
    expect(all).toHaveLength(24);
    expect(openDisadvantage(all)).toEqual([open]);
    expect(
      pilotMayEnd(
        'ended',
        all.filter((signal) => openDisadvantage([signal]).length === 0),
      ),
    ).toEqual([]);
    expect(pilotMayEnd('ended', [])).toEqual([]);
  });

  it('R05 the pilot of a department ends over no open signal of its own or of the whole institution', () => {
    const ends = (endDate: string | null, departmentId: string | null, status: 'running' | 'stopped' = 'running') =>
      departmentMayEnd({ id: 'a', endDate }, { status }, [{ ...open, departmentId }]);
    expect(said(ends('2016-05-01', 'a'))).toEqual(['R05 block endDate']);
    expect(said(ends('2016-05-01', null))).toEqual(['R05 block endDate']);
    expect(ends('2016-05-01', 'b')).toEqual([]);
    expect(ends(null, 'a')).toEqual([]);
    expectUsable(department, ends('2016-05-01', 'a'));
  });

  it('R05 when the institution stopped the pilot, its departments end with it', () => {
    const signals = [{ ...open, departmentId: 'a' }];
    expect(departmentMayEnd({ id: 'a', endDate: '2016-05-01' }, { status: 'stopped' }, signals)).toEqual([]);
    const others = pilotStatuses.choices.map(({ code }) => code).filter((code) => code !== 'stopped');
    for (const status of others) {
      expect(departmentMayEnd({ id: 'a', endDate: '2016-05-01' }, { status }, signals)).toHaveLength(1);
    }
  });
});
