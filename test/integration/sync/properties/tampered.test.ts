import fc from 'fast-check';
import { Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChainCheck } from '../../../../db/log/chainCheck.ts';
import { chainStart, changeOf, hashOfChange, hashOfText, rowOfChange, type Change } from '../../../../db/log/change.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import { readHandle } from '../../../../db/log/readHandle.ts';
import { openEncrypted } from '../../../../db/store/connection.ts';
import { StoreDialect } from '../../../../db/store/dialect.ts';
import { damageIn } from '../../../../db/store/integrity.ts';
import { storeFileName } from '../../../../db/store/openStore.ts';
import type { Tables } from '../../../../db/tables.ts';
import { pageHeadSchema } from '../../../../sync/protocol/messages.ts';
import { alteringPages } from './world/alteringLine.ts';
import type { Laptop } from './world/laptop.ts';
import { runs, testTimeout } from './world/runs.ts';
import { play, schedules } from './world/schedule.ts';
import { storeKey } from './world/storeFiles.ts';
import { hubBase, type HubBase } from './world/testHub.ts';
import { coordinators, within } from './world/world.ts';

let hubs: HubBase;
beforeAll(async () => {
  hubs = await hubBase();
});
afterAll(() => hubs.stop());

/** What someone does to the log who went past the program; `hashed`: with hashes that fit again. */
type Tampering = {
  readonly way: 'alter' | 'hashed' | 'remove' | 'swap';
  readonly which: number;
  readonly field: number;
};

const tamperings: fc.Arbitrary<Tampering> = fc.record({
  way: fc.constantFrom('alter', 'hashed', 'remove', 'swap'),
  which: fc.nat(200),
  field: fc.nat(6),
});

function altered(change: Change, field: number): Change {
  const ways: Partial<Change>[] = [
    { actor: 'Iemand anders' },
    { wallTime: '1999-12-31T00:00:00.000Z' },
    { reason: 'zo hoort het' },
    { kind: change.kind === 'retire' ? 'restore' : 'retire' },
    { groups: Object.fromEntries(Object.entries(change.groups).map(([name, group]) => [name, { ...group, saw: [] }])) },
    { groups: { ...change.groups, note: { saw: [], values: { note: 'erbij' } } } },
    { command: 'iets.anders' },
  ];
  return { ...change, ...ways[field % ways.length] };
}

/**
 * The log after tampering. Of each chain the last change is left alone: nothing that is here comes after it, so only the hub or a signed head can
 * tell.
 */
function tamperedWith(log: readonly Change[], { way, which, field }: Tampering): Change[] | null {
  const followed = log.filter(({ device, scope, deviceSeq }) =>
    log.some((one) => one.device === device && one.scope === scope && one.deviceSeq === deviceSeq + 1),
  );
  const victim = followed[which % followed.length];
  if (victim === undefined) return null;
  const next = log.find(
    (one) => one.device === victim.device && one.scope === victim.scope && one.deviceSeq === victim.deviceSeq + 1,
  );
  if (next === undefined) return null;
  if (way === 'remove') return log.filter((one) => one !== victim);
  if (way === 'swap') {
    return log.map((one) => {
      if (one === victim) return { ...one, deviceSeq: next.deviceSeq };
      return one === next ? { ...one, deviceSeq: victim.deviceSeq } : one;
    });
  }
  const forged = altered(victim, field);
  const { hash: _hash, ...content } = forged;
  const change = way === 'hashed' ? { ...content, hash: hashOfChange(content) } : forged;
  return hashOfChange(content) === victim.hash ? null : log.map((one) => (one === victim ? change : one));
}

/** Writes another log into the file of a laptop that is shut, past the program, and checks it. */
async function checkWith(laptop: Laptop, log: readonly Change[]): Promise<readonly string[]> {
  const { identity } = laptop.store;
  const connection = openEncrypted(`${laptop.directory}/${storeFileName}`, storeKey, { mustExist: true });
  connection.exec('drop trigger change_never_altered; drop trigger change_never_removed');
  const db = new Kysely<Tables>({ dialect: new StoreDialect(connection) });
  await db.deleteFrom('change').execute();
  for (const change of log) await db.insertInto('change').values(rowOfChange(change)).execute();
  const check = await checkStore({ read: readHandle(db), findDamage: () => damageIn(connection), identity });
  await db.destroy();
  return check.problems;
}

async function logOf(laptop: Laptop): Promise<Change[]> {
  return (await laptop.store.read.selectFrom('change').selectAll().execute()).map(changeOf);
}

/** Broken chains in a log. */
function chainProblems(log: readonly Change[]): string[] {
  const chains = new ChainCheck();
  for (const change of log) chains.add(change);
  return chains.problems();
}

/** A log in which every change names whatever stands before it: chains that are not compared. */
function asIfChained(log: readonly Change[]): Change[] {
  return log.map((change) => {
    const before = log.find(
      (one) => one.device === change.device && one.scope === change.scope && one.deviceSeq === change.deviceSeq - 1,
    );
    return { ...change, previousHash: before?.hash ?? chainStart };
  });
}

