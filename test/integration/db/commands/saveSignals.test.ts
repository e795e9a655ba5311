import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { restoreValue } from '../../../../db/commands/restoreValue.ts';
import { retireRecord } from '../../../../db/commands/retireRecord.ts';
import { RecordMissing } from '../../../../db/commands/ruleViolation.ts';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { saveRuleWaiver } from '../../../../db/commands/saveRuleWaiver.ts';
import { saveSafeguardCheck } from '../../../../db/commands/saveSafeguardCheck.ts';
import { resolveSignal, saveSignal } from '../../../../db/commands/saveSignal.ts';
import { undoCommand } from '../../../../db/commands/undoCommand.ts';
import { historyOf } from '../../../../db/queries/history.ts';
import { listPilotsWithoutWaiver, listRuleWaivers } from '../../../../db/queries/ruleWaivers.ts';
import { safeguardChecksOf } from '../../../../db/queries/safeguardChecks.ts';
import { listSignals, listUnreportedSignals } from '../../../../db/queries/signals.ts';
import { blocked, warned } from '../findings.ts';
import { forms, smallDossier } from '../forms.ts';
import { faultOf, tempStore } from '../tempStore.ts';

async function dossier() {
  const { store } = await tempStore();
  const first = await smallDossier(store);
  const { id: otherId } = await saveInstitution(store, null, forms.institution({ name: 'Stichting Elders' }));
  const { id: otherWard } = await saveDepartment(store, null, forms.department(otherId));
  return { store, ...first, otherId, otherWard };
}

describe('saving a waived rule', () => {
  it('R11 is of an institution or one of its own departments, and its end is not before its start', async () => {
    const { store, institutionId, departmentId, otherWard } = await dossier();
    const save = (values: object) => saveRuleWaiver(store, null, forms.waiver(institutionId, { ...values }));
    expect(await warned(save({}))).toEqual([]);
    expect(await warned(save({ departmentId }))).toEqual([]);
    expect(await blocked(save({ departmentId: otherWard }))).toEqual(['verwijzing departmentId']);
    expect(await blocked(save({ toDate: '2015-12-31' }))).toEqual(['volgorde toDate']);
    expect(await blocked(save({ rule: '', fromDate: null }))).toEqual(['verplicht rule', 'verplicht fromDate']);
    expect(await blocked(saveRuleWaiver(store, null, {}))).toEqual(['verplicht institutionId']);
  });

  it('R22 looks in its texts', async () => {
    const { store, institutionId } = await dossier();
    const save = (values: object) => saveRuleWaiver(store, null, forms.waiver(institutionId, { ...values }));
    expect(await blocked(save({ friction: 'BSN 111222333' }))).toEqual(['R22 friction']);
    expect(await warned(save({ article: 'vraag het dhr. Bos' }))).toEqual(['R22 article']);
  });

  it('R11 lists of a department also those of its institution as a whole, and which pilots have none', async () => {
    const { store, institutionId, departmentId, otherId, otherWard } = await dossier();
    await saveRuleWaiver(store, null, forms.waiver(institutionId, { rule: 'Hele huis' }));
    await saveRuleWaiver(store, null, forms.waiver(institutionId, { departmentId, rule: 'Alleen hier' }));
    await saveRuleWaiver(store, null, forms.waiver(otherId, { rule: 'Elders' }));
    const ofWard = await listRuleWaivers(store.read, { departmentId });
    expect(ofWard.map(({ rule }) => rule).toSorted()).toEqual(['Alleen hier', 'Hele huis']);
    expect((await listRuleWaivers(store.read, { institutionId: otherId })).map(({ rule }) => rule)).toEqual(['Elders']);
    expect(await listPilotsWithoutWaiver(store.read, '2016-06-01')).toEqual([]);
    const [elsewhere] = await listRuleWaivers(store.read, { departmentId: otherWard });
    await retireRecord(store, 'ruleWaiver', elsewhere?.id ?? '', 'Vergissing');
    expect(await listPilotsWithoutWaiver(store.read, '2016-06-01')).toEqual([
      {
        institutionId: otherId,
        institutionName: 'Stichting Elders',
        departmentId: otherWard,
        departmentName: 'De Kade',
      },
    ]);
  });
});

