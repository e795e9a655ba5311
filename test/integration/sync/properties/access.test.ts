import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { loadRegistration } from '../../../../db/queries/registration.ts';
import { entityNames } from '../../../../domain/registration.ts';
import { isFault } from '../../../../sync/laptop/hubFault.ts';
import { forms } from '../../db/forms.ts';
import { faultOf } from '../../db/tempStore.ts';
import { miscounted } from './checks/loss.ts';
import { nextChange } from './world/forge.ts';
import type { Laptop } from './world/laptop.ts';
import { runs, testTimeout } from './world/runs.ts';
import { hubBase, type HubBase, type TestHub } from './world/testHub.ts';
import { beginning, wholeDossier, within, World } from './world/world.ts';

let hubs: HubBase;
beforeAll(async () => {
  hubs = await hubBase();
});
afterAll(() => hubs.stop());

type Step =
  | { readonly does: 'edit'; readonly who: number; readonly where: number; readonly value: number }
  | { readonly does: 'found'; readonly who: number }
  | { readonly does: 'sync'; readonly who: number }
  | { readonly does: 'grant'; readonly who: number; readonly scopes: readonly number[] }
  | { readonly does: 'revoke'; readonly who: number }
  | { readonly does: 'attack'; readonly who: number; readonly where: number };

const who = fc.nat(3);
const where = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('edit' as const), who, where, value: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('found' as const), who }) },
  { weight: 6, arbitrary: fc.record({ does: fc.constant('sync' as const), who }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('grant' as const), who, scopes: fc.subarray([0, 1, 2]) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('revoke' as const), who }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('attack' as const), who, where }) },
);

/** A coordinator, three institutions and three consultants with one of them each. */
const office = beginning(async (base) => {
  const world = new World(await base.fresh());
  const coordinator = await world.join('coordinator');
  const scopes: string[] = [];
  for (let made = 0; made < 3; made += 1) {
    const { institutionId } = await world.on(coordinator, (store) => wholeDossier(store, `Stichting ${made}`));
    scopes.push(institutionId);
  }
  await coordinator.sync();
  for (const scope of scopes) await world.join('consultant', [scope]);
  await world.settle();
  return { world, facts: scopes };
});

async function clientOf(laptop: Laptop, world: World<TestHub>) {
  return laptop.clientOver(world.hub.answer, (await laptop.store.replica.connection())?.hub ?? '');
}

/** Institutions of which anything at all is left in a store, and those it holds changes of. */
async function traces({ store: { read } }: Laptop): Promise<Set<string>> {
  const found = new Set<string>();
  const tables = [
    ...entityNames,
    ...([
      'change',
      'basePart',
      'receipt',
      'relay',
      'signedHead',
      'chainLink',
      'waiting',
      'withheld',
      'replicaScope',
    ] as const),
  ];
  for (const table of tables) {
    for (const { scope } of await read.selectFrom(table).select('scope').distinct().execute()) found.add(scope);
  }
  return found;
}

