import { v7 as uuidV7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { helloSchema, hubStateSchema } from '../../../../sync/protocol/messages.ts';
import { startTemporaryPostgres, type TemporaryPostgres } from '../temporaryPostgres.ts';
import { makeDepartment, makeInstitution } from './records.ts';
import { openTestHub, read, type TestHub } from './testHub.ts';

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

describe('the routes of a hub', () => {
  it('says hello to anyone', async () => {
    const hello = read(helloSchema, await hub.askAsNobody('GET', '/v1/hello'));
    expect(hello).toMatchObject({ hub: hub.hub, name: 'Testpunt', protocol: { min: 1, max: 1 } });
  });

  it('enrols, takes a new institution and hands it out', async () => {
    const anna = await hub.enrol();
    const scope = uuidV7();
    const changes = [makeInstitution(anna, scope), makeDepartment(anna, scope)];
    const pushed = await hub.push(anna, scope, changes);
    expect(pushed).toMatchObject({ epoch: hub.epoch, head: 2, backedUp: 0, hole: null });
    expect(pushed.receipts.map(({ outcome, seq }) => [outcome, seq])).toStrictEqual([
      ['accepted', 1],
      ['accepted', 2],
    ]);
    const { head, entries } = await hub.pull(anna, scope);
    expect(head).toMatchObject({ scope, after: 0, next: 2, head: 2, count: 2 });
    expect(entries).toStrictEqual(changes.map((change, index) => ({ kind: 'change', seq: index + 1, change })));
    const state = read(hubStateSchema, await hub.ask(anna, 'GET', '/v1/state'));
    expect(state).toMatchObject({
      epoch: hub.epoch,
      previousEpoch: null,
      role: 'consultant',
      scopes: [{ scope, head: 2, backedUp: 0, restoredAt: null, deviceSeq: 2, snapshot: 0 }],
      withdrawn: [],
    });
    const rows = await hub.db.selectFrom('department').selectAll().execute();
    expect(rows).toMatchObject([{ name: 'De Kade', scope, retired: 0, clientCount: 12 }]);
  });
});
