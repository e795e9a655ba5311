import { describe, expect, it } from 'vitest';
import { retireRecord } from '../../../../db/commands/retireRecord.ts';
import { RecordMissing } from '../../../../db/commands/ruleViolation.ts';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveDialogue, type DialogueInput } from '../../../../db/commands/saveDialogue.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { undoCommand } from '../../../../db/commands/undoCommand.ts';
import { dialoguePage, dialoguesOfDepartment, dialogueStart } from '../../../../db/queries/dialogues.ts';
import { blocked, warned } from '../findings.ts';
import { dialogueWith, forms, smallDossier } from '../forms.ts';
import { faultOf, tempStore } from '../tempStore.ts';

async function dossier() {
  const { store } = await tempStore();
  const { institutionId, departmentId } = await smallDossier(store);
  const save = (input: Partial<DialogueInput> = {}) =>
    saveDialogue(store, { id: null, values: forms.dialogue(departmentId), followUps: [], removed: [], ...input });
  return { store, institutionId, departmentId, save };
}

describe('saving a dialogue', () => {
  it('with its follow-ups is one command: undoing it takes all of them away', async () => {
    const { store, departmentId } = await dossier();
    const { id, commandId } = await dialogueWith(store, departmentId, 2);
    const page = await dialoguePage(store.read, id);
    expect(page?.dialogue).toMatchObject({ participants: ['cce', 'client_representative', 'institution'] });
    expect(page?.followUps).toMatchObject([
      { action: 'Stap 1', departmentId, dialogueId: id, doneOn: null },
      { action: 'Stap 2', departmentId, dialogueId: id, doneOn: null },
    ]);
    await undoCommand(store, commandId);
    expect(await dialoguePage(store.read, id)).toBeNull();
    const left = await store.read.selectFrom('followUp').select('id').where('retired', '=', 0).execute();
    expect(left).toEqual([]);
  });

  it('changes, adds and takes away follow-ups; one that is not named stays, and what was done stays done', async () => {
    const { store, departmentId, save } = await dossier();
    const { id, followUpIds } = await dialogueWith(store, departmentId, 3);
    const [first = '', second = '', third = ''] = followUpIds;
    await save({
      id,
      followUps: [forms.followUpRow(first, { action: 'Anders' }), forms.followUpRow(null, { action: 'Nieuw' })],
      removed: [second],
    });
    const page = await dialoguePage(store.read, id);
    expect(page?.followUps.map(({ action }) => action)).toEqual(['Anders', 'Stap 3', 'Nieuw']);
    const changes = await store.read.selectFrom('change').select('id').where('entityId', '=', third).execute();
    expect(changes).toHaveLength(1);
  });

  it('refuses a follow-up due before it, in a row and in one that is not in the form', async () => {
    const { store, departmentId, save } = await dossier();
    const early = save({ followUps: [forms.followUpRow(null), forms.followUpRow(null, { dueDate: '2016-01-31' })] });
    expect(await blocked(early)).toEqual(['volgorde followUps.1.dueDate']);
    const { id } = await dialogueWith(store, departmentId, 1);
    const later = save({ id, values: forms.dialogue(departmentId, { date: '2016-03-02' }) });
    expect(await blocked(later)).toEqual(['volgorde date']);
  });

  it('refuses a row of a follow-up that has gone, or that belongs to another dialogue', async () => {
    const { store, departmentId, save } = await dossier();
    const one = await dialogueWith(store, departmentId, 1);
    const other = await dialogueWith(store, departmentId, 1);
    const foreign = save({ id: other.id, followUps: [forms.followUpRow(one.followUpIds[0] ?? '')] });
    expect(await blocked(foreign)).toEqual(['verwijzing followUps.0.action']);
    await retireRecord(store, 'followUp', one.followUpIds[0] ?? '', 'dubbel');
    const gone = save({ id: one.id, followUps: [forms.followUpRow(one.followUpIds[0] ?? '')] });
    expect(await blocked(gone)).toEqual(['verwijzing followUps.0.action']);
  });

  it('R22 a BSN is refused at its field, in rows too; a phone number warns', async () => {
    const { departmentId, save } = await dossier();
    const bsn = 'Cliënt 111222333 wil naar buiten';
    expect(await blocked(save({ values: forms.dialogue(departmentId, { perspective: bsn }) }))).toEqual([
      'R22 perspective',
    ]);
    expect(await blocked(save({ followUps: [forms.followUpRow(null, { action: bsn })] }))).toEqual([
      'R22 followUps.0.action',
    ]);
    const call = save({ followUps: [forms.followUpRow(null, { action: 'Bel 06-12345678' })] });
    expect(await warned(call)).toEqual(['R22 followUps.0.action']);
  });

  it('asks for what is missing, of the dialogue and of a row', async () => {
    const { departmentId, save } = await dossier();
    const nothing = save({ values: { departmentId } });
    expect(await blocked(nothing)).toEqual(['verplicht date', 'verplicht kind', 'verplicht participants']);
    const row = save({ followUps: [{ id: null }] });
    expect(await blocked(row)).toEqual(['verplicht followUps.0.action', 'verplicht followUps.0.dueDate']);
    const strangers = save({ values: forms.dialogue(departmentId, { participants: ['cce', 'Jansen'] }) });
    expect(await blocked(strangers)).toEqual(['formaat participants']);
  });

  it('moves within its institution with its follow-ups, and never to another', async () => {
    const { store, institutionId, departmentId, save } = await dossier();
    const { id } = await dialogueWith(store, departmentId, 2);
    const { id: sister } = await saveDepartment(store, null, forms.department(institutionId, { name: 'De Werf' }));
    await save({ id, values: forms.dialogue(sister) });
    const owners = await store.read.selectFrom('followUp').select('departmentId').execute();
    expect(owners).toEqual([{ departmentId: sister }, { departmentId: sister }]);
    const { id: elsewhere } = await saveInstitution(store, null, forms.institution({ name: 'Stichting Elders' }));
    const { id: far } = await saveDepartment(store, null, forms.department(elsewhere));
    expect(await blocked(save({ id, values: forms.dialogue(far) }))).toEqual(['verwijzing departmentId']);
  });
});

