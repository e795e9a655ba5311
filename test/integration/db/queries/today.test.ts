import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { proposeAgreement, recordAccords } from '../../../../db/commands/agreementSteps.ts';
import { saveAgreement } from '../../../../db/commands/saveAgreement.ts';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveIntervention } from '../../../../db/commands/saveIntervention.ts';
import type { ValuesOf } from '../../../../db/log/edit.ts';
import { todayPage } from '../../../../db/queries/today.ts';
import type { EntityName } from '../../../../domain/registration.ts';
import { allAccords, forms, smallDossier } from '../forms.ts';
import { apply } from '../log/laptops.ts';
import { tempStore } from '../tempStore.ts';

/** A record of any kind. */
type NewRecord = { [Name in EntityName]: { readonly entity: Name; readonly values: ValuesOf<Name> } }[EntityName];

/** A dossier with one department that runs from 1-3-2015, and its page of a day. */
async function begun() {
  const { store } = await tempStore();
  const dossier = await smallDossier(store);
  const on = (today: string, limit = 100) => todayPage(store.read, { today, limit });
  const add = async (record: NewRecord): Promise<string> => {
    const entityId = uuidV7();
    await apply(store, { kind: 'create', entityId, ...record });
    return entityId;
  };
  return { store, ...dossier, on, add };
}

const followUp = { dialogueId: null, ownerRole: null, doneOn: null, outcome: null };

describe('follow-ups', () => {
  it('of yesterday are overdue, of today are due today, up to seven days ahead are soon, and further on nothing is said', async () => {
    const { departmentId, add, on } = await begun();
    for (const dueDate of ['2016-06-14', '2016-06-15', '2016-06-16', '2016-06-22', '2016-06-23'])
      await add({ entity: 'followUp', values: { ...followUp, departmentId, action: `Voor ${dueDate}`, dueDate } });
    const { followUps } = await on('2016-06-15');
    expect(followUps.items.map(({ dueDate, state }) => [dueDate, state])).toEqual([
      ['2016-06-14', 'overdue'],
      ['2016-06-15', 'today'],
      ['2016-06-16', 'soon'],
      ['2016-06-22', 'soon'],
    ]);
    expect(followUps.total).toBe(4);
  });

  it('that are done are left out, and what does not fit is counted', async () => {
    const { departmentId, add, on } = await begun();
    await add({
      entity: 'followUp',
      values: { ...followUp, departmentId, action: 'Klaar', dueDate: '2016-06-01', doneOn: '2016-06-01' },
    });
    for (const day of ['01', '02', '03'])
      await add({
        entity: 'followUp',
        values: { ...followUp, departmentId, action: 'Nog', dueDate: `2016-06-${day}` },
      });
    const { followUps } = await on('2016-06-15', 2);
    expect(followUps.total).toBe(3);
    expect(followUps.items.map(({ dueDate }) => dueDate)).toEqual(['2016-06-01', '2016-06-02']);
  });
});

describe('signals', () => {
  it('R09: severe ones that nobody was told of come first, then the gravest, then the oldest', async () => {
    const { institutionId, departmentId, add, on } = await begun();
    const signal = {
      institutionId,
      departmentId,
      kind: 'continuation_doubt',
      description: null,
      reportedTo: null,
      reportedOn: null,
      resolvedOn: null,
      resolution: null,
    } as const;
    await add({ entity: 'signal', values: { ...signal, severity: 'low', foundOn: '2016-01-01' } });
    await add({
      entity: 'signal',
      values: { ...signal, severity: 'high', foundOn: '2016-01-01', reportedOn: '2016-01-01' },
    });
    await add({ entity: 'signal', values: { ...signal, severity: 'medium', foundOn: '2016-03-01' } });
    await add({
      entity: 'signal',
      values: { ...signal, severity: 'medium', foundOn: '2016-02-01', departmentId: null },
    });
    await add({ entity: 'signal', values: { ...signal, severity: 'high', foundOn: '2016-05-01' } });
    await add({
      entity: 'signal',
      values: { ...signal, severity: 'high', foundOn: '2016-04-01', resolvedOn: '2016-04-02' },
    });
    const { signals } = await on('2016-06-15');
    expect(signals.items.map(({ foundOn, unreported }) => [foundOn, unreported])).toEqual([
      ['2016-05-01', true],
      ['2016-01-01', false],
      ['2016-02-01', false],
      ['2016-03-01', false],
      ['2016-01-01', false],
    ]);
    expect(signals.items[2]).toMatchObject({ departmentName: null, institutionName: 'Stichting De Wilgen' });
  });
});

describe('agreements', () => {
  it('wait for the accords that are not there, and no longer when they are in force', async () => {
    const { store, institutionId, departmentId, on } = await begun();
    const terms = forms.terms(institutionId, departmentId);
    const { id } = await saveAgreement(store, { id: null, terms, lines: [forms.line(1000)] });
    expect((await on('2016-06-15')).agreements.total).toBe(0);
    await proposeAgreement(store, id);
    const waitsFor = async () => (await on('2016-06-15')).agreements.items.map((item) => item.waitsFor);
    expect(await waitsFor()).toEqual(['both']);
    await recordAccords(store, id, { ...allAccords, wlzExecutorAccordOn: null });
    expect(await waitsFor()).toEqual(['wlzExecutor']);
    await recordAccords(store, id, { ...allAccords, clientRepresentativesHeardOn: null });
    expect(await waitsFor()).toEqual(['hearing']);
    await recordAccords(store, id, allAccords);
    expect(await waitsFor()).toEqual(['closing']);
  });
});

