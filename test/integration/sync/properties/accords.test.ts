import fc from 'fast-check';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agreeAgreement, proposeAgreement } from '../../../../db/commands/agreementSteps.ts';
import { findAgreement } from '../../../../db/commands/find.ts';
import { importRegistration } from '../../../../db/commands/importRegistration.ts';
import { saveAgreement } from '../../../../db/commands/saveAgreement.ts';
import { saveReferenceBudget } from '../../../../db/commands/saveReferenceBudget.ts';
import { undoCommand } from '../../../../db/commands/undoCommand.ts';
import type { Edit } from '../../../../db/log/edit.ts';
import { loadRegistration } from '../../../../db/queries/registration.ts';
import { entities } from '../../../../domain/registration.ts';
import { allAccords, forms } from '../../db/forms.ts';
import { AgreedTerms, moneyIn } from './checks/agreedTerms.ts';
import { diverging, setsHeld, unlikeHub, unsound } from './checks/convergence.ts';
import { lost } from './checks/loss.ts';
import { brokenRules } from './checks/rules.ts';
import { runs, testTimeout } from './world/runs.ts';
import { play, schedules } from './world/schedule.ts';
import { hubBase, type HubBase, type TestHub } from './world/testHub.ts';
import { coordinators, within, type World } from './world/world.ts';

let hubs: HubBase;
beforeAll(async () => {
  hubs = await hubBase();
});
afterAll(() => hubs.stop());

const laptops = fc.integer({ min: 2, max: 4 });
const agreeing = { anything: 5, edit: 2, agree: 5, terms: 6, decide: 2, undo: 1, sync: 8, bundle: 1 };

/** Looks at the hub after every push, before its answer goes back; a push holds one command when `lines` is 1. */
function afterEveryPush(world: World<TestHub>, look: () => Promise<void>): void {
  world.route = async (request) => {
    const answer = await world.hub.answer(request);
    if (request.path.startsWith('/v1/push')) await look();
    return answer;
  };
}