describe('saving a signal', () => {
  it('R09 warns until a severe one was reported the same day, and never hinders recording it', async () => {
    const { store, institutionId } = await dossier();
    const save = (values: object) => saveSignal(store, null, forms.signal(institutionId, { ...values }));
    expect(await warned(save({}))).toEqual(['R09 reportedOn']);
    expect(await warned(save({ reportedOn: '2016-05-12' }))).toEqual(['R09 reportedTo']);
    expect(await warned(save({ reportedOn: '2016-05-14', reportedTo: 'NZa' }))).toEqual(['R09 reportedOn']);
    expect(await warned(save({ reportedOn: '2016-05-12', reportedTo: 'NZa' }))).toEqual([]);
    expect(await warned(save({ severity: 'low' }))).toEqual([]);
    expect((await listUnreportedSignals(store.read)).length).toBe(1);
  });

  it('what is done about it is not before it was found', async () => {
    const { store, institutionId } = await dossier();
    const save = (values: object) => saveSignal(store, null, forms.signal(institutionId, { ...values }));
    expect(await blocked(save({ reportedOn: '2016-05-11' }))).toEqual(['volgorde reportedOn']);
    expect(await blocked(save({ reportedOn: '2016-05-12', resolvedOn: '2016-05-11' }))).toEqual([
      'volgorde resolvedOn',
    ]);
  });

  it('stays with its institution', async () => {
    const { store, institutionId, otherId, otherWard } = await dossier();
    const { id } = await saveSignal(store, null, forms.signal(institutionId));
    expect(await blocked(saveSignal(store, id, forms.signal(otherId)))).toEqual(['verwijzing institutionId']);
    const abroad = forms.signal(institutionId, { departmentId: otherWard });
    expect(await blocked(saveSignal(store, null, abroad))).toEqual(['verwijzing departmentId']);
  });

  it('resolving asks when and how, once, and can be undone', async () => {
    const { store, institutionId } = await dossier();
    const { id } = await saveSignal(store, null, forms.signal(institutionId, { severity: 'medium' }));
    expect(await blocked(resolveSignal(store, id, {}))).toEqual(['verplicht resolvedOn', 'verplicht resolution']);
    const early = { resolvedOn: '2016-05-01', resolution: 'Opgelost' };
    expect(await blocked(resolveSignal(store, id, early))).toEqual(['volgorde resolvedOn']);
    const named = { resolvedOn: '2016-05-20', resolution: 'BSN 111222333' };
    expect(await blocked(resolveSignal(store, id, named))).toEqual(['R22 resolution']);
    const done = await resolveSignal(store, id, { ...named, resolution: 'Avonddienst terug' });
    expect(await blocked(resolveSignal(store, id, { ...named, resolution: 'Nog eens' }))).toEqual([
      'volgorde resolvedOn',
    ]);
    await undoCommand(store, done.commandId);
    expect((await listSignals(store.read))[0]).toMatchObject({
      resolvedOn: null,
      resolution: null,
      severity: 'medium',
    });
    expect(await faultOf(resolveSignal(store, uuidV7(), named))).toBeInstanceOf(RecordMissing);
  });
});

