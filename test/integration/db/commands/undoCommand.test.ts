import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  agreeAgreement,
  closeAgreement,
  proposeAgreement,
  recordAccords,
} from '../../../../db/commands/agreementSteps.ts';
import { findAgreement } from '../../../../db/commands/find.ts';
import { importRegistration } from '../../../../db/commands/importRegistration.ts';
import { retireRecord } from '../../../../db/commands/retireRecord.ts';
import { RecordMissing } from '../../../../db/commands/ruleViolation.ts';
import { saveAgreement } from '../../../../db/commands/saveAgreement.ts';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { saveIntervention } from '../../../../db/commands/saveIntervention.ts';
import { saveProfileCounts } from '../../../../db/commands/saveProfileCounts.ts';
import { saveRealisation } from '../../../../db/commands/saveRealisation.ts';
import { saveReferenceBudget } from '../../../../db/commands/saveReferenceBudget.ts';
import { undoCommand } from '../../../../db/commands/undoCommand.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import type { CreateEdit, Edit } from '../../../../db/log/edit.ts';
import { loadRegistration } from '../../../../db/queries/registration.ts';
import type { Store } from '../../../../db/store/openStore.ts';
import type { EntityName, RecordOf, Registration } from '../../../../domain/registration.ts';
import { smallRegistration } from '../../../fixtures/smallRegistration.ts';
import { blocked } from '../findings.ts';
import { agreed, allAccords, forms, proposed, smallDossier } from '../forms.ts';
import { faultOf, tempStore } from '../tempStore.ts';

async function dossier() {
  const { store } = await tempStore();
  return { store, ...(await smallDossier(store)) };
}

type World = Awaited<ReturnType<typeof dossier>>;

/** The edits that make records as they are. */
function creations<Name extends EntityName>(entity: Name, records: readonly RecordOf[Name][]): CreateEdit<Name>[] {
  return records.map(({ id, ...values }) => ({ kind: 'create', entity, entityId: id, values }));
}

/** The same of everything, kind by kind: each kind has values of its own. */
function allCreations(all: Registration): Edit[] {
  return [
    ...creations('institution', all.institution),
    ...creations('department', all.department),
    ...creations('profileCount', all.profileCount),
    ...creations('referenceBudget', all.referenceBudget),
    ...creations('intervention', all.intervention),
    ...creations('agreement', all.agreement),
    ...creations('agreementLine', all.agreementLine),
    ...creations('realisation', all.realisation),
    ...creations('dialogue', all.dialogue),
    ...creations('measurement', all.measurement),
    ...creations('ruleWaiver', all.ruleWaiver),
    ...creations('signal', all.signal),
  ];
}

/** Everything that stands, for comparing before and after. */
function standing(store: Store) {
  return loadRegistration(store.read);
}

const commands: Readonly<Record<string, (world: World) => Promise<{ readonly commandId: string }>>> = {
  'saving a new institution': ({ store }) => saveInstitution(store, null, forms.institution({ name: 'Nieuw' })),
  'changing an institution': ({ store, institutionId }) =>
    saveInstitution(store, institutionId, forms.institution({ place: 'Assen', selectionReason: 'Goed plan' })),
  'saving a new department': ({ store, institutionId }) => saveDepartment(store, null, forms.department(institutionId)),
  'changing a department': ({ store, institutionId, departmentId }) =>
    saveDepartment(store, departmentId, forms.department(institutionId, { code: 'ANDERS', clientCount: 20 })),
  'setting profiles': ({ store, departmentId }) =>
    saveProfileCounts(store, { departmentId, referenceDate: '2016-01-01', counts: [{ careProfile: '7VG', count: 2 }] }),
  'changing a reference budget': ({ store, departmentId, budgetId }) =>
    saveReferenceBudget(store, budgetId, forms.budget(departmentId, { amountCents: 1 })),
  'saving a new intervention': ({ store, departmentId }) =>
    saveIntervention(store, null, forms.intervention(departmentId)),
  'saving a new agreement with lines': ({ store, institutionId, departmentId }) =>
    saveAgreement(store, {
      id: null,
      terms: forms.terms(institutionId, departmentId),
      lines: [forms.line(1), forms.line(2)],
    }),
  'retiring a reference budget': ({ store, budgetId }) => retireRecord(store, 'referenceBudget', budgetId, 'dubbel'),
};

