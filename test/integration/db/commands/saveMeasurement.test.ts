import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { retireRecord } from '../../../../db/commands/retireRecord.ts';
import { RecordMissing } from '../../../../db/commands/ruleViolation.ts';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveIndicatorTargets } from '../../../../db/commands/saveIndicatorTargets.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { saveMeasurement } from '../../../../db/commands/saveMeasurement.ts';
import { saveMeasurements } from '../../../../db/commands/saveMeasurements.ts';
import { undoCommand } from '../../../../db/commands/undoCommand.ts';
import { listOutcomes, outcomesOfDepartment } from '../../../../db/queries/outcomes.ts';
import { blocked, warned } from '../findings.ts';
import { forms, smallDossier } from '../forms.ts';
import { changesIn } from '../log/laptops.ts';
import { faultOf, tempStore } from '../tempStore.ts';

async function dossier() {
  const { store } = await tempStore();
  return { store, ...(await smallDossier(store)) };
}

type World = Awaited<ReturnType<typeof dossier>>;

const storedIn = async ({ store, departmentId }: World) =>
  (await outcomesOfDepartment(store.read, departmentId)).measurements;

describe('saving a measurement', () => {
  it('asks for what it needs, refuses what cannot be, and keeps the rest', async () => {
    const world = await dossier();
    const save = (values: object) =>
      saveMeasurement(world.store, null, forms.measurement(world.departmentId, { ...values }));
    expect(await blocked(saveMeasurement(world.store, null, {}))).toEqual(['verplicht departmentId']);
    expect(await blocked(save({ value: null }))).toEqual(['verplicht value']);
    expect(await blocked(save({ indicator: 'S1', value: '120' }))).toEqual(['formaat value']);
    expect(await blocked(save({ periodEnd: '2014-09-30' }))).toEqual(['volgorde periodEnd']);
    expect(await blocked(save({ moment: 'eerste' }))).toEqual(['formaat moment']);
    expect(await blocked(save({ value: '15', numerator: '103', denominator: '728' }))).toEqual(['berekening value']);
    expect(await blocked(save({ note: 'BSN 123456782' }))).toEqual(['R22 note']);
    expect(await warned(save({ note: 'Eerste kwartaal telde anders' }))).toEqual([]);
    expect(await blocked(save({}))).toEqual(['dubbel moment']);
    expect(await warned(save({ indicator: 'Q1', value: '60' }))).toEqual(['verplicht instrument']);
  });

  it('works the value out when only numerator and denominator are given', async () => {
    const world = await dossier();
    const parts = { value: '', numerator: '103', denominator: '728' };
    await saveMeasurement(world.store, null, forms.measurement(world.departmentId, parts));
    expect(await storedIn(world)).toMatchObject([{ value: '14.15', numerator: '103', denominator: '728' }]);
    const unknown = { indicator: 'S2', ...parts };
    expect(await blocked(saveMeasurement(world.store, null, forms.measurement(world.departmentId, unknown)))).toEqual([
      'verplicht value',
    ]);
  });

  it('R20 warns of a baseline after the start, and of an instrument change on both sides of it', async () => {
    const { store, departmentId } = await dossier();
    const save = (values: object, id: string | null = null) =>
      saveMeasurement(store, id, forms.measurement(departmentId, { ...values }));
    expect(await warned(save({ periodEnd: '2015-03-01' }))).toEqual([]);
    expect(await warned(save({ indicator: 'S1', periodEnd: '2015-03-02' }))).toEqual(['R20 periodEnd']);
    const q1 = (moment: string, periodEnd: string, instrument: string) => ({
      indicator: 'Q1',
      value: '60',
      moment,
      periodStart: '2014-10-01',
      periodEnd,
      instrument,
    });
    const baseline = await save(q1('T0', '2014-12-31', 'POS'));
    expect(await warned(save(q1('T1', '2015-12-31', 'WHOQOL-BREF')))).toEqual(['R20 instrument']);
    expect(await warned(save(q1('T0', '2014-12-31', 'WHOQOL-BREF'), baseline.id))).toEqual([]);
    expect(await warned(save(q1('T0', '2014-12-31', 'POS'), baseline.id))).toEqual(['R20 instrument']);
  });

  it('refuses an id that is not there or another kind, stays with its institution, and goes with a reason', async () => {
    const world = await dossier();
    const { store, departmentId } = world;
    const before = await changesIn(store);
    for (const id of [uuidV7(), departmentId]) {
      expect(await faultOf(saveMeasurement(store, id, forms.measurement(departmentId)))).toBeInstanceOf(RecordMissing);
    }
    expect(await changesIn(store)).toEqual(before);
    const { id } = await saveMeasurement(store, null, forms.measurement(departmentId));
    const other = await saveInstitution(store, null, forms.institution({ name: 'Elders' }));
    const elsewhere = await saveDepartment(store, null, forms.department(other.id));
    expect(await blocked(saveMeasurement(store, id, forms.measurement(elsewhere.id)))).toEqual([
      'verwijzing departmentId',
    ]);
    expect(await blocked(retireRecord(store, 'measurement', id, ' '))).toEqual(['verplicht reason']);
    await retireRecord(store, 'measurement', id, 'Verkeerde afdeling');
    expect(await storedIn(world)).toEqual([]);
    expect(await warned(saveMeasurement(store, null, forms.measurement(departmentId)))).toEqual([]);
  });

  it('an undo does not bring back a measurement whose place is taken', async () => {
    const { store, departmentId } = await dossier();
    const first = await saveMeasurement(store, null, forms.measurement(departmentId));
    const retired = await retireRecord(store, 'measurement', first.id, 'Dubbel');
    await saveMeasurement(store, null, forms.measurement(departmentId, { value: '9' }));
    expect(await blocked(undoCommand(store, retired.commandId))).toEqual(['dubbel moment']);
  });
});