describe('what is missing of a running pilot', () => {
  it('R20: an indicator that is followed without T0, until there is one', async () => {
    const { store, departmentId, add, on } = await begun();
    await saveIntervention(store, null, forms.intervention(departmentId, { indicator: 'Q5' }));
    await add({
      entity: 'indicatorTarget',
      values: { departmentId, indicator: 'Q1', targetValue: '70', explanation: null },
    });
    const measurement = {
      departmentId,
      periodStart: '2015-01-01',
      periodEnd: '2015-02-01',
      value: '10',
      numerator: null,
      denominator: null,
      clients: null,
      instrument: null,
      source: null,
      note: null,
    };
    await add({ entity: 'measurement', values: { ...measurement, indicator: 'S1', moment: 'T1' } });
    await add({ entity: 'measurement', values: { ...measurement, indicator: 'Q1', moment: 'T0' } });
    const { baselines } = await on('2016-06-15');
    expect(baselines.items.map(({ indicators }) => indicators)).toEqual([['Q5', 'S1']]);
  });

  it('R04: a reference budget for each year up to this one', async () => {
    const { on } = await begun();
    expect((await on('2016-06-15')).budgets.items.map(({ years }) => years)).toEqual([[2015]]);
    expect((await on('2017-01-01')).budgets.items.map(({ years }) => years)).toEqual([[2015, 2017]]);
  });

  it('R11: a waived rule that holds on the day, of the department or of the institution', async () => {
    const { institutionId, departmentId, add, on } = await begun();
    const missing = async (today: string) => (await on(today)).waivers.total;
    const waiver = {
      institutionId,
      rule: 'Regeling AO/IC',
      article: null,
      kind: 'ao_ic',
      replacement: null,
      hoursSavedHundredths: null,
      friction: null,
      recommendation: null,
    } as const;
    await add({
      entity: 'ruleWaiver',
      values: { ...waiver, departmentId, fromDate: '2016-02-01', toDate: '2016-03-31' },
    });
    await add({
      entity: 'ruleWaiver',
      values: { ...waiver, departmentId: null, fromDate: '2016-06-01', toDate: null },
    });
    expect(await missing('2016-01-31')).toBe(1);
    expect(await missing('2016-02-01')).toBe(0);
    expect(await missing('2016-03-31')).toBe(0);
    expect(await missing('2016-04-01')).toBe(1);
    expect(await missing('2016-06-01')).toBe(0);
  });

  it('is not asked before its first day, nor after its last', async () => {
    const { store, institutionId, departmentId, on } = await begun();
    await saveDepartment(store, departmentId, {
      ...forms.department(institutionId),
      code: 'X-1',
      endDate: '2016-06-30',
      endReason: 'Klaar',
    });
    const total = async (today: string) => (await on(today)).waivers.total;
    expect(await total('2015-02-28')).toBe(0);
    expect(await total('2015-03-01')).toBe(1);
    expect(await total('2016-06-30')).toBe(1);
    expect(await total('2016-07-01')).toBe(0);
  });
});

describe('R13 evaluations', () => {
  it('are asked from halfway, until there was an evaluation dialogue; the final report within three months after the end', async () => {
    const { store, institutionId, departmentId, add, on } = await begun();
    await saveDepartment(store, departmentId, {
      ...forms.department(institutionId),
      code: 'X-1',
      endDate: '2016-02-29',
      endReason: 'Klaar',
    });
    const due = async (today: string) => (await on(today)).deadlines.items.map(({ kind, state }) => [kind, state]);
    expect(await due('2015-08-29')).toEqual([]);
    expect(await due('2015-08-31')).toEqual([['interim', 'due']]);
    expect(await due('2016-02-29')).toEqual([['interim', 'due']]);
    expect(await due('2016-03-01')).toEqual([['final', 'due']]);
    expect(await due('2016-05-29')).toEqual([['final', 'due']]);
    expect(await due('2016-05-30')).toEqual([['final', 'late']]);
    expect(await due('2017-05-30')).toEqual([]);
    await add({
      entity: 'dialogue',
      values: {
        departmentId,
        date: '2015-10-01',
        kind: 'evaluation',
        participants: ['cce'],
        topics: null,
        perspective: null,
        arrangements: null,
      },
    });
    expect(await due('2016-02-29')).toEqual([]);
  });
});

describe('forms that were left', () => {
  it('are named by the record they are of, and those of something that is gone are not', async () => {
    const { store, departmentId, on } = await begun();
    await store.drafts.save('intervention', `new-${departmentId}`, '{}');
    await store.drafts.save('institution', 'new', '{}');
    await store.drafts.save('retireIntervention', uuidV7(), '{}');
    const { drafts } = await on('2016-06-15');
    expect(drafts.total).toBe(2);
    expect(new Map(drafts.items.map(({ form, about }) => [form, about?.id ?? null]))).toEqual(
      new Map([
        ['institution', null],
        ['intervention', departmentId],
      ]),
    );
  });
});

it('an empty store is new, and asks nothing', async () => {
  const { store } = await tempStore();
  const { isNew, ...concerns } = await todayPage(store.read, { today: '2016-06-15', limit: 5 });
  expect(isNew).toBe(true);
  expect(Object.values(concerns).every(({ total }) => total === 0)).toBe(true);
});
