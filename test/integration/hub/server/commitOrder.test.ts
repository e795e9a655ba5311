import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { v7 as uuidV7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTemporaryPostgres, type TemporaryPostgres } from '../temporaryPostgres.ts';
import { makeDepartment, makeInstitution } from './records.ts';
import { openTestHub, type TestHub } from './testHub.ts';

const writers = 8;
const rounds = 12;
const perRound = 5;

let postgres: TemporaryPostgres;
let hub: TestHub;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  hub = await openTestHub(postgres);
});

afterAll(async () => {
  await hub.close();
  await postgres.stop();
});

/** Reads behind a cursor as fast as it can while others write, and returns the numbers in the order in which it saw them. */
async function readMeanwhile(
  writing: Promise<unknown>,
  readAfter: (cursor: number) => Promise<readonly number[]>,
): Promise<number[]> {
  const seen: number[] = [];
  let done = false;
  const written = writing.finally(() => {
    done = true;
  });
  for (let last = false; !last;) {
    last = done;
    seen.push(...(await readAfter(seen.at(-1) ?? 0)));
  }
  await written;
  return seen;
}

/** S04: every number that there is was seen, and each after the one before it. */
function missed(seen: readonly number[], all: readonly number[]): number[] {
  const known = new Set(seen);
  return all.filter((seq) => !known.has(seq));
}

describe('S04 a reader that saw a number never meets an earlier one later', () => {
  it('with eight that write at once through two servers and one that reads all the time', async () => {
    // Two servers, so that it is the lock in the database that keeps them apart.
    const other = await hub.beside();
    const scope = uuidV7();
    const maker = await hub.enrol({ role: 'coordinator' });
    await hub.push(maker, scope, [makeInstitution(maker, scope)]);
    const devices = await Promise.all(Array.from({ length: writers }, () => hub.enrol({ scopes: [scope] })));
    const writing = Promise.all(
      devices.map(async (device, index) => {
        const server = index % 2 === 0 ? hub : other;
        for (let round = 0; round < rounds; round += 1) {
          await server.push(
            device,
            scope,
            Array.from({ length: perRound }, () => makeDepartment(device, scope)),
          );
        }
      }),
    );
    const seen = await readMeanwhile(writing, async (cursor) =>
      (await hub.pull(maker, scope, cursor)).entries.map(({ seq }) => seq),
    );
    await other.close();
    const all = await hub.db.selectFrom('hubChange').select('seq').where('scope', '=', scope).orderBy('seq').execute();
    const numbers = Array.from({ length: 1 + writers * rounds * perRound }, (_none, index) => index + 1);
    expect(all.map(({ seq }) => seq)).toStrictEqual(numbers);
    expect(seen).toStrictEqual(numbers);
    expect(missed(seen, numbers)).toStrictEqual([]);
  });

  it('control: with numbers from a sequence, given outside a lock, the same reader misses changes', async () => {
    await sql`create table "naive" ("seq" bigint generated always as identity primary key)`.execute(hub.db);
    const writing = Promise.all(
      Array.from({ length: writers }, async () => {
        for (let round = 0; round < rounds; round += 1) {
          await hub.db.transaction().execute(async (transaction) => {
            for (let one = 0; one < perRound; one += 1) {
              await sql`insert into "naive" default values`.execute(transaction);
              await sleep(1);
            }
          });
        }
      }),
    );
    const seen = await readMeanwhile(writing, async (cursor) => {
      const { rows } = await sql<{
        seq: number;
      }>`select "seq" from "naive" where "seq" > ${cursor} order by "seq"`.execute(hub.db);
      return rows.map(({ seq }) => seq);
    });
    const { rows } = await sql<{ seq: number }>`select "seq" from "naive" order by "seq"`.execute(hub.db);
    const all = rows.map(({ seq }) => seq);
    expect(all).toHaveLength(writers * rounds * perRound);
    expect(missed(seen, all).length).toBeGreaterThan(0);
  });
});
