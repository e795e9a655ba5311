import { describe, expect, it } from 'vitest';
import { agreeAgreement, recordAccords } from '../../../../db/commands/agreementSteps.ts';
import { findAgreement } from '../../../../db/commands/find.ts';
import { finishFollowUp } from '../../../../db/commands/finishFollowUp.ts';
import { resolveConflict } from '../../../../db/commands/resolveConflict.ts';
import { restoreValue } from '../../../../db/commands/restoreValue.ts';
import { retireRecord } from '../../../../db/commands/retireRecord.ts';
import { RecordMissing } from '../../../../db/commands/ruleViolation.ts';
import { saveAgreement } from '../../../../db/commands/saveAgreement.ts';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveDialogue } from '../../../../db/commands/saveDialogue.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { saveIntervention } from '../../../../db/commands/saveIntervention.ts';
import { saveReferenceBudget } from '../../../../db/commands/saveReferenceBudget.ts';
import { undoCommand } from '../../../../db/commands/undoCommand.ts';
import { checkStore } from '../../../../db/log/checkStore.ts';
import { dialoguePage } from '../../../../db/queries/dialogues.ts';
import { followUpPage } from '../../../../db/queries/followUps.ts';
import { historyOf } from '../../../../db/queries/history.ts';
import { findIntervention } from '../../../../db/queries/interventions.ts';
import type { Store } from '../../../../db/store/openStore.ts';
import { blocked } from '../findings.ts';
import { allAccords, dialogueWith, forms, proposed, smallDossier } from '../forms.ts';
import { faultOf, tempStore } from '../tempStore.ts';
import { openOf, twoLaptops } from './twoLaptops.ts';

async function dossier() {
  const { store } = await tempStore();
  return { store, ...(await smallDossier(store)) };
}

/** The oldest change of a record: how it was made. */
async function beginning(store: Store, id: string) {
  const entry = (await historyOf(store.read, id)).at(-1);
  if (entry === undefined) throw new Error('a record has a history');
  return entry;
}

/** An intervention with the code it was given, whose goal and then focus were changed. */
async function changedIntervention(store: Store, departmentId: string) {
  const { id } = await saveIntervention(store, null, forms.intervention(departmentId));
  const code = (await findIntervention(store.read, id))?.code;
  await saveIntervention(store, id, forms.intervention(departmentId, { code, goal: 'Meer naar buiten' }));
  const values = { code, goal: 'Meer naar buiten', focus: 'client', responsibleRole: 'Teamleider' };
  await saveIntervention(store, id, forms.intervention(departmentId, values));
  return id;
}

/** A proposed agreement of which the purpose and the one amount were changed. */
async function changedAgreement() {
  const world = await dossier();
  const { store, institutionId, departmentId } = world;
  const id = await proposed(store, world, 100);
  const { agreement, lines } = await findAgreement(store.read, id);
  const lineId = lines[0]?.id ?? '';
  const terms = forms.terms(institutionId, departmentId, { code: agreement.code, purpose: 'Iets anders' });
  await saveAgreement(store, { id, terms, lines: [{ ...forms.line(250), id: lineId }] });
  return { ...world, id, lineId };
}