describe('retiring a dialogue', () => {
  it('takes its follow-ups along with the same reason, and undoing brings all back', async () => {
    const { store, departmentId, save } = await dossier();
    const { id, followUpIds } = await dialogueWith(store, departmentId, 2);
    const { commandId } = await retireRecord(store, 'dialogue', id, 'dubbel');
    const reasons = await store.read
      .selectFrom('change')
      .select(['kind', 'reason'])
      .where('entityId', 'in', [id, ...followUpIds])
      .where('commandId', '=', commandId)
      .execute();
    expect(reasons).toEqual(Array.from({ length: 3 }, () => ({ kind: 'retire', reason: 'dubbel' })));
    expect(await faultOf(save({ id }))).toBeInstanceOf(RecordMissing);
    await undoCommand(store, commandId);
    expect((await dialoguePage(store.read, id))?.followUps).toHaveLength(2);
  });
});

describe('the dialogues of a department', () => {
  it('come latest first, and the company of the last is what the next begins with', async () => {
    const { store, departmentId, save } = await dossier();
    expect(await dialogueStart(store.read, departmentId)).toEqual({ participants: [], isFirst: true });
    const { id: late } = await save({
      values: forms.dialogue(departmentId, { date: '2016-05-01', participants: ['cce', 'client'] }),
    });
    const { id: early } = await save();
    const rows = await dialoguesOfDepartment(store.read, departmentId);
    expect(rows.map(({ dialogue }) => dialogue.id)).toEqual([late, early]);
    expect(await dialogueStart(store.read, departmentId)).toEqual({ participants: ['cce', 'client'], isFirst: false });
    await retireRecord(store, 'dialogue', late, 'dubbel');
    const { participants } = await dialogueStart(store.read, departmentId);
    expect(participants).toEqual(['cce', 'client_representative', 'institution']);
  });
});
