import { describe, expect, it } from 'vitest';
import { finishFollowUp } from '../../../../db/commands/finishFollowUp.ts';
import { retireRecord } from '../../../../db/commands/retireRecord.ts';
import { RecordMissing } from '../../../../db/commands/ruleViolation.ts';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveDialogue } from '../../../../db/commands/saveDialogue.ts';
import { saveFollowUp } from '../../../../db/commands/saveFollowUp.ts';
import { undoCommand } from '../../../../db/commands/undoCommand.ts';
import { followUpPage, followUpsOfDepartment, openFollowUps } from '../../../../db/queries/followUps.ts';
import { blocked, warned } from '../findings.ts';
import { dialogueWith, forms, smallDossier } from '../forms.ts';
import { faultOf, tempStore } from '../tempStore.ts';

async function dossier() {
  const { store } = await tempStore();
  return { store, ...(await smallDossier(store)) };
}

describe('saving a follow-up', () => {
  it('stands apart from a dialogue, or belongs to one of its own department', async () => {
    const { store, institutionId, departmentId } = await dossier();
    const { id: dialogueId } = await dialogueWith(store, departmentId, 0);
    const apart = await saveFollowUp(store, null, forms.followUp(departmentId));
    await saveFollowUp(store, apart.id, forms.followUp(departmentId, { dialogueId }));
    expect(await followUpPage(store.read, apart.id)).toMatchObject({ dialogueId });
    const { id: sister } = await saveDepartment(store, null, forms.department(institutionId, { name: 'De Werf' }));
    const foreign = saveFollowUp(store, null, forms.followUp(sister, { dialogueId }));
    expect(await blocked(foreign)).toEqual(['verwijzing dialogueId']);
    await retireRecord(store, 'dialogue', dialogueId, 'dubbel');
    const toGone = saveFollowUp(store, null, forms.followUp(departmentId, { dialogueId }));
    expect(await blocked(toGone)).toEqual(['verwijzing dialogueId']);
  });

  it('is refused before its dialogue, with an outcome and no day, or with a BSN (R22)', async () => {
    const { store, departmentId } = await dossier();
    const { id: dialogueId } = await dialogueWith(store, departmentId, 0);
    const save = (values: object) => saveFollowUp(store, null, forms.followUp(departmentId, { ...values }));
    expect(await blocked(save({ dialogueId, dueDate: '2016-01-31' }))).toEqual(['volgorde dueDate']);
    expect(await blocked(save({ outcome: 'Gelukt' }))).toEqual(['verplicht doneOn']);
    expect(await blocked(save({ action: 'Bel over 111222333' }))).toEqual(['R22 action']);
    expect(await warned(save({ action: 'Bel mevrouw Jansen' }))).toEqual(['R22 action']);
  });
});

describe('ticking a follow-up off', () => {
  it('records the day and what came of it, once, and can be undone', async () => {
    const { store, departmentId } = await dossier();
    const { id } = await saveFollowUp(store, null, forms.followUp(departmentId));
    expect(await blocked(finishFollowUp(store, id, { outcome: 'Gelukt' }))).toEqual(['verplicht doneOn']);
    expect(await blocked(finishFollowUp(store, id, { doneOn: '2016-02-20', outcome: '111222333' }))).toEqual([
      'R22 outcome',
    ]);
    const { commandId } = await finishFollowUp(store, id, { doneOn: '2016-02-20', outcome: ' Gelukt ' });
    expect(await followUpPage(store.read, id)).toMatchObject({ doneOn: '2016-02-20', outcome: 'Gelukt' });
    expect(await blocked(finishFollowUp(store, id, { doneOn: '2016-02-21' }))).toEqual(['volgorde doneOn']);
    await undoCommand(store, commandId);
    expect(await followUpPage(store.read, id)).toMatchObject({ doneOn: null, outcome: null });
  });

  it('stays done when its dialogue is saved, and goes with it', async () => {
    const { store, departmentId } = await dossier();
    const { id, followUpIds } = await dialogueWith(store, departmentId, 1);
    const [followUpId = ''] = followUpIds;
    await finishFollowUp(store, followUpId, { doneOn: '2016-02-20', outcome: 'Gelukt' });
    const followUps = [forms.followUpRow(followUpId, { dueDate: '2016-03-05' })];
    await saveDialogue(store, { id, values: forms.dialogue(departmentId), followUps, removed: [] });
    expect(await followUpPage(store.read, followUpId)).toMatchObject({ doneOn: '2016-02-20', dueDate: '2016-03-05' });
    await retireRecord(store, 'dialogue', id, 'dubbel');
    expect(await faultOf(finishFollowUp(store, followUpId, { doneOn: '2016-02-20' }))).toBeInstanceOf(RecordMissing);
  });
});

describe('the lists of follow-ups', () => {
  it('open ones of everywhere by due date with where they belong; of a department also what is done, last', async () => {
    const { store, institutionId, departmentId } = await dossier();
    const { id: sister } = await saveDepartment(store, null, forms.department(institutionId, { name: 'De Werf' }));
    const late = await saveFollowUp(store, null, forms.followUp(departmentId, { dueDate: '2016-06-01' }));
    const early = await saveFollowUp(store, null, forms.followUp(sister, { dueDate: '2016-02-01' }));
    const done = await saveFollowUp(store, null, forms.followUp(departmentId, { dueDate: '2016-01-01' }));
    await finishFollowUp(store, done.id, { doneOn: '2016-01-02' });
    const { followUpIds } = await dialogueWith(store, departmentId, 1);
    const open = await openFollowUps(store.read);
    expect(open.map(({ id }) => id)).toEqual([early.id, followUpIds[0], late.id]);
    expect(open[0]).toMatchObject({ departmentName: 'De Werf', institutionName: 'Stichting De Wilgen' });
    expect(open[1]).toMatchObject({ dialogueDate: '2016-02-01', departmentId });
    const own = await followUpsOfDepartment(store.read, departmentId);
    expect(own.map(({ id }) => id)).toEqual([followUpIds[0], late.id, done.id]);
  });
});