describe('R05 ending a pilot', () => {
  const open = { kind: 'client_disadvantage', severity: 'high', reportedOn: '2016-05-12', reportedTo: 'NZa' };
  const endOf = (institutionId: string) => forms.department(institutionId, { code: 'SW-A01', endDate: '2016-12-31' });

  it('R05 waits for the open signals of a department and of its institution as a whole', async () => {
    const { store, institutionId, departmentId } = await dossier();
    const { id } = await saveSignal(store, null, forms.signal(institutionId, { ...open, departmentId }));
    expect(await blocked(saveDepartment(store, departmentId, endOf(institutionId)))).toEqual(['R05 endDate']);
    await resolveSignal(store, id, { resolvedOn: '2016-05-20', resolution: 'Hersteld' });
    expect(await warned(saveDepartment(store, departmentId, endOf(institutionId)))).toEqual([]);
  });

  it('R05 lets a department of a stopped pilot end, and leaves alone what ended before the signal', async () => {
    const { store, institutionId, departmentId } = await dossier();
    await saveDepartment(store, departmentId, endOf(institutionId));
    await saveSignal(store, null, forms.signal(institutionId, { ...open }));
    const renamed = { ...endOf(institutionId), name: 'De Nieuwe Kade' };
    expect(await warned(saveDepartment(store, departmentId, renamed))).toEqual([]);
    const { id: second } = await saveDepartment(store, null, forms.department(institutionId, { name: 'De Oever' }));
    const ended = forms.department(institutionId, { name: 'De Oever', code: 'SW-A02', endDate: '2016-12-31' });
    expect(await blocked(saveDepartment(store, second, ended))).toEqual(['R05 endDate']);
    const stopped = forms.institution({ status: 'stopped', statusReason: 'Nadeel voor een cliënt' });
    await saveInstitution(store, institutionId, stopped);
    expect(await warned(saveDepartment(store, second, ended))).toEqual([]);
  });

  it('R05 an institution that ended before the signal was found can still be corrected', async () => {
    const { store, institutionId } = await dossier();
    const ended = forms.institution({ status: 'ended' });
    await saveInstitution(store, institutionId, ended);
    await saveSignal(store, null, forms.signal(institutionId, { ...open }));
    expect(await warned(saveInstitution(store, institutionId, { ...ended, place: 'Assen' }))).toEqual([]);
  });

  it('R05 holds for an undo, and for an old value, that would end it again', async () => {
    const { store, institutionId, departmentId } = await dossier();
    await saveDepartment(store, departmentId, endOf(institutionId));
    await saveInstitution(store, institutionId, forms.institution({ status: 'ended' }));
    const again = await saveInstitution(store, institutionId, forms.institution());
    const reopened = await saveDepartment(store, departmentId, forms.department(institutionId, { code: 'SW-A01' }));
    const { id } = await saveSignal(store, null, forms.signal(institutionId, { ...open }));
    expect(await blocked(undoCommand(store, again.commandId))).toEqual(['R05 status']);
    expect(await blocked(undoCommand(store, reopened.commandId))).toEqual(['R05 endDate']);
    const ended = (await historyOf(store.read, departmentId)).find(({ fields }) =>
      fields.some(({ field, to }) => field === 'endDate' && to !== null),
    );
    const old = { changeId: ended?.changeId ?? '', group: 'period' };
    expect(await blocked(restoreValue(store, old))).toEqual(['R05 endDate']);
    await resolveSignal(store, id, { resolvedOn: '2016-05-20', resolution: 'Hersteld' });
    await undoCommand(store, again.commandId);
    await undoCommand(store, reopened.commandId);
  });
});

describe('saving a safeguard check', () => {
  it('leaves questions open that cannot be answered yet, and stays with its department’s institution', async () => {
    const { store, departmentId, otherWard } = await dossier();
    const { id } = await saveSafeguardCheck(store, null, forms.safeguardCheck(departmentId, { heard: null }));
    expect(await warned(saveSafeguardCheck(store, id, forms.safeguardCheck(departmentId)))).toEqual([]);
    expect((await safeguardChecksOf(store.read, departmentId)).map(({ heard }) => heard)).toEqual(['yes']);
    expect(await blocked(saveSafeguardCheck(store, id, forms.safeguardCheck(otherWard)))).toEqual([
      'verwijzing departmentId',
    ]);
    expect(await blocked(saveSafeguardCheck(store, null, { departmentId }))).toEqual([
      'verplicht date',
      'verplicht moment',
    ]);
    const named = forms.safeguardCheck(departmentId, { explanation: 'mevrouw Jansen' });
    expect(await warned(saveSafeguardCheck(store, null, named))).toEqual(['R22 explanation']);
  });
});