async function unsentIn({ store: { read }, device }: Laptop, scope: string): Promise<string[]> {
  const rows = await read
    .selectFrom('change')
    .select('id')
    .where('scope', '=', scope)
    .where('device', '=', device)
    .where('id', 'not in', read.selectFrom('receipt').select('changeId'))
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Ids that a laptop handed over of an institution, as the hub kept them. */
async function handedOver(world: World<TestHub>, device: string, scope: string): Promise<Set<string>> {
  const rows = await world.hub.db.selectFrom('handover').selectAll().where('device', '=', device).execute();
  const lines = rows.flatMap((row) => row.lines.split('\n')).filter((line) => line.includes(`"scope":"${scope}"`));
  return new Set(lines.flatMap((line) => /"id":"([^"]+)","kind"/.exec(line)?.[1] ?? []));
}

async function grantsOf(world: World<TestHub>, device: string): Promise<Set<string>> {
  const rows = await world.hub.db
    .selectFrom('grant')
    .select('scope')
    .where('device', '=', device)
    .where('withdrawnAt', 'is', null)
    .execute();
  return new Set(rows.map(({ scope }) => scope));
}

async function countAtHub(world: World<TestHub>): Promise<string> {
  return JSON.stringify(await world.hub.db.selectFrom('scope').select(['scope', 'head']).orderBy('scope').execute());
}

/** Gone for good: what it records from now on is its own and stays there, and nothing else is on it. */
async function syncWhenGone(world: World<TestHub>, laptop: Laptop): Promise<void> {
  const before = await traces(laptop);
  await laptop.sync();
  expect(await traces(laptop)).toEqual(before);
  const others = await world.hub.db.selectFrom('scope').select('scope').execute();
  expect(others.filter(({ scope }) => before.has(scope))).toEqual([]);
}

describe('who may have what', () => {
  it(
    'S15 nothing outside the grants is received or accepted; purge on revocation, after saying what was not sent',
    async () => {
      const seen = { purged: 0, left: 0, attacks: 0, revoked: 0 };
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 45, size: 'max' }), async (steps) => {
          const { world, facts: scopes } = await office(hubs);
          const coordinator = world.laptop(0);
          await within(world, async () => {
            const revoked = new Set<Laptop>();
            const consultants = world.laptops.slice(1);
            for (const one of steps) {
              const laptop = consultants[one.who % consultants.length];
              if (laptop === undefined) throw new Error('three consultants');
              if (one.does === 'edit') {
                const held = (await loadRegistration(laptop.store.read)).institution;
                const found = held[one.where % held.length];
                if (found === undefined) continue;
                await world.on(laptop, (store) =>
                  saveInstitution(store, found.id, { ...found, place: `Plaats ${one.value}` }),
                );
              } else if (one.does === 'found') {
                const name = `Nieuw ${world.ledger.all.length}`;
                await world.on(laptop, (store) => saveInstitution(store, null, forms.institution({ name })));
              } else if (one.does === 'grant') {
                const client = await clientOf(coordinator, world);
                await client.grant(
                  laptop.device,
                  one.scopes.map((index) => scopes[index] ?? ''),
                );
              } else if (one.does === 'revoke') {
                await (await clientOf(coordinator, world)).revoke(laptop.device);
                revoked.add(laptop);
                seen.revoked += 1;
              } else if (one.does === 'attack') {
                seen.attacks += await attack(world, laptop, scopes[one.where % scopes.length] ?? '');
              } else await syncAndLook(world, laptop, revoked.has(laptop));
            }
            for (const laptop of consultants) await syncAndLook(world, laptop, revoked.has(laptop));
            expect(await miscounted(world)).toEqual([]);
            // The coordinator sees everything that was accepted, of every institution.
            await coordinator.sync();
            const all = await world.hub.db.selectFrom('hubChange').select('id').where('refusal', 'is', null).execute();
            const held = await coordinator.store.read.selectFrom('change').select('id').execute();
            expect(new Set(held.map(({ id }) => id)).isSupersetOf(new Set(all.map(({ id }) => id)))).toBe(true);
          });
        }),
        runs(7),
      );
      expect(seen.purged).toBeGreaterThan(0);
      expect(seen.left).toBeGreaterThan(0);
      expect(seen.attacks).toBeGreaterThan(0);
      expect(seen.revoked).toBeGreaterThan(0);

      /** One run, and what is left on the laptop after it: of what was taken away nothing, and what it had not sent is at the hub. */
      async function syncAndLook(world: World<TestHub>, laptop: Laptop, isRevoked: boolean): Promise<void> {
        if ((await laptop.store.replica.connection())?.revokedAt !== null) return syncWhenGone(world, laptop);
        const before = await traces(laptop);
        const unsent = new Map<string, string[]>();
        for (const scope of before) unsent.set(scope, await unsentIn(laptop, scope));
        await laptop.sync();
        const granted = isRevoked ? new Set<string>() : await grantsOf(world, laptop.device);
        const after = await traces(laptop);
        expect([...after].filter((scope) => !granted.has(scope))).toEqual([]);
        const told = new Map((await laptop.store.replica.purged()).map((one) => [one.scope, one.unsent]));
        for (const scope of before) {
          if (granted.has(scope)) continue;
          const ids = unsent.get(scope) ?? [];
          expect(told.get(scope), 'the screens say what was not sent').toBe(ids.length);
          const kept = await handedOver(world, laptop.device, scope);
          expect(ids.filter((id) => !kept.has(id))).toEqual([]);
          seen.purged += 1;
          seen.left += ids.length;
        }
      }
    },
    testTimeout,
  );
});

/** Tries everything with an institution that is not granted; 0 when it is. */
async function attack(world: World<TestHub>, laptop: Laptop, scope: string): Promise<number> {
  if ((await grantsOf(world, laptop.device)).has(scope)) return 0;
  const client = await clientOf(laptop, world);
  const { epoch } = await world.hub.db.selectFrom('hub').select('epoch').executeTakeFirstOrThrow();
  const before = await countAtHub(world);
  const identity = { name: 'Van mij', kvkNumber: null, agbCode: null, nzaNumber: null, place: null, sector: 'GHZ' };
  const groups = { identity: { saw: [], values: identity } };
  const forged = await nextChange(laptop, { scope, entity: 'institution', entityId: scope, kind: 'update', groups });
  const attempts = [
    () => client.pull({ scope, epoch, after: 0, limit: 100 }),
    () => client.snapshot(scope, epoch),
    () => client.push(scope, { changes: [forged], heads: [] }),
  ];
  for (const attempt of attempts) {
    const fault = await faultOf(attempt());
    expect(isFault(fault, 'not-granted', 'revoked-device')).toBe(true);
  }
  for (const scopeState of await client.state().then(
    ({ scopes }) => scopes,
    () => [],
  ))
    expect(scopeState.scope).not.toBe(scope);
  expect(await countAtHub(world)).toBe(before);
  return 1;
}
