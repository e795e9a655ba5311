import { v7 as uuidV7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { agreedTermsHash } from '../../../../db/commands/agreedTermsHash.ts';
import {
  agreeAgreement,
  amendAgreement,
  closeAgreement,
  proposeAgreement,
  recordAccords,
  withdrawProposal,
} from '../../../../db/commands/agreementSteps.ts';
import { findAgreement } from '../../../../db/commands/find.ts';
import { retireRecord } from '../../../../db/commands/retireRecord.ts';
import { saveAgreement } from '../../../../db/commands/saveAgreement.ts';
import { saveDepartment } from '../../../../db/commands/saveDepartment.ts';
import { saveInstitution } from '../../../../db/commands/saveInstitution.ts';
import { saveIntervention } from '../../../../db/commands/saveIntervention.ts';
import { saveRealisation } from '../../../../db/commands/saveRealisation.ts';
import { saveReferenceBudget } from '../../../../db/commands/saveReferenceBudget.ts';
import { moneyByYear } from '../../../../db/queries/moneyByYear.ts';
import type { Store } from '../../../../db/store/openStore.ts';
import { blocked, warned } from '../findings.ts';
import { agreed, allAccords, forms, proposed, smallDossier } from '../forms.ts';
import { tempStore } from '../tempStore.ts';

async function dossier() {
  const { store } = await tempStore();
  return { store, ...(await smallDossier(store)) };
}

async function stored(store: Store, id: string) {
  const { agreement, lines } = await findAgreement(store.read, id);
  return { agreement, lines };
}

/** The editor as it would be filled with an agreement, to save it again. */
async function editorOf(store: Store, id: string) {
  const { agreement, lines } = await stored(store, id);
  return { id, terms: { ...agreement }, lines: lines.map((line) => ({ ...line })) };
}

describe('saving an agreement', () => {
  it('keeps terms and lines together and gives code, version and line numbers itself', async () => {
    const world = await dossier();
    const terms = forms.terms(world.institutionId, world.departmentId, {
      status: 'agreed',
      version: 9,
      agreedTermsHash: 'a'.repeat(64),
      replacesId: uuidV7(),
      ...allAccords,
    });
    const lines = [forms.line(100), { ...forms.line(200), number: 77 }];
    const { id } = await saveAgreement(world.store, { id: null, terms, lines });
    const { agreement, lines: saved } = await stored(world.store, id);
    expect(agreement).toMatchObject({
      code: 'SW-A01-2016-B01',
      version: 1,
      status: 'draft',
      replacesId: null,
      institutionAccordOn: null,
      agreedTermsHash: null,
    });
    expect(saved.map(({ number, amountCents }) => [number, amountCents])).toEqual([
      [1, 100],
      [2, 200],
    ]);
  });

  it('minds the calendar year, the order of dates, the level and what belongs to whom', async () => {
    const world = await dossier();
    const other = await saveInstitution(world.store, null, forms.institution({ name: 'Elders' }));
    const theirs = await saveDepartment(world.store, null, forms.department(other.id));
    const intervention = await saveIntervention(world.store, null, forms.intervention(theirs.id));
    const save = (values: object, ...lines: ReturnType<typeof forms.line>[]) =>
      saveAgreement(world.store, {
        id: null,
        terms: forms.terms(world.institutionId, world.departmentId, { ...values }),
        lines,
      });
    expect(await blocked(save({ endDate: '2017-01-01' }))).toEqual(['kalenderjaar endDate']);
    expect(await blocked(save({ startDate: '2016-06-01', endDate: '2016-05-31' }))).toEqual(['volgorde endDate']);
    expect(await blocked(save({ departmentId: null }))).toEqual(['verplicht departmentId']);
    expect(await blocked(save({ level: 'client' }))).toEqual(['verplicht clientCode']);
    expect(await blocked(save({ level: 'client', clientCode: 'Jan' }))).toEqual(['formaat clientCode']);
    expect(await blocked(save({ departmentId: theirs.id }))).toEqual(['verwijzing departmentId']);
    expect(await blocked(save({ purpose: null }))).toEqual(['verplicht purpose']);
    expect(await blocked(save({ institutionId: null }))).toEqual(['verplicht institutionId']);
    expect(await blocked(save({}, forms.line(1), forms.line(1, { category: 'other' })))).toEqual([
      'verplicht lines.1.categoryOther',
    ]);
    expect(await blocked(save({}, forms.line(-5)))).toEqual(['formaat lines.0.amountCents']);
    expect(await blocked(save({}, forms.line(1, { description: 'BSN 123456782' })))).toEqual([
      'R22 lines.0.description',
    ]);
    for (const interventionId of [uuidV7(), intervention.id]) {
      expect(await blocked(save({}, forms.line(1, { interventionId })))).toEqual(['verwijzing lines.0.interventionId']);
    }
    expect(await world.store.read.selectFrom('agreement').selectAll().execute()).toEqual([]);
  });

  it('retires a line that is no longer there and never moves one to another agreement', async () => {
    const world = await dossier();
    const first = await proposed(world.store, world, 100, 200);
    const second = await proposed(world.store, world, 300);
    const editor = await editorOf(world.store, first);
    const [strange] = (await stored(world.store, second)).lines;
    const [kept, gone] = editor.lines;
    const lines = [...editor.lines.slice(0, 1), { ...forms.line(5), id: strange?.id ?? '' }];
    await saveAgreement(world.store, { ...editor, lines });
    const after = (await stored(world.store, first)).lines;
    expect(after.map(({ id, amountCents }) => [id === kept?.id, amountCents])).toEqual([
      [true, 100],
      [false, 5],
    ]);
    expect(after.map(({ id }) => id)).not.toContain(gone?.id);
    expect((await stored(world.store, second)).lines).toEqual([strange]);
  });

  it('R06 takes an accord off when terms or lines change, says so, and keeps it when they do not', async () => {
    const world = await dossier();
    const id = await proposed(world.store, world, 100);
    await recordAccords(world.store, id, { ...allAccords, wlzExecutorAccordOn: null });
    const editor = await editorOf(world.store, id);
    expect(await warned(saveAgreement(world.store, editor))).toEqual([]);
    expect((await stored(world.store, id)).agreement.institutionAccordOn).toBe(allAccords.institutionAccordOn);
    const changes = [
      { ...editor, terms: { ...editor.terms, purpose: 'Iets anders' } },
      { ...editor, lines: editor.lines.map((line) => ({ ...line, amountCents: 101 })) },
      { ...editor, lines: [] },
    ];
    for (const changed of changes) {
      await saveAgreement(world.store, { ...editor, id });
      await recordAccords(world.store, id, { ...allAccords, wlzExecutorAccordOn: null });
      expect(await warned(saveAgreement(world.store, changed))).toEqual(['R06 institutionAccordOn']);
      const { agreement } = await stored(world.store, id);
      expect(agreement).toMatchObject({ institutionAccordOn: null, status: 'proposed' });
    }
  });

  it('does not move to another institution', async () => {
    const world = await dossier();
    const other = await saveInstitution(world.store, null, forms.institution({ name: 'Elders' }));
    const id = await proposed(world.store, world, 100);
    const editor = await editorOf(world.store, id);
    const terms = { ...editor.terms, institutionId: other.id, departmentId: null, level: 'institution' };
    expect(await blocked(saveAgreement(world.store, { ...editor, terms }))).toEqual(['verwijzing institutionId']);
  });
});

describe('the steps of an agreement', () => {
  it('go in their order only', async () => {
    const world = await dossier();
    const { store } = world;
    const terms = forms.terms(world.institutionId, world.departmentId);
    const { id } = await saveAgreement(store, { id: null, terms, lines: [forms.line(100)] });
    for (const step of [
      () => agreeAgreement(store, id, allAccords),
      () => recordAccords(store, id, allAccords),
      () => closeAgreement(store, id),
      () => amendAgreement(store, id),
      () => withdrawProposal(store, id),
    ]) {
      expect(await blocked(step())).toContain('volgorde status');
    }
    await proposeAgreement(store, id);
    expect(await blocked(proposeAgreement(store, id))).toEqual(['volgorde status']);
    await recordAccords(store, id, allAccords);
    await withdrawProposal(store, id);
    expect((await stored(store, id)).agreement).toMatchObject({ status: 'draft', institutionAccordOn: null });
    await proposeAgreement(store, id);
    await agreeAgreement(store, id, allAccords);
    expect(await blocked(withdrawProposal(store, id))).toEqual(['volgorde status']);
    await closeAgreement(store, id);
    expect((await stored(store, id)).agreement.status).toBe('closed');
  });

  it('need a line before anything is proposed', async () => {
    const world = await dossier();
    const terms = forms.terms(world.institutionId, world.departmentId, { broaderUseReason: 'Nog geen plan.' });
    const { id } = await saveAgreement(world.store, { id: null, terms, lines: [] });
    expect(await blocked(proposeAgreement(world.store, id))).toEqual(['verplicht lines']);
  });

  it('R08 ask why nothing is for the context, and take the reason', async () => {
    const world = await dossier();
    const lines = [forms.line(100, { focus: 'client' })];
    const save = (id: string | null, broaderUseReason: string | null) => {
      const terms = forms.terms(world.institutionId, world.departmentId, { broaderUseReason });
      return saveAgreement(world.store, { id, terms: { ...terms, code: 'B1' }, lines });
    };
    const { id } = await save(null, null);
    expect(await blocked(proposeAgreement(world.store, id))).toEqual(['R08 broaderUseReason']);
    await save(id, 'Eerst is meer begeleiding nodig.');
    expect(await warned(proposeAgreement(world.store, id))).toEqual([]);
  });

  it('R06 R07 need both accords and the hearing, each with its date', async () => {
    const world = await dossier();
    const id = await proposed(world.store, world, 100);
    const none = { institutionAccordOn: null, wlzExecutorAccordOn: null, clientRepresentativesHeardOn: null };
    expect(await blocked(agreeAgreement(world.store, id, none))).toEqual([
      'R06 institutionAccordOn',
      'R06 wlzExecutorAccordOn',
      'R07 clientRepresentativesHeardOn',
    ]);
    const oneParty = { ...allAccords, wlzExecutorAccordOn: null };
    expect(await blocked(agreeAgreement(world.store, id, oneParty))).toEqual(['R06 wlzExecutorAccordOn']);
    expect((await stored(world.store, id)).agreement.status).toBe('proposed');
  });
});

describe('R04 no extra money', () => {
  it('agrees to exactly the reference budget and not to one cent more', async () => {
    const world = await dossier();
    const exact = await proposed(world.store, world, 6_000_000, 4_000_000);
    const more = await proposed(world.store, world, 10_000_001);
    expect(await blocked(agreeAgreement(world.store, more, allAccords))).toEqual([
      'R04 amountCents',
      'R04 amountCents',
    ]);
    expect((await stored(world.store, more)).agreement.status).toBe('proposed');
    expect(await warned(agreeAgreement(world.store, exact, allAccords))).toEqual([]);
    const cent = await proposed(world.store, world, 1);
    expect(await blocked(agreeAgreement(world.store, cent, allAccords))).toEqual([
      'R04 amountCents',
      'R04 amountCents',
    ]);
  });

  it('says in Dutch how much too much it is', async () => {
    const world = await dossier();
    const id = await proposed(world.store, world, 10_000_001);
    const attempt = agreeAgreement(world.store, id, allAccords);
    await expect(attempt).rejects.toThrow('€\u00A00,01 meer dan het referentiebudget van de afdeling in 2016');
  });

  it('holds for the institution as a whole as well', async () => {
    const world = await dossier();
    const next = await saveDepartment(world.store, null, forms.department(world.institutionId, { name: 'De Oever' }));
    await saveReferenceBudget(world.store, null, forms.budget(next.id, { amountCents: 1_000_000 }));
    await agreed(world.store, world, 9_000_000);
    const terms = forms.terms(world.institutionId, null);
    const save = (amount: number) => saveAgreement(world.store, { id: null, terms, lines: [forms.line(amount)] });
    const [fits, exceeds] = [await save(2_000_000), await save(2_000_001)];
    for (const { id } of [fits, exceeds]) await proposeAgreement(world.store, id);
    expect(await blocked(agreeAgreement(world.store, exceeds.id, allAccords))).toEqual(['R04 amountCents']);
    expect(await warned(agreeAgreement(world.store, fits.id, allAccords))).toEqual([]);
  });

  it('looks at each year apart, and warns without a reference budget of that year', async () => {
    const world = await dossier();
    await agreed(world.store, world, 10_000_000);
    const terms = forms.terms(world.institutionId, world.departmentId, {
      startDate: '2017-01-01',
      endDate: '2017-12-31',
    });
    const { id } = await saveAgreement(world.store, { id: null, terms, lines: [forms.line(10_000_000)] });
    await proposeAgreement(world.store, id);
    expect(await warned(agreeAgreement(world.store, id, allAccords))).toEqual(['R04 amountCents', 'R04 amountCents']);
  });

  it('does not count lines and agreements that were taken away', async () => {
    const world = await dossier();
    const first = await proposed(world.store, world, 9_000_000, 5_000_000);
    const editor = await editorOf(world.store, first);
    await saveAgreement(world.store, { ...editor, lines: editor.lines.slice(1) });
    const gone = await proposed(world.store, world, 7_000_000);
    await retireRecord(world.store, 'agreement', gone, 'dubbel');
    expect(await warned(agreeAgreement(world.store, first, allAccords))).toEqual([]);
    const rest = await proposed(world.store, world, 5_000_000);
    expect(await warned(agreeAgreement(world.store, rest, allAccords))).toEqual([]);
  });

  it('does not count what an amendment replaces', async () => {
    const world = await dossier();
    const first = await agreed(world.store, world, 10_000_000);
    const { id } = await amendAgreement(world.store, first);
    const editor = await editorOf(world.store, id);
    await saveAgreement(world.store, {
      ...editor,
      lines: editor.lines.map((line) => ({ ...line, amountCents: 9_000_000 })),
    });
    await proposeAgreement(world.store, id);
    expect(await warned(agreeAgreement(world.store, id, allAccords))).toEqual([]);
    const rest = await proposed(world.store, world, 1_000_000);
    expect(await warned(agreeAgreement(world.store, rest, allAccords))).toEqual([]);
    const [year] = await moneyByYear(world.store.read, world.institutionId);
    expect(year).toMatchObject({ budgetCents: 10_000_000, agreedCents: 10_000_000 });
  });
});

describe('R15 what is agreed', () => {
  it('never changes, whatever is asked', async () => {
    const world = await dossier();
    const id = await agreed(world.store, world, 100);
    const before = await stored(world.store, id);
    const editor = await editorOf(world.store, id);
    const changed = { ...editor, terms: { ...editor.terms, purpose: 'Anders' } };
    expect(await blocked(saveAgreement(world.store, changed))).toEqual(['R15 purpose']);
    expect(await blocked(retireRecord(world.store, 'agreement', id, 'vergissing'))).toEqual(['R15 status']);
    expect(await blocked(recordAccords(world.store, id, allAccords))).toEqual(['volgorde status']);
    expect(await stored(world.store, id)).toEqual(before);
    expect(before.agreement.agreedTermsHash).toBe(agreedTermsHash(before));
  });

  it('is amended by a new version with the same terms; the old one holds until that is agreed', async () => {
    const world = await dossier();
    const first = await agreed(world.store, world, 4_000_000, 1_000_000);
    const { id } = await amendAgreement(world.store, first);
    const [old, next] = [await stored(world.store, first), await stored(world.store, id)];
    expect(next.agreement).toMatchObject({
      code: `${old.agreement.code}-v2`,
      version: 2,
      replacesId: first,
      status: 'draft',
      purpose: old.agreement.purpose,
      institutionAccordOn: null,
      agreedTermsHash: null,
    });
    expect(next.lines.map(({ amountCents }) => amountCents)).toEqual([4_000_000, 1_000_000]);
    const counted = async () => (await moneyByYear(world.store.read, world.institutionId))[0]?.agreedCents;
    expect(await counted()).toBe(5_000_000);
    expect(await blocked(amendAgreement(world.store, first))).toEqual(['R15 status']);
    const editor = await editorOf(world.store, id);
    await saveAgreement(world.store, { ...editor, lines: editor.lines.slice(0, 1) });
    await proposeAgreement(world.store, id);
    expect(await counted()).toBe(5_000_000);
    await agreeAgreement(world.store, id, allAccords);
    expect(await counted()).toBe(4_000_000);
    expect(await stored(world.store, first)).toEqual(old);
    expect(await blocked(amendAgreement(world.store, first))).toEqual(['R15 status']);
    const third = await amendAgreement(world.store, id);
    expect((await stored(world.store, third.id)).agreement.code).toBe(`${old.agreement.code}-v3`);
  });
});

/** An agreement in force of € 10.000 on one line, and what saves a realisation on that. */
async function agreedLine() {
  const own = await dossier();
  const id = await agreed(own.store, own, 1_000_000);
  const [line] = (await stored(own.store, id)).lines;
  const save = (values: object, of: string | null = null) =>
    saveRealisation(own.store, of, forms.realisation(line?.id ?? '', { ...values }));
  return { save };
}

describe('saving a realisation', () => {
  it('lies within its agreement, in order, and once for a period', async () => {
    const { save } = await agreedLine();
    expect(await blocked(save({ periodStart: '2015-12-31' }))).toEqual(['periode periodStart']);
    expect(await blocked(save({ periodEnd: '2017-01-01' }))).toEqual(['periode periodEnd']);
    expect(await blocked(save({ periodEnd: '2015-12-31' }))).toEqual(['volgorde periodEnd', 'periode periodEnd']);
    const { id } = await save({});
    expect(await blocked(save({ amountCents: 5 }))).toEqual(['dubbel periodStart']);
    expect(await warned(save({ amountCents: 5 }, id))).toEqual([]);
  });

  it('is on an agreement in force only', async () => {
    const own = await dossier();
    const id = await proposed(own.store, own, 100);
    const [line] = (await stored(own.store, id)).lines;
    expect(await blocked(saveRealisation(own.store, null, forms.realisation(line?.id ?? '')))).toEqual([
      'verwijzing agreementLineId',
    ]);
  });

  it('R18 asks for a note above 110% and, once complete, below 90%: not at the border', async () => {
    const { save } = await agreedLine();
    const { id } = await save({ amountCents: 1_100_000 });
    expect(await warned(save({ amountCents: 1_100_000 }, id))).toEqual([]);
    expect(await warned(save({ amountCents: 1_100_001 }, id))).toEqual(['R18 note']);
    expect(await warned(save({ amountCents: 1_100_001, note: 'Verbouwing liep uit.' }, id))).toEqual([]);
    expect(await warned(save({ amountCents: 100 }, id))).toEqual([]);
    expect(await warned(save({ amountCents: 899_999, periodEnd: '2016-12-31' }, id))).toEqual(['R18 note']);
    expect(await warned(save({ amountCents: 900_000, periodEnd: '2016-12-31' }, id))).toEqual([]);
  });
});
