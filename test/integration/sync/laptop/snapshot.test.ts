import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import type { Edit } from '../../../../db/log/edit.ts';
import type { SyncProgress } from '../../../../sync/laptop/progress.ts';
import { forms, smallDossier } from '../../db/forms.ts';
import { apply } from '../../db/log/laptops.ts';
import { answering, badLine, cutting, refusal } from './badLine.ts';
import { enrolled, type Laptop } from './laptop.ts';
import { hubsOnPostgres, type TestHub } from './testHub.ts';

const startHub = hubsOnPostgres();

/** A laptop that recorded much in one institution, and a hub that has it. */
async function largeInstitution(hub: TestHub) {
  const author = await enrolled(hub);
  const { institutionId } = await recordMuch(author);
  return { author, institutionId };
}

async function recordMuch(author: Laptop, name = 'Stichting De Wilgen') {
  const { institutionId, departmentId } = await smallDossier(author.store, forms.institution({ name }));
  for (let command = 0; command < 5; command += 1) {
    const edits = Array.from({ length: 500 }, (_unused, index): Edit => {
      const values = {
        departmentId,
        date: '2016-05-04',
        kind: 'progress' as const,
        participants: ['client' as const],
        topics: `Gesprek ${command}-${index}`,
        perspective: null,
        arrangements: null,
      };
      return { kind: 'create', entity: 'dialogue', entityId: uuidV7(), values };
    });
    await apply(author.store, ...edits);
  }
  expect(await author.sync()).toMatchObject({ state: 'in-sync', pushed: 2503 });
  return { institutionId };
}

/** The hub makes snapshots beside what it is asked. */
async function untilSnapshots({ db }: TestHub, count: number): Promise<void> {
  await expect.poll(() => db.selectFrom('snapshot').select('scope').execute()).toHaveLength(count);
}

describe('a new laptop and a large institution', () => {
  it('S19 begins with a snapshot, fills the history in behind it, and ends as by replay', async () => {
    const hub = await startHub();
    const { author, institutionId } = await largeInstitution(hub);
    const [quick, slow] = [await enrolled(hub), await enrolled(hub)];
    const phases: SyncProgress[] = [];
    expect(await quick.sync({ onProgress: (progress) => phases.push(progress), pageLines: 1000 })).toMatchObject({
      state: 'in-sync',
    });
    expect(quick.asked.filter((asked) => asked === 'GET /v1/snapshot')).toHaveLength(1);
    expect(phases.map(({ phase, done, total, scope }) => [phase, done, total, scope])).toEqual([
      ['contact', 0, 0, null],
      ['fetch', 0, 2503, institutionId],
      ['fill', 2503, 2503, institutionId],
    ]);
    // Without one the changes one by one say the same.
    await hub.db.deleteFrom('snapshot').execute();
    expect(await slow.sync()).toMatchObject({ state: 'in-sync', pulled: 2503 });
    expect(slow.asked).not.toContain('GET /v1/snapshot');
    const hash = await author.store.replica.fingerprint();
    expect(await quick.store.replica.fingerprint()).toBe(hash);
    expect(await slow.store.replica.fingerprint()).toBe(hash);
  });

  it('S14 S06 can be worked on before its history is there, also when the line was cut', async () => {
    const hub = await startHub();
    const { author, institutionId } = await largeInstitution(hub);
    const line = badLine();
    const laptop = await enrolled(hub, { between: line.between });
    line.as(cutting(5, 'there'));
    expect(await laptop.sync({ pageLines: 1000 })).toMatchObject({ state: 'offline' });
    const [scope] = await laptop.store.replica.scopes();
    expect(scope).toMatchObject({ after: 1000, head: 2503, filling: 2503 });
    expect(await laptop.store.read.selectFrom('dialogue').select('id').execute()).toHaveLength(2500);
    await saveDepartment(laptop.store, null, forms.department(institutionId, { name: 'De Kust' }));
    line.as((carry) => carry);
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync', pushed: 1 });
    await author.sync();
    expect(await laptop.store.replica.fingerprint()).toBe(await author.store.replica.fingerprint());
  });

  it('S06 is shown whole before any history is fetched, also over several runs', async () => {
    const hub = await startHub();
    const author = await enrolled(hub);
    for (const name of ['De Wilgen', 'De Beek', 'De Kust']) await recordMuch(author, name);
    await untilSnapshots(hub, 3);
    const line = badLine();
    const laptop = await enrolled(hub, { between: line.between });
    const shown = () => laptop.store.read.selectFrom('institution').select('id').execute();
    laptop.asked.length = 0;
    line.as(cutting(4, 'back'));
    expect(await laptop.sync()).toMatchObject({ state: 'offline', pulled: 0, toFetch: 3 * 2503 });
    expect(await shown()).toHaveLength(1);
    line.as(cutting(5, 'there'));
    expect(await laptop.sync()).toMatchObject({ state: 'offline', pulled: 0, toFetch: 3 * 2503 });
    expect(await shown()).toHaveLength(3);
    line.as((carry) => carry);
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync', pulled: 3 * 2503 });
    const apart = laptop.asked.map((asked) => asked.replace('GET /v1/', '')).filter((asked) => asked !== 'hello');
    // The second snapshot did not arrive the first time.
    expect(apart.join(' ').replaceAll('state', '/')).toBe(
      '/ snapshot snapshot / snapshot snapshot pull / pull pull pull /',
    );
    expect(await laptop.store.replica.fingerprint()).toBe(await author.store.replica.fingerprint());
  });

  it('S14 comes after what was made here: that is nowhere else', async () => {
    const hub = await startHub();
    const { author } = await largeInstitution(hub);
    await untilSnapshots(hub, 1);
    const laptop = await enrolled(hub);
    await smallDossier(laptop.store, forms.institution({ name: 'Stichting De Beek' }));
    laptop.asked.length = 0;
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync', pushed: 3 });
    expect(laptop.asked.slice(2, 4)).toEqual(['POST /v1/push', 'GET /v1/snapshot']);
    await author.sync();
    expect(await laptop.store.replica.fingerprint()).toBe(await author.store.replica.fingerprint());
  });

  it('S23 whose snapshot goes wrong is said, and stops no other', async () => {
    const hub = await startHub();
    const author = await enrolled(hub);
    const { institutionId: bad } = await recordMuch(author);
    const { institutionId: good } = await recordMuch(author, 'Stichting De Beek');
    await untilSnapshots(hub, 2);
    const line = badLine();
    const laptop = await enrolled(hub, { between: line.between });
    line.as(answering('/v1/snapshot', async ({ path }) => (path.includes(bad) ? refusal(500, 'unexpected') : null)));
    const outcome = await laptop.sync();
    expect([...outcome.scopeFaults].map(([scope, { code }]) => [scope, code])).toEqual([[bad, 'unexpected']]);
    expect(outcome).toMatchObject({ state: 'behind', pulled: 2503, toFetch: 2503 });
    expect(await laptop.store.replica.heldScopes()).toEqual([good]);
    line.as((carry) => carry);
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync', pulled: 2503 });
  });
});