describe('what was agreed', () => {
  it(
    'S13 agreed terms never change, at the hub and on every laptop, whatever others set meanwhile',
    async () => {
      let agreed = 0;
      let amendments = 0;
      await fc.assert(
        fc.asyncProperty(laptops, schedules(agreeing, { steps: 44 }), async (count, steps) => {
          const { world } = await coordinators(hubs, count);
          await within(world, async () => {
            const terms = new AgreedTerms();
            const problems: string[] = [];
            afterEveryPush(world, async () => {
              problems.push(...terms.look(await moneyIn(world.hub.db)).problems);
            });
            await play(world, steps);
            await world.settle();
            expect(problems).toEqual([]);
            for (const { store } of world.laptops) {
              expect(terms.differing(await moneyIn(store.read), new Set())).toEqual([]);
              amendments += (await store.replica.conflicts()).filter(({ kind }) => kind === 'amendment').length;
            }
            agreed += terms.count;
            expect(await lost(world)).toEqual([]);
            expect(await unsound(world)).toEqual([]);
            for (const { store } of world.laptops) expect(await unlikeHub(world, store)).toEqual([]);
          });
        }),
        runs(10),
      );
      expect(agreed).toBeGreaterThan(5);
      expect(amendments).toBeGreaterThan(0);
    },
    testTimeout,
  );

  it(
    'S13 an accord and an edit of its terms made apart: in every order the agreed version stands, and the edit is a proposed amendment',
    async () => {
      const change = fc.record({ purpose: fc.boolean(), amount: fc.boolean(), added: fc.boolean() });
      const order = fc.array(fc.nat(2), { minLength: 2, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(change, order, async ({ purpose, amount, added }, turns) => {
          const { world, dossier } = await coordinators(hubs, 3);
          await within(world, async () => {
            const [id = ''] = dossier.agreementIds;
            const [one, two] = [world.laptop(0), world.laptop(1)];
            await world.on(one, (store) => agreeAgreement(store, id, allAccords));
            const before = await findAgreement(one.store.read, id);
            const { agreement, lines } = await findAgreement(two.store.read, id);
            await world.on(two, (store) =>
              saveAgreement(store, {
                id,
                terms: purpose ? { ...agreement, purpose: 'Iets heel anders' } : agreement,
                lines: [
                  ...lines.map((line) => (amount ? { ...line, amountCents: 9_000_000 } : line)),
                  ...(added ? [forms.line(9_000_000)] : []),
                ],
              }),
            );
            for (const who of turns) await world.laptop(who).sync();
            await world.settle();
            const expected = [purpose, amount, added].filter(Boolean).length;
            for (const { store } of world.laptops) {
              const after = await findAgreement(store.read, id);
              expect([after.agreement, after.lines]).toEqual([before.agreement, before.lines]);
              const open = await store.replica.conflicts();
              expect(open.filter(({ kind }) => kind === 'amendment').length >= expected).toBe(true);
              expect(open.filter(({ kind }) => kind === 'conflict')).toEqual([]);
            }
            expect(await diverging(world)).toEqual([]);
          });
        }),
        runs(4),
      );
    },
    testTimeout,
  );

  it('S13 what came in agreed by an import is taken back by undoing that import, by who imported it and nobody else', async () => {
    const { world, dossier } = await coordinators(hubs, 2);
    const { institutionId, departmentId } = dossier;
    await within(world, async () => {
      const [one, two] = [world.laptop(0), world.laptop(1)];
      const bring = (name: string) => {
        const [entityId, lineId] = [uuidV7(), uuidV7()];
        const terms = entities.agreement.schema.parse({
          ...emptyValues(entities.agreement.schema.shape),
          ...forms.terms(institutionId, departmentId, { code: name }),
          ...allAccords,
          version: 1,
          status: 'agreed',
        });
        const line = entities.agreementLine.schema.parse({
          ...emptyValues(entities.agreementLine.schema.shape),
          agreementId: entityId,
          number: 1,
          category: 'coaching_training',
          focus: 'context',
          amountCents: 5,
        });
        const edits: Edit[] = [
          { kind: 'create', entity: 'agreement', entityId, values: terms },
          { kind: 'create', entity: 'agreementLine', entityId: lineId, values: line },
        ];
        return world.on(one, (store) => importRegistration(store, () => edits));
      };
      const [undone, kept] = [await bring('IMPORT-1'), await bring('IMPORT-2')];
      await world.settle();
      await world.on(one, (store) => undoCommand(store, undone.commandId));
      await world.on(two, (store) => undoCommand(store, kept.commandId));
      await world.settle();
      expect(await one.store.replica.refused()).toEqual([]);
      expect(await two.store.replica.refused()).toContainEqual(expect.objectContaining({ code: 'frozen' }));
      for (const { store } of world.laptops) {
        const { agreement: shown } = await loadRegistration(store.read);
        expect(shown.map(({ code }) => code).filter((code) => code.startsWith('IMPORT'))).toEqual(['IMPORT-2']);
      }
      expect(await lost(world)).toEqual([]);
      expect(await diverging(world)).toEqual([]);
    });
  });
});

/** All fields of a record empty. */
function emptyValues(shape: object): Record<string, null> {
  return Object.fromEntries(Object.keys(shape).map((field) => [field, null]));
}

describe('the rules at the hub', () => {
  it(
    'S21 domain rules hold after every accepted change',
    async () => {
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(laptops, schedules(agreeing, { steps: 44 }), async (count, steps) => {
          const { world } = await coordinators(hubs, count);
          await within(world, async () => {
            const terms = new AgreedTerms();
            const broken: string[] = [];
            afterEveryPush(world, async () => {
              const now = await moneyIn(world.hub.db);
              const { fresh, problems } = terms.look(now);
              broken.push(...problems, ...brokenRules(now, fresh));
            });
            // One command in a push, so that nothing is accepted without being looked at.
            await play(
              world,
              steps.map((step) => (step.does === 'sync' ? { ...step, lines: 1 } : step)),
            );
            for (const laptop of world.laptops) await laptop.sync({ commandsApart: true });
            await world.settle();
            expect(broken).toEqual([]);
            expect(await lost(world)).toEqual([]);
            for (const { store } of world.laptops) refused += (await store.replica.refused()).length;
          });
        }),
        runs(8),
      );
      expect(refused).toBeGreaterThan(0);
    },
    testTimeout,
  );

  it(
    'S21 of agreements that together exceed the budget the ones that come too late end refused: with the reason, their state goes back, others go on',
    async () => {
      const amount = fc.integer({ min: 1, max: 6_000_000 });
      const plan = fc.record({
        amounts: fc.array(amount, { minLength: 2, maxLength: 5 }),
        order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        budget: fc.integer({ min: 4_000_000, max: 9_000_000 }),
      });
      await fc.assert(
        fc.asyncProperty(plan, async ({ amounts, order, budget }) => {
          const { world, dossier } = await coordinators(hubs, amounts.length);
          await within(world, async () => {
            const { institutionId, departmentId, budgetId } = dossier;
            await world.on(world.laptop(0), (store) =>
              saveReferenceBudget(store, budgetId, forms.budget(departmentId, { amountCents: budget })),
            );
            const ids: string[] = [];
            for (const cents of amounts) {
              await world.on(world.laptop(0), async (store) => {
                const terms = forms.terms(institutionId, departmentId);
                const { id } = await saveAgreement(store, { id: null, terms, lines: [forms.line(cents)] });
                await proposeAgreement(store, id);
                ids.push(id);
              });
            }
            await world.settle();
            // Each fits the budget as far as its laptop knows; together they may not.
            const alone = amounts.map((cents) => cents <= budget);
            for (const [index, laptop] of world.laptops.entries()) {
              if (alone[index] === true)
                await world.on(laptop, (store) => agreeAgreement(store, ids[index] ?? '', allAccords));
            }
            const turns = order.filter((who) => who < amounts.length);
            for (const who of turns) await world.laptop(who).sync();
            await world.settle();
            // What the budget leaves room for, in the order in which they came.
            let spent = 0;
            const accepted = new Set<number>();
            for (const who of turns) {
              const cents = amounts[who] ?? 0;
              if (alone[who] !== true || spent + cents > budget) continue;
              spent += cents;
              accepted.add(who);
            }
            for (const [index, { store }] of world.laptops.entries()) {
              const late = alone[index] === true && !accepted.has(index);
              const own = await store.replica.refused();
              expect(own.length > 0).toBe(late);
              for (const { message } of own) expect(message).toMatch(/^R04: /);
              for (const [which, id] of ids.entries()) {
                const { agreement } = await findAgreement(store.read, id);
                expect(agreement.status).toBe(accepted.has(which) ? 'agreed' : 'proposed');
              }
            }
            expect(await lost(world)).toEqual([]);
            expect(await setsHeld(world)).toBe(1);
            expect(await diverging(world)).toEqual([]);
          });
        }),
        runs(5),
      );
    },
    testTimeout,
  );
});
