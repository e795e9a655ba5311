import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreedTermsHash } from '../../../db/commands/agreedTermsHash.ts';
import { checkStore } from '../../../db/log/checkStore.ts';
import { loadRegistration } from '../../../db/queries/registration.ts';
import { isInForce } from '../../../domain/agreement.ts';
import type { Registration } from '../../../domain/registration.ts';
import { proposed, smallDossier } from './forms.ts';
import { randomCommand, type Choose } from './randomCommands.ts';
import { closed, tempStore } from './tempStore.ts';

/** Chooses from a list of numbers, and the first choice when they run out. */
function chooserOf(numbers: readonly number[]): Choose {
  const left = [...numbers];
  return (below) => (below === 0 ? 0 : (left.shift() ?? 0) % below);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** Agreed money above the reference budget of a department or of an institution in a year, computed apart from the rules. */
function excess(now: Registration, agreementId: string): string[] {
  const at = now.agreement.find(({ id }) => id === agreementId);
  const year = at?.startDate.slice(0, 4);
  const counting = now.agreement.filter(
    (one) =>
      ['agreed', 'closed'].includes(one.status) &&
      one.startDate.startsWith(String(year)) &&
      !now.agreement.some((newer) => newer.replacesId === one.id && ['agreed', 'closed'].includes(newer.status)),
  );
  const totalOf = (agreements: typeof counting) =>
    sum(
      now.agreementLine
        .filter((line) => agreements.some(({ id }) => id === line.agreementId))
        .map(({ amountCents }) => amountCents),
    );
  const budgetOf = (departments: readonly string[]) =>
    now.referenceBudget.filter((one) => String(one.year) === year && departments.includes(one.departmentId));
  const own = now.department.filter(({ institutionId }) => institutionId === at?.institutionId).map(({ id }) => id);
  const places = [
    { budgets: budgetOf(own), agreed: totalOf(counting.filter((one) => one.institutionId === at?.institutionId)) },
    ...(typeof at?.departmentId === 'string'
      ? [
          {
            budgets: budgetOf([at.departmentId]),
            agreed: totalOf(counting.filter((one) => one.departmentId === at.departmentId)),
          },
        ]
      : []),
  ];
  return places
    .filter(({ budgets, agreed }) => budgets.length > 0 && agreed > sum(budgets.map(({ amountCents }) => amountCents)))
    .map(({ agreed }) => `${agreed} in ${year}`);
}

/** Follow-ups that do not fit their dialogue: it is gone, of another department, or later than they are due. */
function misfits(now: Registration): string[] {
  const dialogues = new Map(now.dialogue.map((one) => [one.id, one]));
  return now.followUp
    .filter(({ dialogueId, departmentId, dueDate }) => {
      const dialogue = dialogues.get(dialogueId ?? '');
      if (dialogueId === null) return false;
      return dialogue === undefined || dialogue.departmentId !== departmentId || dueDate < dialogue.date;
    })
    .map(({ id }) => id);
}

/** Pilots that ended between two moments while a severe signal of disadvantage stood open, computed apart from the rules. */
function endedOverSignals(before: Registration, now: Registration): string[] {
  const open = now.signal.filter(
    ({ kind, severity, resolvedOn }) => kind === 'client_disadvantage' && severity === 'high' && resolvedOn === null,
  );
  const houses = now.institution.filter(
    ({ id, status }) => status === 'ended' && before.institution.some((one) => one.id === id && one.status !== 'ended'),
  );
  const wards = now.department.filter(
    ({ id, endDate }) => endDate !== null && before.department.some((one) => one.id === id && one.endDate === null),
  );
  const stopped = new Set(now.institution.filter(({ status }) => status === 'stopped').map(({ id }) => id));
  return [
    ...houses.filter(({ id }) => open.some(({ institutionId }) => institutionId === id)),
    ...wards.filter(
      ({ id, institutionId }) =>
        !stopped.has(institutionId) &&
        open.some(
          (one) => one.departmentId === id || (one.departmentId === null && one.institutionId === institutionId),
        ),
    ),
  ].map(({ name }) => name);
}

describe('after any commands', () => {
  it('R04 R05 R15 S13 nothing was agreed above its budget, no pilot ended over a severe signal, what was agreed is as it was, follow-ups fit, log and tables agree', async () => {
    let recorded = 0;
    let agreements = 0;
    let followUps = 0;
    let ended = 0;
    const steps = fc.array(fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }), { minLength: 10, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const { store } = await tempStore();
        const dossier = await smallDossier(store);
        for (const cents of [6_000_000, 4_000_000, 1]) await proposed(store, dossier, cents);
        const inForce = new Map<string, string>();
        for (const numbers of list) {
          const before = await loadRegistration(store.read);
          const commandId = await randomCommand(store, chooserOf(numbers));
          if (commandId === null) continue;
          recorded += 1;
          const now = await loadRegistration(store.read);
          expect(endedOverSignals(before, now)).toEqual([]);
          ended += now.department.filter(({ endDate }) => endDate !== null).length;
          for (const agreement of now.agreement.filter(isInForce)) {
            const lines = now.agreementLine.filter(({ agreementId }) => agreementId === agreement.id);
            const hash = agreedTermsHash({ agreement, lines });
            expect(agreement.agreedTermsHash).toBe(hash);
            const isNew = !inForce.has(agreement.id);
            agreements += isNew ? 1 : 0;
            expect(isNew ? excess(now, agreement.id) : []).toEqual([]);
            expect(inForce.get(agreement.id) ?? hash).toBe(hash);
            inForce.set(agreement.id, hash);
          }
          expect(misfits(now)).toEqual([]);
          followUps += now.followUp.filter(({ dialogueId }) => dialogueId !== null).length;
          const still = new Set(now.agreement.filter(isInForce).map(({ id }) => id));
          expect([...inForce.keys()].filter((id) => !still.has(id))).toEqual([]);
        }
        expect((await checkStore(store)).problems).toEqual([]);
        await closed(store);
      }),
      { numRuns: 40 },
    );
    // The walk must really walk: refusals alone prove nothing.
    expect(recorded).toBeGreaterThan(200);
    expect(agreements).toBeGreaterThan(20);
    expect(followUps).toBeGreaterThan(50);
    expect(ended).toBeGreaterThan(5);
  });
});