describe('setting an old value back', () => {
  it('brings back one field group, keeps the rest, stands in the history and can be undone', async () => {
    const { store, departmentId } = await dossier();
    const id = await changedIntervention(store, departmentId);
    const { changeId } = await beginning(store, id);
    const { commandId } = await restoreValue(store, { changeId, group: 'goal' });
    const restored = await findIntervention(store.read, id);
    expect(restored).toMatchObject({ goal: 'Rust op de groep', focus: 'client', responsibleRole: 'Teamleider' });
    const [newest] = await historyOf(store.read, id);
    expect(newest).toMatchObject({
      command: 'change.restoreValue',
      fields: [{ field: 'goal', from: 'Meer naar buiten', to: 'Rust op de groep' }],
    });
    await undoCommand(store, commandId);
    expect((await findIntervention(store.read, id))?.goal).toBe('Meer naar buiten');
    expect((await checkStore(store)).problems).toEqual([]);
  });

  it('the history says what can go back, and from what to what; not what stands so already', async () => {
    const { store, departmentId } = await dossier();
    const id = await changedIntervention(store, departmentId);
    const [newest, , made] = await historyOf(store.read, id);
    expect(newest?.restorable).toEqual([]);
    expect(made?.restorable).toEqual([
      { group: 'kind', fields: [{ field: 'focus', from: 'client', to: 'context' }] },
      { group: 'goal', fields: [{ field: 'goal', from: 'Meer naar buiten', to: 'Rust op de groep' }] },
      { group: 'roles', fields: [{ field: 'responsibleRole', from: 'Teamleider', to: null }] },
    ]);
    const same = restoreValue(store, { changeId: newest?.changeId ?? '', group: 'roles' });
    expect(await blocked(same)).toEqual(['volgorde id']);
  });

  it('obeys the rules as they are now: a year that another budget has, a date past a follow-up', async () => {
    const { store, institutionId, departmentId, budgetId } = await dossier();
    const { changeId: budget2016 } = await beginning(store, budgetId);
    await saveReferenceBudget(store, budgetId, forms.budget(departmentId, { year: 2017 }));
    await saveReferenceBudget(store, null, forms.budget(departmentId, { year: 2016 }));
    expect(await blocked(restoreValue(store, { changeId: budget2016, group: 'budget' }))).toEqual(['dubbel year']);

    const { id } = await saveDialogue(store, {
      id: null,
      values: forms.dialogue(departmentId, { date: '2016-09-01' }),
      followUps: [],
      removed: [],
    });
    const { changeId: september } = await beginning(store, id);
    const followUps = [forms.followUpRow(null)];
    await saveDialogue(store, { id, values: forms.dialogue(departmentId), followUps, removed: [] });
    expect(await blocked(restoreValue(store, { changeId: september, group: 'meeting' }))).toEqual(['volgorde date']);

    const { changeId: twelve } = await beginning(store, departmentId);
    const { code } = await store.read.selectFrom('department').select('code').executeTakeFirstOrThrow();
    const larger = forms.department(institutionId, { code, clientCount: 30, clientsWithMeerzorg: 20 });
    await saveDepartment(store, departmentId, larger);
    await restoreValue(store, { changeId: twelve, group: 'clients' });
    const row = await store.read.selectFrom('department').select('clientCount').executeTakeFirst();
    expect(row).toEqual({ clientCount: 12 });
  });

  it('works for lists and for what was ticked off', async () => {
    const { store, departmentId } = await dossier();
    const { id, followUpIds } = await dialogueWith(store, departmentId, 1);
    const [followUpId = ''] = followUpIds;
    const values = forms.dialogue(departmentId, { participants: ['cce'] });
    await saveDialogue(store, { id, values, followUps: [], removed: [] });
    await restoreValue(store, { changeId: (await beginning(store, id)).changeId, group: 'meeting' });
    const page = await dialoguePage(store.read, id);
    expect(page?.dialogue.participants).toEqual(['cce', 'client_representative', 'institution']);
    await finishFollowUp(store, followUpId, { doneOn: '2016-02-20', outcome: 'Gelukt' });
    await restoreValue(store, { changeId: (await beginning(store, followUpId)).changeId, group: 'done' });
    expect(await followUpPage(store.read, followUpId)).toMatchObject({ doneOn: null, outcome: null });
  });

  it('S11 is refused while two laptops contradict each other, and offered again once somebody chose', async () => {
    const { one, two, meet, dossier: shared } = await twoLaptops();
    const { id } = await saveIntervention(one, null, forms.intervention(shared.departmentId, { code: 'V1' }));
    await meet();
    const { changeId } = await beginning(one, id);
    await saveIntervention(one, id, forms.intervention(shared.departmentId, { code: 'V1', goal: 'Meer naar buiten' }));
    await saveIntervention(two, id, forms.intervention(shared.departmentId, { code: 'V1', goal: 'Minder wisseling' }));
    await meet();
    expect(await blocked(restoreValue(one, { changeId, group: 'goal' }))).toEqual(['volgorde id']);
    expect((await beginning(one, id)).restorable).toEqual([]);
    const [conflict] = await openOf(one, id);
    const chosen = conflict?.heads[0]?.changeId ?? '';
    await resolveConflict(one, { entityId: id, group: 'goal', changeId: chosen });
    await restoreValue(one, { changeId, group: 'goal' });
    await meet();
    for (const store of [one, two]) expect((await findIntervention(store.read, id))?.goal).toBe('Rust op de groep');
  });

  it('is refused for what is retired, unknown, or no group of the record', async () => {
    const { store, departmentId } = await dossier();
    const id = await changedIntervention(store, departmentId);
    const { changeId } = await beginning(store, id);
    expect(await blocked(restoreValue(store, { changeId, group: 'lifecycle' }))).toEqual(['verwijzing id']);
    expect(await faultOf(restoreValue(store, { changeId: id, group: 'goal' }))).toBeInstanceOf(RecordMissing);
    await retireRecord(store, 'intervention', id, 'dubbel');
    expect(await faultOf(restoreValue(store, { changeId, group: 'goal' }))).toBeInstanceOf(RecordMissing);
    expect((await historyOf(store.read, id)).flatMap(({ restorable }) => restorable)).toEqual([]);
  });

  it('R22 a BSN that once stood there does not come back', async () => {
    const { store, institutionId } = await dossier();
    const { commandId } = await store.run({ name: 'institution.save', reason: null }, async () => ({
      // As an older version without this rule could have recorded it.
      edits: [
        {
          kind: 'update',
          entity: 'institution',
          entityId: institutionId,
          values: { selectionReason: 'Gekozen voor 111222333' },
        },
      ],
      result: null,
    }));
    await saveInstitution(store, institutionId, forms.institution());
    const old = await store.read
      .selectFrom('change')
      .select('id')
      .where('commandId', '=', commandId)
      .executeTakeFirst();
    const back = restoreValue(store, { changeId: old?.id ?? '', group: 'pilot' });
    expect(await blocked(back)).toEqual(['R22 selectionReason']);
  });
});