describe('saving the measurements of a moment', () => {
  const period = { moment: 'T0', periodStart: '2014-10-01', periodEnd: '2014-12-31' };

  it('records a whole column in one command, leaves empty rows out, and undoes it as one', async () => {
    const world = await dossier();
    const rows = [
      { indicator: 'Q5', value: '14.2', clients: 8, source: 'MIC' },
      { indicator: 'Q6', value: null, instrument: 'Register' },
      { indicator: 'S1', value: null, numerator: '12', denominator: '160' },
    ];
    const saved = await saveMeasurements(world.store, { departmentId: world.departmentId, ...period, rows });
    expect(saved.warnings).toEqual([]);
    expect(await storedIn(world)).toMatchObject([
      { indicator: 'Q5', moment: 'T0', value: '14.2', clients: 8, source: 'MIC', periodEnd: '2014-12-31' },
      { indicator: 'S1', moment: 'T0', value: '7.5', numerator: '12' },
    ]);
    await undoCommand(world.store, saved.commandId);
    expect(await storedIn(world)).toEqual([]);
  });

  it('changes what is there, keeps what a row does not name, and a period of its own', async () => {
    const world = await dossier();
    const { store, departmentId } = world;
    const own = { periodStart: '2014-09-01', periodEnd: '2014-11-30', note: 'Geteld op papier' };
    const { id } = await saveMeasurement(store, null, forms.measurement(departmentId, own));
    const row = { indicator: 'Q5', value: '15', periodStart: own.periodStart, periodEnd: own.periodEnd };
    await saveMeasurements(store, { departmentId, ...period, rows: [row] });
    expect(await storedIn(world)).toMatchObject([{ id, value: '15', ...own }]);
    await saveMeasurements(store, { departmentId, ...period, rows: [{ indicator: 'Q5', value: '15' }] });
    expect(await storedIn(world)).toMatchObject([{ id, note: own.note, periodEnd: '2014-12-31' }]);
    const before = await changesIn(store);
    await saveMeasurements(store, { departmentId, ...period, rows: [{ indicator: 'Q5', value: '15' }] });
    expect(await changesIn(store)).toEqual(before);
  });

  it('names every wrong cell at once and records nothing; what is wrong with the period is said once', async () => {
    const world = await dossier();
    const save = (input: object, ...rows: Record<string, unknown>[]) =>
      saveMeasurements(world.store, { departmentId: world.departmentId, ...period, ...input, rows });
    expect(await blocked(save({}, { indicator: 'Q6' }))).toEqual(['verplicht rows.0.value']);
    expect(
      await blocked(
        save(
          {},
          { indicator: 'S1', value: '120' },
          { indicator: 'Q6' },
          { indicator: 'Q5', value: 'veel' },
          { indicator: 'Q4', value: '40', numerator: '3', denominator: '8' },
          { indicator: 'Q8', value: '10' },
        ),
      ),
    ).toEqual(['formaat rows.0.value', 'formaat rows.2.value', 'berekening rows.3.value']);
    const two = [
      { indicator: 'Q5', value: '1' },
      { indicator: 'Q6', value: '2' },
    ];
    expect(await blocked(save({ periodEnd: '2014-09-01' }, ...two))).toEqual(['volgorde periodEnd']);
    expect(await blocked(save({ periodStart: '' }, ...two))).toEqual(['verplicht periodStart']);
    expect(await blocked(save({}, { indicator: 'Q5', value: '1' }, { indicator: 'Q5', value: '2' }))).toEqual([
      'dubbel rows.1.indicator',
    ]);
    expect(await storedIn(world)).toEqual([]);
    expect(await warned(save({ periodEnd: '2015-06-30' }, ...two))).toEqual(['R20 periodEnd']);
    // A measurement that is there does not go by emptying its cell.
    expect(await blocked(save({}, { indicator: 'Q5', value: null }))).toEqual(['verplicht rows.0.value']);
  });
});

