import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allPartiesTookPart, clientTookPart, participantRoles } from '../../../domain/dialogue.ts';
import { statusAtStart } from '../../../domain/intervention.ts';

const roles = participantRoles.choices.map(({ code }) => code);

describe('who took part in a dialogue', () => {
  it.each([
    [['cce', 'institution'], false, false],
    [['client'], true, false],
    [['client_representative', 'institution'], true, false],
    [['institution', 'wlz_executor'], false, false],
    [['client', 'institution', 'wlz_executor'], true, true],
    [['cce', 'client_representative', 'institution', 'wlz_executor'], true, true],
  ] as const)('P2 P3: %s', (participants, client, all) => {
    expect(clientTookPart(participants)).toBe(client);
    expect(allPartiesTookPart(participants)).toBe(all);
  });

  it('P3 counts no dialogue that P2 does not, and company never takes either away', () => {
    fc.assert(
      fc.property(fc.subarray(roles), fc.constantFrom(...roles), (participants, guest) => {
        expect(allPartiesTookPart(participants) && !clientTookPart(participants)).toBe(false);
        const more = [...participants, guest];
        expect(clientTookPart(participants) && !clientTookPart(more)).toBe(false);
        expect(allPartiesTookPart(participants) && !allPartiesTookPart(more)).toBe(false);
      }),
    );
  });
});

describe('the status of an intervention that is recorded without one', () => {
  it.each([
    ['2016-03-01', '2016-03-01', 'running'],
    ['2016-02-29', '2016-03-01', 'running'],
    ['2016-03-02', '2016-03-01', 'planned'],
  ])('start %s, recorded on %s: %s', (startDate, today, status) => {
    expect(statusAtStart(startDate, today)).toBe(status);
  });
});