describe('setting an old value of an agreement back', () => {
  it('goes through the rules of saving: R06 an accord already given is taken off', async () => {
    const { store, id, lineId } = await changedAgreement();
    await recordAccords(store, id, { ...allAccords, wlzExecutorAccordOn: null });
    const { changeId } = await beginning(store, lineId);
    const { warnings } = await restoreValue(store, { changeId, group: 'amount' });
    expect(warnings.map(({ rule }) => rule)).toEqual(['R06']);
    const { agreement, lines } = await findAgreement(store.read, id);
    expect(lines.map(({ amountCents }) => amountCents)).toEqual([100]);
    expect(agreement).toMatchObject({ institutionAccordOn: null, purpose: 'Iets anders' });
    await restoreValue(store, { changeId: (await beginning(store, id)).changeId, group: 'terms' });
    expect((await findAgreement(store.read, id)).agreement.purpose).toBe('Vast team en een dagprogramma');
  });

  it('never sets an accord or a status, and R15 nothing of what is in force', async () => {
    const { store, id, lineId } = await changedAgreement();
    const terms = await beginning(store, id);
    expect(await blocked(restoreValue(store, { changeId: terms.changeId, group: 'accord' }))).toEqual([
      'verwijzing id',
    ]);
    await agreeAgreement(store, id, allAccords);
    expect(await blocked(restoreValue(store, { changeId: terms.changeId, group: 'terms' }))).toEqual(['R15 id']);
    const line = await beginning(store, lineId);
    expect(await blocked(restoreValue(store, { changeId: line.changeId, group: 'amount' }))).toEqual(['R15 id']);
    expect(line.restorable).toEqual([]);
  });
});
