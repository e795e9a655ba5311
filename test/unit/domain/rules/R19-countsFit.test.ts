import { describe, expect, it } from 'vitest';
import { department } from '../../../../domain/department.ts';
import { profileCount } from '../../../../domain/profileCount.ts';
import { meerzorgFits, profilesFit } from '../../../../domain/rules/R19-countsFit.ts';
import { expectUsable, said } from './expectFinding.ts';

describe('R19 counts fit', () => {
  it.each([
    [8, null, []],
    [8, 0, []],
    [8, 8, []],
    [8, 9, ['R19 block clientsWithMeerzorg']],
    [0, 1, ['R19 block clientsWithMeerzorg']],
  ])('R19 %i clients, %o with meerzorg', (clientCount, clientsWithMeerzorg, expected) => {
    const findings = meerzorgFits({ clientCount, clientsWithMeerzorg });
    expect(said(findings)).toEqual(expected);
    expectUsable(department, findings);
  });

  it.each([
    [[], []],
    [[8], []],
    [[3, 5], []],
    [[3, 5, 1], ['R19 block count']],
    [[9], ['R19 block count']],
  ])('R19 8 clients, profiles %o', (counts, expected) => {
    const findings = profilesFit(
      { clientCount: 8 },
      counts.map((count) => ({ count })),
    );
    expect(said(findings)).toEqual(expected);
    expectUsable(profileCount, findings);
  });

  it('R19 says both numbers', () => {
    expect(profilesFit({ clientCount: 8 }, [{ count: 5 }, { count: 4 }])[0]?.message).toBe(
      'De zorgprofielen tellen op tot 9; de afdeling heeft 8 cliënten.',
    );
  });
});
