import fc from 'fast-check';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import type { Change, FieldValue } from '../../../../db/log/change.ts';
import type { Store } from '../../../../db/store/openStore.ts';
import type { HubTransport } from '../../../../sync/laptop/transport.ts';
import { helloSchema } from '../../../../sync/protocol/messages.ts';
import { protocolVersion } from '../../../../sync/protocol/version.ts';
import { pushLine } from '../../../../sync/protocol/wire.ts';
import { forms } from '../../db/forms.ts';
import { changesIn } from '../../db/log/laptops.ts';
import { faultOf } from '../../db/tempStore.ts';
import { diverging, setsHeld, unlikeHub, unsound } from './checks/convergence.ts';
import { lost } from './checks/loss.ts';
import { forge, type Forged } from './world/forge.ts';
import type { Laptop } from './world/laptop.ts';
import { runs, testTimeout } from './world/runs.ts';
import { handOver, play, schedules } from './world/schedule.ts';
import { hubBase, type HubBase, type TestHub } from './world/testHub.ts';
import { coordinators, within, type Dossier, type World } from './world/world.ts';

let hubs: HubBase;
beforeAll(async () => {
  hubs = await hubBase();
});
afterAll(() => hubs.stop());

/** The changes that hold a group of a record now, with its values. */
async function standing(store: Store, entityId: string, group: string) {
  const settings = (await changesIn(store)).filter((change) => change.entityId === entityId && group in change.groups);
  const seen = new Set(settings.flatMap(({ groups }) => groups[group]?.saw ?? []));
  const heads = settings.filter(({ id }) => !seen.has(id));
  return { saw: heads.map(({ id }) => id), values: heads[0]?.groups[group]?.values ?? {} };
}

/** What a newer version of the program may write. */
const newer: readonly ((laptop: Laptop, dossier: Dossier) => Promise<Forged>)[] = [
  // A kind of record that nobody here knows.
  async (_laptop, { institutionId: scope }) => {
    return {
      scope,
      entity: 'housing',
      entityId: uuidV7(),
      schemaVersion: 9,
      groups: { rooms: { saw: [], values: { count: 4 } } },
    };
  },
  // A group of fields more.
  async (_laptop, { institutionId: scope, departmentId }) => {
    const groups = { climate: { saw: [], values: { noise: 'low', garden: true, trees: ['eik', 'els'] } } };
    return { scope, entity: 'department', entityId: departmentId, kind: 'update', schemaVersion: 9, groups };
  },
  // A field more in a group we know.
  async ({ store }, { institutionId: scope }) => {
    const { saw, values } = await standing(store, scope, 'identity');
    const groups = { identity: { saw, values: { ...values, website: 'https://wilgen.example' } } };
    return { scope, entity: 'institution', entityId: scope, kind: 'update', schemaVersion: 9, groups };
  },
  // A code we have no word for.
  async ({ store }, { institutionId: scope, interventionId }) => {
    const { saw, values } = await standing(store, interventionId, 'course');
    const groups = { course: { saw, values: { ...values, status: 'hibernating' } } };
    return { scope, entity: 'intervention', entityId: interventionId, kind: 'update', schemaVersion: 9, groups };
  },
];

async function textsOf(store: Store): Promise<Map<string, string>> {
  return new Map((await changesIn(store)).map((change) => [change.id, pushLine(change)]));
}