describe('choosing indicators', () => {
  it('sets them as a whole, once each, with a target that can be', async () => {
    const { store, departmentId } = await dossier();
    const save = (...targets: Record<string, unknown>[]) => saveIndicatorTargets(store, { departmentId, targets });
    await save({ indicator: 'Q5', targetValue: '10' }, { indicator: 'S1', targetValue: null });
    expect(await blocked(save({ indicator: 'Q5' }, { indicator: 'Q5' }))).toEqual(['dubbel targets.1.indicator']);
    expect(await blocked(save({ indicator: 'S1', targetValue: '101' }))).toEqual(['formaat targets.0.targetValue']);
    expect(await blocked(save({ indicator: 'X9' }))).toEqual(['formaat targets.0.indicator']);
    const { commandId } = await save({ indicator: 'Q5', targetValue: '9', explanation: 'Zoals op De Els' });
    const chosen = async () =>
      (await outcomesOfDepartment(store.read, departmentId)).targets.map(({ indicator, targetValue }) => [
        indicator,
        targetValue,
      ]);
    expect(await chosen()).toEqual([['Q5', '9']]);
    await undoCommand(store, commandId);
    expect(await chosen()).toEqual([
      ['Q5', '10'],
      ['S1', null],
    ]);
  });
});

describe('the list of outcomes', () => {
  it('shows every department with T0, last, change and target, counts per indicator, and filters', async () => {
    const { store, institutionId, departmentId } = await dossier();
    const next = await saveDepartment(store, null, forms.department(institutionId, { name: 'De Oever' }));
    const period = { periodStart: '2015-10-01', periodEnd: '2015-12-31' };
    await saveMeasurement(store, null, forms.measurement(departmentId));
    await saveMeasurement(store, null, forms.measurement(departmentId, { moment: 'T1', value: '9.6', ...period }));
    await saveMeasurement(store, null, forms.measurement(next.id, { moment: 'T1', value: '3', ...period }));
    const targets = [{ indicator: 'Q5', targetValue: '10' }, { indicator: 'Q1' }];
    await saveIndicatorTargets(store, { departmentId, targets });
    const all = await listOutcomes(store.read, {});
    expect(
      all.rows.map(({ indicator, departmentName, baseline, last, change, course, targetReached }) => [
        indicator,
        departmentName,
        baseline,
        last,
        change,
        course,
        targetReached,
      ]),
    ).toEqual([
      ['Q1', 'De Kade', null, null, null, null, null],
      ['Q5', 'De Kade', '14.2', '9.6', '-4.6', 'better', true],
      ['Q5', 'De Oever', null, '3', null, null, null],
    ]);
    expect(all.summaries).toMatchObject([
      { indicator: 'Q1', departments: 1, lackingBaseline: 1, targets: 0 },
      { indicator: 'Q5', departments: 2, better: 1, worse: 0, lackingBaseline: 1, targets: 1, targetsReached: 1 },
    ]);
    const lacking = await listOutcomes(store.read, { indicator: 'Q5', lacksBaseline: true });
    expect(lacking.rows.map(({ departmentName }) => departmentName)).toEqual(['De Oever']);
    expect(lacking.count).toBe(1);
    expect((await listOutcomes(store.read, { institutionId: uuidV7() })).rows).toEqual([]);
    expect((await listOutcomes(store.read, { institutionId })).count).toBe(3);
  });
});