describe('someone goes past the program', () => {
  const work = schedules({ edit: 6, anything: 5, agree: 1, sync: 5, bundle: 1 }, { steps: 24, faulty: false });

  it(
    'S20 an altered, removed or reordered change is detected from the device chain',
    async () => {
      let tried = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.integer({ min: 2, max: 3 }),
          work,
          fc.array(tamperings, { minLength: 3, maxLength: 5 }),
          async (count, steps, plan) => {
            const { world } = await coordinators(hubs, count);
            await within(world, async () => {
              await play(world, steps);
              await world.settle();
              const victim = world.laptop(1);
              const log = await logOf(victim);
              const open = (await checkStore(victim.store)).problems;
              await victim.shut();
              expect(open).toEqual([]);
              expect(await checkWith(await world.twinOf(victim), log)).toEqual([]);
              for (const tampering of plan) {
                const forged = tamperedWith(log, tampering);
                if (forged === null) continue;
                tried += 1;
                const twin = await world.twinOf(victim);
                await twin.shut();
                expect(await checkWith(twin, forged), JSON.stringify(tampering)).not.toEqual([]);
                // The chains alone tell, of everything but a change that does not even fit its own hash.
                const told = tampering.way === 'alter' || chainProblems(forged).length > 0;
                expect(told).toBe(true);
              }
            });
          },
        ),
        runs(6),
      );
      expect(tried).toBeGreaterThan(10);
    },
    testTimeout,
  );

  it('S20 control: when hashes along a chain are not compared, a forged change with a hash that fits passes', async () => {
    const { world } = await coordinators(hubs, 2);
    await within(world, async () => {
      await play(
        world,
        [0, 1, 2, 3].map((value) => ({ does: 'edit', who: 0, which: 0, value }) as const),
      );
      await world.settle();
      const log = await logOf(world.laptop(1));
      const forged = tamperedWith(log, { way: 'hashed', which: 3, field: 0 });
      if (forged === null) throw new Error('there is something to forge');
      expect(chainProblems(forged)).not.toEqual([]);
      expect(chainProblems(asIfChained(forged))).toEqual([]);
    });
  });

  it('S20 on the hub itself, with hashes made to fit: a laptop that fetches it tells so, and one that had it keeps what it had', async () => {
    const { world } = await coordinators(hubs, 2);
    await within(world, async () => {
      await play(
        world,
        [0, 1, 2].map((value) => ({ does: 'edit', who: 0, which: 0, value }) as const),
      );
      await world.settle();
      const before = await world.laptop(1).store.replica.fingerprint();
      const { db } = world.hub;
      const rows = await db.selectFrom('hubChange').select(['id', 'content']).orderBy('seq').execute();
      const victim = rows[3];
      if (victim === undefined) throw new Error('there are changes at the hub');
      const content = victim.content.replace('"actor":"laptop 1"', '"actor":"laptop 9"');
      const hash = hashOfText(content);
      await sql`alter table "hubChange" disable trigger "hubChange_append_only"`.execute(db);
      await db.updateTable('hubChange').set({ content, hash }).where('id', '=', victim.id).execute();
      const fresh = await world.join('coordinator');
      for (const laptop of [fresh, world.laptop(1)]) await laptop.sync();
      expect((await checkStore(fresh.store)).problems).toContainEqual(expect.stringContaining('sluit niet aan'));
      expect(await world.laptop(1).store.replica.fingerprint()).toBe(before);
      expect((await checkStore(world.laptop(1).store)).problems).toEqual([]);
    });
  });

  it(
    'S20 on the line: a page in which anything was altered, removed or reordered is not taken',
    async () => {
      const way = fc.record({ how: fc.nat(4), line: fc.nat(20), at: fc.nat(400) });
      await fc.assert(
        fc.asyncProperty(way, async ({ how, line, at }) => {
          const { world, dossier } = await coordinators(hubs, 2);
          await within(world, async () => {
            await play(
              world,
              [0, 1, 3, 4, 5].map((which, value) => ({ does: 'edit', who: 0, which, value }) as const),
            );
            await world.laptop(0).sync();
            const before = (await logOf(world.laptop(1))).length;
            world.route = alteringPages(world.hub.answer, dossier.institutionId, (page) =>
              forgedPage(page, how, line, at),
            );
            const outcome = await world.laptop(1).sync();
            expect(outcome?.state).not.toBe('in-sync');
            expect((await logOf(world.laptop(1))).length).toBe(before);
            world.route = world.hub.answer;
            expect(await world.laptop(1).sync()).toMatchObject({ state: 'in-sync' });
          });
        }),
        runs(5),
      );
    },
    testTimeout,
  );
});

/** A page with one line altered, gone, moved or doubled; the head is made to fit what is left. */
function forgedPage(page: string, how: number, which: number, at: number): string {
  const [head = '', ...rest] = page.split('\n');
  const lines = rest.filter((line) => line !== '');
  const index = which % Math.max(1, lines.length);
  const line = lines[index] ?? '';
  const place = 70 + (at % Math.max(1, line.length - 70));
  const flipped = line.slice(0, place) + (line[place] === 'x' ? 'y' : 'x') + line.slice(place + 1);
  const ways: readonly (() => string[])[] = [
    () => lines.with(index, flipped),
    () => lines.toSpliced(index, 1),
    () => lines.toReversed(),
    () => [...lines, line],
    () => lines.with(index, `${line.slice(0, 3)}${'0'.repeat(64)}${line.slice(67)}`),
  ];
  const forged = ways[how % ways.length]?.() ?? lines;
  const told = pageHeadSchema.parse(JSON.parse(head));
  return [JSON.stringify({ ...told, count: forged.length }), ...forged, ''].join('\n');
}
