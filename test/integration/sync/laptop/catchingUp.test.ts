import { Kysely, sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { replicaOf } from '../../../../db/replica/replicaOf.ts';
import { openEncrypted } from '../../../../db/store/connection.ts';
import { StoreDialect } from '../../../../db/store/dialect.ts';
import type { Tables } from '../../../../db/tables.ts';
import { syncOnce } from '../../../../sync/laptop/syncOnce.ts';
import { smallDossier } from '../../db/forms.ts';
import { closed, tempStore } from '../../db/tempStore.ts';
import { answering, badLine, refusal } from './badLine.ts';
import { enrolled } from './laptop.ts';
import { hubsOnPostgres } from './testHub.ts';

const startHub = hubsOnPostgres();

it('a long catching up that is cut leaves the journal as it was: what follows is worked into the file again', async () => {
  const hub = await startHub();
  const other = await enrolled(hub);
  await smallDossier(other.store);
  await other.sync();
  const { store, file, key } = await tempStore();
  const line = badLine();
  const { client } = await enrolled(hub, { store, between: line.between });
  await closed(store);
  const db = new Kysely<Tables>({ dialect: new StoreDialect(openEncrypted(file, key, { mustExist: true })) });
  onTestFinished(() => db.destroy());
  const replica = replicaOf({ db, identity: store.identity, announce: () => undefined });
  const pages = async () => {
    const { rows } = await sql<{ readonly wal_autocheckpoint: number }>`pragma wal_autocheckpoint`.execute(db);
    return rows[0]?.wal_autocheckpoint;
  };
  const during: unknown[] = [];
  line.as(
    answering('/v1/pull', async ({ path }, ask) => {
      if (!path.includes('after=0')) return refusal(500, 'unexpected');
      return { status: 200, body: (await ask()).replace(/"head":\d+/, '"head":100000') };
    }),
  );
  const watched = {
    ...replica,
    async pagesEnded() {
      during.push(await pages());
      await replica.pagesEnded();
    },
  };
  const outcome = await syncOnce(watched, client);
  expect(outcome.pulled).toBe(3);
  expect([...outcome.scopeFaults.values()].map(({ code }) => code)).toEqual(['unexpected']);
  expect(during).toEqual([0]);
  expect(await pages()).toBe(1000);
});