describe('versions beside each other', () => {
  it(
    'S18 version skew keeps unknown data: at the hub, on every laptop and by every route, word for word',
    async () => {
      const forgeries = fc.array(fc.record({ who: fc.nat(4), what: fc.nat(newer.length - 1), at: fc.nat(29) }), {
        minLength: 1,
        maxLength: 5,
      });
      const steps = schedules({ edit: 8, decide: 1, undo: 1, sync: 6, bundle: 1, kill: 1 }, { steps: 30 });
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 2, max: 4 }), forgeries, steps, async (count, planned, list) => {
          const { world, dossier } = await coordinators(hubs, count);
          await within(world, async () => {
            const unknown: Change[] = [];
            for (const [index, step] of list.entries()) {
              for (const { who, what } of planned.filter(({ at }) => at % list.length === index)) {
                const laptop = world.laptop(who);
                const forged = await newer[what]?.(laptop, dossier);
                if (forged !== undefined) unknown.push(await forge(world, laptop, forged));
              }
              await play(world, [step]);
            }
            for (const { state } of await world.settle()) expect(state).toBe('in-sync');
            expect(await lost(world)).toEqual([]);
            const atHub = await world.hub.db.selectFrom('hubChange').select(['id', 'refusal']).execute();
            const accepted = new Set(atHub.filter(({ refusal }) => refusal === null).map(({ id }) => id));
            for (const { id } of unknown) expect(accepted.has(id)).toBe(true);
            // By hand to one that never saw the hub.
            const stranger = await world.stranger();
            await handOver(world.laptop(count - 1), stranger);
            for (const { store } of world.laptops) {
              const texts = await textsOf(store);
              for (const change of unknown) expect(texts.get(change.id)).toBe(pushLine(change));
              const waiting = new Set((await store.replica.waiting()).map(({ entityId }) => entityId));
              const houses = unknown.filter(({ entity }) => entity === 'housing').map(({ entityId }) => entityId);
              expect(houses.filter((id) => !waiting.has(id))).toEqual([]);
            }
            expect(await setsHeld(world)).toBe(1);
            expect(await diverging(world)).toEqual([]);
            expect(await unsound(world)).toEqual([]);
            for (const { store } of world.laptops) expect(await unlikeHub(world, store)).toEqual([]);
          });
        }),
        runs(7),
      );
    },
    testTimeout,
  );

  it('S18 an edit by an older program keeps what a newer one put in the same group, and stops before writing over what it cannot read', async () => {
    const { world, dossier } = await coordinators(hubs, 2);
    const { institutionId, interventionId } = dossier;
    await within(world, async () => {
      const [one, two] = [world.laptop(0), world.laptop(1)];
      for (const what of [2, 3]) {
        const forged = await newer[what]?.(one, dossier);
        if (forged !== undefined) await forge(world, one, forged);
      }
      await world.settle();
      const place: Record<string, FieldValue> = { place: 'Assen' };
      await world.on(two, (store) => saveInstitution(store, institutionId, forms.institution(place)));
      await world.settle();
      const { values } = await standing(one.store, institutionId, 'identity');
      expect(values).toMatchObject({ place: 'Assen', website: 'https://wilgen.example' });
      const before = await changesIn(two.store);
      const row = await two.store.read
        .selectFrom('intervention')
        .selectAll()
        .where('id', '=', interventionId)
        .executeTakeFirstOrThrow();
      // Shown as it stood before; and it says so.
      expect(row.status).toBe('running');
      const wished = {
        kind: 'update',
        entity: 'intervention',
        entityId: interventionId,
        values: { status: 'planned' },
      } as const;
      const attempt = two.store.run({ name: 'test.apply', reason: null }, async () => ({
        edits: [wished],
        result: null,
      }));
      expect(await faultOf(attempt)).toMatchObject({ code: 'RECORD_NEWER' });
      expect(await changesIn(two.store)).toEqual(before);
      expect(await lost(world)).toEqual([]);
    });
  });

  it.each([
    ['the hub is newer', { min: protocolVersion + 1, max: protocolVersion + 2 }, 'too-old'],
    ['the hub is older', { min: 0, max: protocolVersion - 1 }, 'hub-too-old'],
  ])(
    'S18 %s: the laptop says so, sends nothing, loses nothing and goes on after the update',
    async (_what, protocol, state) => {
      const { world } = await coordinators(hubs, 2);
      await within(world, async () => {
        await play(world, [{ does: 'edit', who: 0, which: 0, value: 1 }]);
        const asked: string[] = [];
        world.route = otherVersion(world, protocol, asked);
        const before = await world.laptop(0).store.replica.scopes();
        const outcome = await world.laptop(0).sync();
        expect(outcome).toMatchObject({ state, pushed: 0, pulled: 0, unsent: 1 });
        expect(outcome?.fault?.message).toMatch(/bij|later/);
        expect(asked).toEqual(['/v1/hello']);
        expect(await world.laptop(0).store.replica.scopes()).toEqual(before);
        world.route = world.hub.answer;
        await world.settle();
        expect(await lost(world)).toEqual([]);
        expect(await diverging(world)).toEqual([]);
      });
    },
  );
});

/** A hub that says it speaks other versions. */
function otherVersion(world: World<TestHub>, protocol: { min: number; max: number }, asked: string[]): HubTransport {
  return async (request) => {
    asked.push(request.path);
    const { status, body } = await world.hub.answer(request);
    if (request.path !== '/v1/hello') return { status, body };
    const parts: Uint8Array[] = [];
    for await (const part of body) parts.push(part);
    const hello = helloSchema.parse(JSON.parse(Buffer.concat(parts).toString()));
    return { status, body: inOne(JSON.stringify({ ...hello, protocol })) };
  };
}

async function* inOne(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
