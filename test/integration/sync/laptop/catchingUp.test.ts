import { statSync } from 'node:fs';
import { Kysely, sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Replica } from '../../../../db/replica/replica.ts';
import { replicaOf } from '../../../../db/replica/replicaOf.ts';
import { openEncrypted } from '../../../../db/store/connection.ts';
import { StoreDialect } from '../../../../db/store/dialect.ts';
import type { Tables } from '../../../../db/tables.ts';
import { syncOnce } from '../../../../sync/laptop/syncOnce.ts';
import { forms, smallDossier } from '../../db/forms.ts';
import { closed, tempStore } from '../../db/tempStore.ts';
import { answering, badLine, refusal } from './badLine.ts';
import { enrolled } from './laptop.ts';
import { hubsOnPostgres, type TestHub } from './testHub.ts';

const startHub = hubsOnPostgres();

/** A laptop that can be asked how far its journal may grow, and how long it is. */
async function watchedLaptop(hub: TestHub) {
  const { store, file, key } = await tempStore();
  const line = badLine();
  const { client } = await enrolled(hub, { store, between: line.between });
  await closed(store);
  const db = new Kysely<Tables>({ dialect: new StoreDialect(openEncrypted(file, key, { mustExist: true })) });
  onTestFinished(() => db.destroy());
  const replica = replicaOf({ db, identity: store.identity, announce: () => undefined });
  return {
    replica,
    client,
    line,
    async journalPages() {
      const { rows } = await sql<{ readonly wal_autocheckpoint: number }>`pragma wal_autocheckpoint`.execute(db);
      return rows[0]?.wal_autocheckpoint;
    },
    journalBytes: () => statSync(`${file}-wal`).size,
  };
}

/** The hub says that it has far more than it gives. */
const farAhead = answering('/v1/pull', async ({ path }, ask) => {
  if (!path.includes('after=0')) return refusal(500, 'unexpected');
  return { status: 200, body: (await ask()).replace(/"head":\d+/, '"head":100000') };
});

describe('a long catching up', () => {
  it('is worked into the file once, after all institutions', async () => {
    const hub = await startHub();
    const other = await enrolled(hub);
    for (const name of ['De Wilgen', 'De Beek']) await smallDossier(other.store, forms.institution({ name }));
    await other.sync();
    const { replica, client, line, journalPages, journalBytes } = await watchedLaptop(hub);
    line.as(farAhead);
    const before = await journalPages();
    const during: unknown[] = [];
    const watched: Replica = {
      ...replica,
      async applyPage(page) {
        const added = await replica.applyPage(page);
        during.push(await journalPages());
        return added;
      },
      async pagesEnded() {
        expect(journalBytes()).toBeGreaterThan(0);
        await replica.pagesEnded();
        expect(journalBytes()).toBe(0);
      },
    };
    const outcome = await syncOnce(watched, client);
    expect(outcome.pulled).toBe(6);
    expect([...outcome.scopeFaults.values()].map(({ code }) => code)).toEqual(['unexpected', 'unexpected']);
    expect(during).toEqual([65_536, 65_536]);
    expect(await journalPages()).toBe(before);
  });

  it('leaves the journal as it was, however it ends: what follows is worked into the file again', async () => {
    const hub = await startHub();
    const other = await enrolled(hub);
    await smallDossier(other.store);
    await other.sync();
    const { replica, client, line, journalPages, journalBytes } = await watchedLaptop(hub);
    line.as(farAhead);
    const before = await journalPages();
    const failing: Replica = {
      ...replica,
      async applyPage(page) {
        await replica.applyPage(page);
        throw new Error('disk full');
      },
    };
    await expect(syncOnce(failing, client)).rejects.toThrow('disk full');
    expect(await journalPages()).toBe(before);
    expect(journalBytes()).toBe(0);
    line.as((carry) => carry);
    expect(await syncOnce(replica, client)).toMatchObject({ state: 'in-sync' });
    expect(journalBytes()).toBeGreaterThan(0);
  });
});
