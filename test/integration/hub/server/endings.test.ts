import { v7 as uuidV7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../../../db/log/change.ts';
import { startTemporaryPostgres, type TemporaryPostgres } from '../temporaryPostgres.ts';
import { makeDepartment, makeInstitution, setGroup } from './records.ts';
import type { TestDevice } from './testDevice.ts';
import { openTestHub, type TestHub } from './testHub.ts';

let postgres: TemporaryPostgres;
let hub: TestHub;
let anna: TestDevice;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  hub = await openTestHub(postgres);
  anna = await hub.enrol();
});

afterAll(async () => {
  await hub.close();
  await postgres.stop();
});

/** An institution with a department that both laptops have. */
async function begun() {
  const scope = uuidV7();
  const institution = makeInstitution(anna, scope);
  const department = makeDepartment(anna, scope);
  await hub.push(anna, scope, [institution, department]);
  const bert = await hub.enrol({ scopes: [scope] });
  return { scope, institution, department, bert };
}

function makeSignal(device: TestDevice, scope: string, departmentId: string | null, severity = 'high'): Change {
  return device.create(scope, 'signal', uuidV7(), {
    institutionId: scope,
    departmentId,
    kind: 'client_disadvantage',
    severity,
    foundOn: '2016-05-12',
  });
}

const ends = (device: TestDevice, institution: Change) =>
  setGroup(device, institution, 'pilot', { status: 'ended' }, [institution.id]);
const endsHere = (device: TestDevice, department: Change) =>
  setGroup(device, department, 'period', { endDate: '2016-12-31', endReason: 'Klaar' }, [department.id]);

async function said(device: TestDevice, scope: string, change: Change) {
  const { receipts } = await hub.push(device, scope, [change]);
  return receipts.map(({ outcome, message }) => `${outcome} ${(message ?? '').slice(0, 3)}`.trim());
}

describe('R05 at the hub', () => {
  it('R05 refuses ending a pilot over an open signal that the laptop did not know of, and takes it once that is resolved', async () => {
    const { scope, institution, department, bert } = await begun();
    const signal = makeSignal(anna, scope, department.entityId);
    await hub.push(anna, scope, [signal]);
    expect(await said(bert, scope, ends(bert, institution))).toEqual(['refused R05']);
    expect(await said(bert, scope, endsHere(bert, department))).toEqual(['refused R05']);
    const rows = await hub.db.selectFrom('institution').select('status').where('id', '=', scope).execute();
    expect(rows).toEqual([{ status: 'running' }]);
    const resolved = { resolvedOn: '2016-05-20', resolution: 'Hersteld' };
    await hub.push(anna, scope, [setGroup(anna, signal, 'resolution', resolved, [signal.id])]);
    expect(await said(anna, scope, ends(anna, institution))).toEqual(['accepted']);
    expect(await said(anna, scope, endsHere(anna, department))).toEqual(['accepted']);
  });

  it('R05 takes a signal that comes after the end: what was found is always recorded', async () => {
    const { scope, institution, bert } = await begun();
    expect(await said(bert, scope, ends(bert, institution))).toEqual(['accepted']);
    expect(await said(anna, scope, makeSignal(anna, scope, null))).toEqual(['accepted']);
    // And what had ended can still be corrected.
    const reason = setGroup(anna, institution, 'identity', { place: 'Assen' }, [institution.id]);
    expect(await said(anna, scope, reason)).toEqual(['accepted']);
  });

  it('R05 is about severe signals of the department or the whole, and not about stopping', async () => {
    const { scope, institution, department, bert } = await begun();
    const other = makeDepartment(anna, scope, uuidV7(), { code: 'AFD-02' });
    await hub.push(anna, scope, [
      other,
      makeSignal(anna, scope, department.entityId, 'medium'),
      makeSignal(anna, scope, other.entityId),
    ]);
    expect(await said(bert, scope, endsHere(bert, department))).toEqual(['accepted']);
    const stops = setGroup(bert, institution, 'pilot', { status: 'stopped', statusReason: 'Nadeel' }, [institution.id]);
    expect(await said(bert, scope, stops)).toEqual(['accepted']);
    expect(await said(bert, scope, endsHere(bert, other))).toEqual(['accepted']);
  });

  it('R05 in one push: a signal and an end that come together are weighed in their order', async () => {
    const { scope, institution, department } = await begun();
    const signal = makeSignal(anna, scope, department.entityId);
    const end = ends(anna, institution);
    const { receipts } = await hub.push(anna, scope, [signal, end]);
    expect(receipts.map(({ outcome }) => outcome)).toEqual(['accepted', 'refused']);
  });
});