describe('undoing', () => {
  it.each(Object.entries(commands))(
    '%s brings back what was, and undoing that is doing it again',
    async (_what, run) => {
      const world = await dossier();
      const before = await standing(world.store);
      const { commandId } = await run(world);
      const after = await standing(world.store);
      expect(after).not.toEqual(before);
      const undone = await undoCommand(world.store, commandId);
      expect(await standing(world.store)).toEqual(before);
      const redone = await undoCommand(world.store, undone.commandId);
      expect(await standing(world.store)).toEqual(after);
      await undoCommand(world.store, redone.commandId);
      expect(await standing(world.store)).toEqual(before);
      expect((await checkStore(world.store)).problems).toEqual([]);
    },
  );

  it('the steps of an agreement, but never its coming into force', async () => {
    const world = await dossier();
    const { store } = world;
    const id = await proposed(store, world, 100);
    const status = async () => (await findAgreement(store.read, id)).agreement.status;
    const accords = await recordAccords(store, id, { ...allAccords, institutionAccordOn: null });
    await undoCommand(store, accords.commandId);
    expect((await findAgreement(store.read, id)).agreement.wlzExecutorAccordOn).toBeNull();
    const agreeing = await agreeAgreement(store, id, allAccords);
    expect(await blocked(undoCommand(store, agreeing.commandId))).toEqual(['R15 status']);
    const closing = await closeAgreement(store, id);
    await undoCommand(store, closing.commandId);
    expect(await status()).toBe('agreed');
  });

  it('R15 a step before the accords does not change what was agreed', async () => {
    const world = await dossier();
    const { store } = world;
    const terms = forms.terms(world.institutionId, world.departmentId, { code: 'B1' });
    const { id } = await saveAgreement(store, { id: null, terms, lines: [forms.line(100)] });
    const [line] = (await findAgreement(store.read, id)).lines;
    const changed = await saveAgreement(store, {
      id,
      terms: { ...terms, purpose: 'Ander doel' },
      lines: [{ ...forms.line(200), id: line?.id ?? '' }, forms.line(300)],
    });
    const proposing = await proposeAgreement(store, id);
    const heard = await recordAccords(store, id, {
      ...allAccords,
      institutionAccordOn: null,
      wlzExecutorAccordOn: null,
    });
    await agreeAgreement(store, id, allAccords);
    const before = await findAgreement(store.read, id);
    for (const { commandId } of [changed, proposing, heard]) {
      expect(await blocked(undoCommand(store, commandId))).toEqual(['volgorde id']);
    }
    expect(await findAgreement(store.read, id)).toEqual(before);
  });

  it('takes back all of a command that made many records, as one', async () => {
    const { store } = await tempStore();
    const registration = smallRegistration();
    const { commandId, records } = await importRegistration(store, () => allCreations(registration));
    expect(records).toBe(Object.values(registration).flat().length);
    const { institution, agreementLine } = await standing(store);
    expect([institution.length, agreementLine.length]).toEqual([6, registration.agreementLine.length]);
    const undone = await undoCommand(store, commandId);
    expect(undone.records).toBe(records);
    expect(Object.values(await standing(store)).flat()).toEqual([]);
    await undoCommand(store, undone.commandId);
    expect((await standing(store)).realisation).toHaveLength(registration.realisation.length);
    expect((await checkStore(store)).problems).toEqual([]);
  });

  it('is refused when a record was changed since', async () => {
    const { store, institutionId } = await dossier();
    const first = await saveInstitution(store, institutionId, forms.institution({ place: 'Assen' }));
    await saveInstitution(store, institutionId, forms.institution({ place: 'Emmen' }));
    expect(await blocked(undoCommand(store, first.commandId))).toEqual(['volgorde id']);
    const other = await saveInstitution(
      store,
      institutionId,
      forms.institution({ place: 'Emmen', status: 'selected' }),
    );
    await saveInstitution(store, institutionId, forms.institution({ place: 'Meppel', status: 'selected' }));
    await undoCommand(store, other.commandId);
    const row = await store.read.selectFrom('institution').select(['place', 'status']).executeTakeFirst();
    expect(row).toEqual({ place: 'Meppel', status: 'running' });
  });

  it('is refused when something refers to a record that would go', async () => {
    const { store, institutionId } = await dossier();
    const department = await saveDepartment(store, null, forms.department(institutionId, { name: 'De Oever' }));
    await saveIntervention(store, null, forms.intervention(department.id));
    const attempt = undoCommand(store, department.commandId);
    expect(await blocked(attempt)).toEqual(['verwijzing id']);
    await expect(undoCommand(store, department.commandId)).rejects.toThrow('1 interventie');
  });

  it('is refused when what a record belonged to is gone', async () => {
    const { store, institutionId } = await dossier();
    const department = await saveDepartment(store, null, forms.department(institutionId, { name: 'De Oever' }));
    const intervention = await saveIntervention(store, null, forms.intervention(department.id));
    const retiring = await retireRecord(store, 'intervention', intervention.id, 'vergissing');
    await retireRecord(store, 'department', department.id, 'vergissing');
    expect(await blocked(undoCommand(store, retiring.commandId))).toEqual(['verwijzing departmentId']);
  });

  it('R02 R19 dubbel are not broken by going back', async () => {
    const { store } = await tempStore();
    const applied = forms.institution({ status: 'applied' });
    const { id } = await saveInstitution(store, null, applied);
    const selecting = await saveInstitution(store, id, { ...applied, status: 'selected' });
    const department = await saveDepartment(store, null, forms.department(id, { clientCount: 10 }));
    expect(await blocked(undoCommand(store, selecting.commandId))).toEqual(['R02 status']);
    const growing = await saveDepartment(store, department.id, forms.department(id, { code: 'A', clientCount: 20 }));
    const counts = [{ careProfile: '7VG', count: 15 }];
    await saveProfileCounts(store, { departmentId: department.id, referenceDate: '2016-01-01', counts });
    expect(await blocked(undoCommand(store, growing.commandId))).toContain('R19 clientCount');
    const renaming = await saveInstitution(store, id, { ...applied, status: 'selected', name: 'Anders' });
    await saveInstitution(store, null, applied);
    expect(await blocked(undoCommand(store, renaming.commandId))).toEqual(['dubbel name']);
    expect((await checkStore(store)).problems).toEqual([]);
  });

  it('of a command that is not known is refused', async () => {
    const { store } = await dossier();
    expect(await faultOf(undoCommand(store, uuidV7()))).toBeInstanceOf(RecordMissing);
  });

  it('of a realisation leaves the agreement in force', async () => {
    const world = await dossier();
    const id = await agreed(world.store, world, 1_000_000);
    const [line] = (await findAgreement(world.store.read, id)).lines;
    const { commandId } = await saveRealisation(world.store, null, forms.realisation(line?.id ?? ''));
    await undoCommand(world.store, commandId);
    expect((await standing(world.store)).realisation).toEqual([]);
    expect((await findAgreement(world.store.read, id)).agreement.status).toBe('agreed');
  });
});
