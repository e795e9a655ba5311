import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { addAttachment, describeAttachment } from '../../../../db/commands/addAttachment.ts';
import { retireRecord } from '../../../../db/commands/retireRecord.ts';
import { RecordMissing } from '../../../../db/commands/ruleViolation.ts';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { saveIntervention } from '../../../../db/commands/saveIntervention.ts';
import { saveNote } from '../../../../db/commands/saveNote.ts';
import { undoCommand } from '../../../../db/commands/undoCommand.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import { historyOf } from '../../../../db/queries/history.ts';
import { attachmentContent, notesAndAttachments } from '../../../../db/queries/notes.ts';
import { openEncrypted } from '../../../../db/store/connection.ts';
import { openStore } from '../../../../db/store/openStore.ts';
import { blocked, warned } from '../findings.ts';
import { agreed, forms, smallDossier } from '../forms.ts';
import { changesIn, rowsIn } from '../log/laptops.ts';
import { closed, faultOf, tempStore } from '../tempStore.ts';

async function dossier() {
  const temp = await tempStore();
  const { store } = temp;
  const small = await smallDossier(store);
  const { id: interventionId } = await saveIntervention(store, null, forms.intervention(small.departmentId));
  const agreementId = await agreed(store, small, 1_000_000);
  return { ...temp, ...small, interventionId, agreementId };
}

const content = (text: string) => {
  const bytes = Buffer.from(text);
  return { bytes, mediaType: 'text/plain', sha256: createHash('sha256').update(bytes).digest('hex') };
};

const bytesKept = async (store: Awaited<ReturnType<typeof dossier>>['store']) =>
  (await store.read.selectFrom('attachmentContent').select('bytes').execute()).map(({ bytes }) =>
    Buffer.from(bytes).toString(),
  );

describe('notes', () => {
  it('stand with the one thing they are about, newest first, with who wrote them and who changed them', async () => {
    const { store, institutionId, departmentId, interventionId, agreementId } = await dossier();
    const subjects = {
      institution: institutionId,
      department: departmentId,
      intervention: interventionId,
      agreement: agreementId,
    };
    for (const [entity, id] of Object.entries(subjects)) {
      await saveNote(store, null, { [`${entity}Id`]: id, text: `Eerst over ${entity}` });
      const { id: second } = await saveNote(store, null, { [`${entity}Id`]: id, text: 'Daarna' });
      await saveNote(store, second, { [`${entity}Id`]: id, text: `Daarna over ${entity}` });
    }
    for (const entity of ['institution', 'department', 'intervention', 'agreement'] as const) {
      const { notes } = await notesAndAttachments(store.read, { entity, id: subjects[entity] });
      expect(notes.map(({ text }) => text)).toEqual([`Daarna over ${entity}`, `Eerst over ${entity}`]);
      expect(notes[0]).toMatchObject({ author: 'Anne de Tester', changedBy: 'Anne de Tester', inConflict: false });
      expect(notes[1]).toMatchObject({ author: 'Anne de Tester', changedBy: null, changedAt: null });
    }
    const rows = await store.read.selectFrom('note').select(['institutionId', 'scope']).execute();
    expect(new Set(rows.flatMap(({ institutionId: own, scope }) => [own, scope]))).toEqual(new Set([institutionId]));
  });

  it('R22 refuses a BSN and warns of a name; an empty note is none', async () => {
    const { store, institutionId } = await dossier();
    const save = (text: string) => saveNote(store, null, { institutionId, text });
    expect(await blocked(save('Bel over 111222333'))).toEqual(['R22 text']);
    expect(await blocked(save(''))).toEqual(['verplicht text']);
    expect(await warned(save('Bel mevrouw Jansen'))).toEqual(['R22 text']);
    expect(await warned(save('Bel het bestuur'))).toEqual([]);
  });

  it('are about one thing that is there and belongs to its institution, and stay with it', async () => {
    const { store, institutionId, departmentId, interventionId, agreementId } = await dossier();
    const { id: elsewhere } = await saveInstitution(store, null, forms.institution({ name: 'Stichting Elders' }));
    const { id: otherDepartment } = await saveDepartment(store, null, forms.department(elsewhere));
    const save = (form: object) => saveNote(store, null, { text: 'Een notitie', ...form });
    expect(await blocked(save({}))).toEqual(['verplicht institutionId']);
    expect(await blocked(save({ departmentId, agreementId }))).toEqual(['verwijzing agreementId']);
    expect(await blocked(save({ institutionId: elsewhere, departmentId }))).toEqual(['verwijzing institutionId']);
    expect(await blocked(save({ institutionId: elsewhere, interventionId }))).toEqual(['verwijzing institutionId']);
    expect(await blocked(save({ institutionId: elsewhere, agreementId }))).toEqual(['verwijzing institutionId']);
    for (const field of ['institutionId', 'departmentId', 'interventionId', 'agreementId']) {
      expect(await faultOf(save({ [field]: uuidV7() }))).toBeInstanceOf(RecordMissing);
    }
    const { id } = await save({ departmentId });
    const move = (form: object) => saveNote(store, id, { text: 'Verhuisd', ...form });
    expect(await blocked(move({ departmentId: otherDepartment }))).toEqual(['verwijzing institutionId']);
    expect(await blocked(move({ institutionId }))).toEqual(['verwijzing institutionId']);
    expect(await faultOf(saveNote(store, uuidV7(), { departmentId, text: 'x' }))).toBeInstanceOf(RecordMissing);
  });

  it('R15 go with a reason, keep their history, and come back', async () => {
    const { store, departmentId } = await dossier();
    const about = () => notesAndAttachments(store.read, { entity: 'department', id: departmentId });
    const { id } = await saveNote(store, null, { departmentId, text: 'Tijdelijk' });
    expect(await blocked(retireRecord(store, 'note', id, ' '))).toEqual(['verplicht reason']);
    const { commandId } = await retireRecord(store, 'note', id, 'Is gebeurd');
    expect((await about()).notes).toEqual([]);
    expect((await historyOf(store.read, id)).map(({ kind, reason }) => [kind, reason])).toEqual([
      ['retire', 'Is gebeurd'],
      ['create', null],
    ]);
    expect(await faultOf(saveNote(store, id, { departmentId, text: 'x' }))).toBeInstanceOf(RecordMissing);
    await undoCommand(store, commandId);
    expect((await about()).notes).toMatchObject([{ id, text: 'Tijdelijk' }]);
  });
});

