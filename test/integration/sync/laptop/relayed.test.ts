import { describe, expect, it } from 'vitest';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import type { Store } from '../../../../db/store/openStore.ts';
import { forms, smallDossier } from '../../db/forms.ts';
import { bundleFrom, laptop as newLaptop, take } from '../bundle/laptops.ts';
import { answering, badLine, refusal } from './badLine.ts';
import { enrolled } from './laptop.ts';
import { hubsOnPostgres } from './testHub.ts';

const startHub = hubsOnPostgres();
type Ways = 'bad-request' | 'too-large' | 'hole';

/** A laptop that brings the work of a colleague who knows no hub, in an institution in which others work too. */
async function bringing() {
  const hub = await startHub();
  const line = badLine();
  const laptop = await enrolled(hub, { between: line.between });
  const { institutionId: scope } = await smallDossier(laptop.store);
  await laptop.sync();
  const other = await enrolled(hub);
  await other.sync();
  const colleague = await newLaptop();
  await take(colleague, await bundleFrom(laptop.store));
  const { id: department } = await saveDepartment(colleague, null, forms.department(scope, { name: 'De Werf' }));
  await saveDepartment(colleague, null, forms.department(scope, { name: 'De Steiger' }));
  await take(laptop.store, await bundleFrom(colleague));
  await saveDepartment(other.store, null, forms.department(scope, { name: 'De Kust' }));
  await other.sync();
  return { hub, line, laptop, other, scope, department, colleague: colleague.identity.deviceId };
}

type Bringing = Awaited<ReturnType<typeof bringing>>;

/** The hub will not have what the colleague made. */
function refusing({ hub, line, colleague: device }: Bringing, way: Ways): void {
  line.as(
    answering('/v1/push', async ({ body }) => {
      if (!body?.includes(`"device":"${device}","deviceSeq"`)) return null;
      if (way !== 'hole') return refusal(way === 'too-large' ? 413 : 400, way);
      const { epoch } = await hub.db.selectFrom('hub').select('epoch').executeTakeFirstOrThrow();
      const hole = { device, deviceSeq: 0 };
      return { status: 200, body: JSON.stringify({ epoch, receipts: [], head: 3, backedUp: 0, hole }) };
    }),
  );
}

async function departmentsIn({ read }: Store): Promise<string[]> {
  const rows = await read.selectFrom('department').select('name').orderBy('name').execute();
  return rows.map(({ name }) => name);
}

describe('work of another that the hub will not have', () => {
  it.each([
    ['bad-request', 'bad-request'],
    ['too-large', 'too-large'],
  ] as const)('S23 (%s) stops neither what is ours nor what others did, and is said', async (way, code) => {
    const all = await bringing();
    const { line, laptop, other, scope } = all;
    await saveInstitution(laptop.store, scope, forms.institution({ place: 'Assen' }));
    refusing(all, way);
    laptop.asked.length = 0;
    const outcome = await laptop.sync();
    expect(outcome).toMatchObject({ pushed: 1, unsent: 2, fault: null, state: 'to-send' });
    expect([...outcome.scopeFaults].map(([one, fault]) => [one, fault.code])).toEqual([[scope, code]]);
    expect(await departmentsIn(laptop.store)).toContain('De Kust');
    expect(laptop.asked.filter((one) => one === 'POST /v1/push')).toHaveLength(2);
    await other.sync();
    const row = other.store.read.selectFrom('institution').select('place').where('id', '=', scope);
    expect(await row.executeTakeFirst()).toEqual({ place: 'Assen' });
    line.as((carry) => carry);
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync', pushed: 2 });
  });

  it('S23 (a hole) stops neither', async () => {
    const all = await bringing();
    const { laptop, scope } = all;
    await saveInstitution(laptop.store, scope, forms.institution({ place: 'Assen' }));
    refusing(all, 'hole');
    const outcome = await laptop.sync();
    expect(outcome).toMatchObject({ pushed: 1, unsent: 2, fault: null });
    expect([...outcome.scopeFaults.values()].map(({ code }) => code)).toEqual(['HUB_HOLE']);
    expect(await departmentsIn(laptop.store)).toContain('De Kust');
  });

  it('S01 keeps back what we built on it: without it that would be refused for good', async () => {
    const all = await bringing();
    const { line, laptop, scope, department } = all;
    await saveInstitution(laptop.store, scope, forms.institution({ place: 'Assen' }));
    await saveDepartment(laptop.store, department, forms.department(scope, { name: 'De Nieuwe Werf' }));
    await saveInstitution(laptop.store, scope, forms.institution({ place: 'Emmen' }));
    refusing(all, 'bad-request');
    expect(await laptop.sync()).toMatchObject({ pushed: 1, refused: 0, unsent: 4 });
    line.as((carry) => carry);
    expect(await laptop.sync()).toMatchObject({ pushed: 4, refused: 0, state: 'in-sync' });
  });
});

it('S23 what others did is fetched, also when the hub will not have ours', async () => {
  const { hub, line, laptop, other, scope } = await bringing();
  await laptop.sync();
  await saveInstitution(laptop.store, scope, forms.institution({ place: 'Assen' }));
  await saveDepartment(other.store, null, forms.department(scope, { name: 'De Duinen' }));
  await other.sync();
  for (const code of ['too-large', 'bad-request', 'unexpected'] as const) {
    line.as(answering('/v1/push', async () => refusal(400, code)));
    laptop.asked.length = 0;
    const outcome = await laptop.sync();
    expect([...outcome.scopeFaults.values()].map((fault) => fault.code)).toEqual([code]);
    expect(laptop.asked.filter((one) => one === 'POST /v1/push')).toHaveLength(1);
    expect(await departmentsIn(laptop.store)).toContain('De Duinen');
    await saveDepartment(other.store, null, forms.department(scope, { name: `Bij ${code}` }));
    await other.sync();
  }
  expect(await departmentsIn(laptop.store)).toContain('Bij bad-request');
  expect(await hub.db.selectFrom('hubChange').select('id').where('refusal', 'is not', null).execute()).toEqual([]);
});