describe('attachments', () => {
  it('keep the words in the log and the bytes in the store, the same bytes once', async () => {
    const { store, departmentId, institutionId } = await dossier();
    const { id } = await addAttachment(store, { departmentId, name: 'a.txt', description: 'Een' }, content('inhoud'));
    await addAttachment(store, { institutionId, name: 'b.txt' }, content('inhoud'));
    expect(await bytesKept(store)).toEqual(['inhoud']);
    const { attachments } = await notesAndAttachments(store.read, { entity: 'department', id: departmentId });
    expect(attachments).toMatchObject([
      { id, name: 'a.txt', description: 'Een', mediaType: 'text/plain', sizeBytes: 6, isHere: true },
    ]);
    expect(Buffer.from((await attachmentContent(store.read, id))?.bytes ?? []).toString()).toBe('inhoud');
    const log = await store.read.selectFrom('change').select('groups').execute();
    expect(log.some(({ groups }) => groups.includes('inhoud'))).toBe(false);
    expect((await checkStore(store)).problems).toEqual([]);
  });

  it('are in the encrypted file only, and there again after opening it anew', async () => {
    const { store, directory, key, file, departmentId } = await dossier();
    const { id } = await addAttachment(store, { departmentId, name: 'a.txt' }, content('GeheimeInhoud'.repeat(1000)));
    await closed(store);
    expect(readFileSync(file).includes('GeheimeInhoud')).toBe(false);
    const again = await openStore(directory, key);
    expect((await attachmentContent(again.read, id))?.bytes?.length).toBe(13_000);
    await closed(again);
  });

  it('R22 and the name decide before anything is kept', async () => {
    const { store, departmentId } = await dossier();
    const add = (form: object) => addAttachment(store, { departmentId, name: 'a.txt', ...form }, content('inhoud'));
    expect(await blocked(add({ name: '' }))).toEqual(['verplicht name']);
    expect(await blocked(add({ name: '../a.txt' }))).toEqual(['formaat name']);
    expect(await blocked(add({ name: 'verslag 111222333.txt' }))).toEqual(['R22 name']);
    expect(await blocked(add({ description: 'van 111222333' }))).toEqual(['R22 description']);
    expect(await blocked(add({ departmentId: null }))).toEqual(['verplicht institutionId']);
    expect(await bytesKept(store)).toEqual([]);
    expect(await warned(add({ description: 'Van mevrouw Jansen' }))).toEqual(['R22 description']);
  });

  it('never keep bytes under a hash that is not theirs: then nothing of it happened', async () => {
    const { store, departmentId } = await dossier();
    const wrong = { ...content('inhoud'), sha256: content('iets anders').sha256 };
    expect(await faultOf(addAttachment(store, { departmentId, name: 'a.txt' }, wrong))).toBeInstanceOf(Error);
    expect(await bytesKept(store)).toEqual([]);
    expect(await store.read.selectFrom('attachment').selectAll().execute()).toEqual([]);
  });

  it('can be renamed and described, but keep their file and the end of their name', async () => {
    const { store, departmentId } = await dossier();
    const { id } = await addAttachment(store, { departmentId, name: 'a.txt' }, content('inhoud'));
    const rename = (form: object) => describeAttachment(store, id, { departmentId, name: 'a.txt', ...form });
    await rename({ name: 'Beter.TXT', description: 'Over de tuin', sha256: 'f'.repeat(64), sizeBytes: 1 });
    const { attachments } = await notesAndAttachments(store.read, { entity: 'department', id: departmentId });
    expect(attachments).toMatchObject([{ name: 'Beter.TXT', description: 'Over de tuin', sizeBytes: 6, isHere: true }]);
    expect(await blocked(rename({ name: 'a.exe' }))).toEqual(['formaat name']);
    expect(await blocked(rename({ name: 'a/b.txt' }))).toEqual(['formaat name']);
    expect(await blocked(rename({ name: 'zonder' }))).toEqual(['formaat name']);
  });

  it('R15 keep their file when they are retired, and when adding is undone', async () => {
    const { store, departmentId } = await dossier();
    const { id } = await addAttachment(store, { departmentId, name: 'a.txt' }, content('een'));
    const { commandId } = await addAttachment(store, { departmentId, name: 'b.txt' }, content('twee'));
    await retireRecord(store, 'attachment', id, 'Verkeerde versie');
    await undoCommand(store, commandId);
    const { attachments } = await notesAndAttachments(store.read, { entity: 'department', id: departmentId });
    expect(attachments).toEqual([]);
    expect(await attachmentContent(store.read, id)).toBeNull();
    expect((await bytesKept(store)).toSorted()).toEqual(['een', 'twee']);
    expect((await checkStore(store)).problems).toEqual([]);
  });

  it('say so when only their name is here', async () => {
    const one = await dossier();
    const other = await tempStore();
    const { id } = await addAttachment(one.store, { departmentId: one.departmentId, name: 'a.txt' }, content('inhoud'));
    await other.store.receive(await changesIn(one.store));
    const { attachments } = await notesAndAttachments(other.store.read, { entity: 'department', id: one.departmentId });
    expect(attachments).toMatchObject([{ id, name: 'a.txt', isHere: false }]);
    expect(await attachmentContent(other.store.read, id)).toMatchObject({ name: 'a.txt', bytes: null });
    expect((await checkStore(other.store)).problems).toEqual([]);
  });

  it('S15 are purged with their institution, but for a file that another still names', async () => {
    const { store } = await tempStore();
    const gone = await smallDossier(store, forms.institution({ name: 'Stichting Vertrokken' }));
    const kept = await smallDossier(store, forms.institution({ name: 'Zorggroep Gebleven' }));
    const add = (institutionId: string, name: string, text: string) =>
      addAttachment(store, { institutionId, name }, content(text));
    await add(gone.institutionId, 'a.txt', 'alleen daar');
    await add(gone.institutionId, 'b.txt', 'op beide');
    const { id } = await add(kept.institutionId, 'c.txt', 'op beide');
    await retireRecord(store, 'attachment', id, 'Een oude versie');
    await store.replica.purge(gone.institutionId);
    expect(await bytesKept(store)).toEqual(['op beide']);
    expect(await rowsIn(store)).toMatchObject({ institutions: [{ id: kept.institutionId }] });
    expect((await checkStore(store)).problems).toEqual([]);
  });

  it('are looked at by a check: a file that was changed in the store is found', async () => {
    const { store, directory, key, file, departmentId } = await dossier();
    const { sha256, ...rest } = content('inhoud');
    await addAttachment(store, { departmentId, name: 'a.txt' }, { sha256, ...rest });
    await closed(store);
    const connection = openEncrypted(file, key, { mustExist: true });
    connection.prepare('update attachmentContent set bytes = ?').run(Buffer.from('anders'));
    connection.close();
    const again = await openStore(directory, key);
    expect((await checkStore(again)).problems).toEqual([`Het bestand van bijlage ${sha256} is veranderd.`]);
    await closed(again);
  });
});
