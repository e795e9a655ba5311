import { describe, expect, it } from 'vitest';
import { withdrawProposal } from '../../../../db/commands/agreementSteps.ts';
import { retireRecord } from '../../../../db/commands/retireRecord.ts';
import { saveAgreement } from '../../../../db/commands/saveAgreement.ts';
import { saveReview } from '../../../../db/commands/saveReview.ts';
import { undoCommand } from '../../../../db/commands/undoCommand.ts';
import { agreementPage, agreementRows } from '../../../../db/queries/agreements.ts';
import { blocked, warned } from '../findings.ts';
import { agreed, forms, proposed, smallDossier } from '../forms.ts';
import { tempStore } from '../tempStore.ts';

async function proposal() {
  const { store } = await tempStore();
  const dossier = await smallDossier(store);
  const id = await proposed(store, dossier, 4_000_000, 2_000_000);
  const pageOf = async (agreementId: string) => {
    const page = await agreementPage(store.read, agreementId);
    if (page === null) throw new Error('no such agreement');
    return page;
  };
  const page = await pageOf(id);
  const values = forms.review(id, page.termsHash);
  const lines = page.lines.map((line) => line.id);
  return { store, dossier, id, values, lines, pageOf, termsHash: page.termsHash };
}

describe('saving a review', () => {
  it('records decision and answers per line about the version that was shown; the agreement does not move', async () => {
    const { store, id, values, lines, pageOf, termsHash } = await proposal();
    const onLines = [{ agreementLineId: lines[1], answer: 'question', remark: 'Waarvoor precies?' }];
    expect(await warned(saveReview(store, { id: null, values, onLines }))).toEqual([]);
    const { agreement, reviews } = await pageOf(id);
    expect(agreement).toMatchObject({ status: 'proposed', wlzExecutorAccordOn: null });
    expect(reviews).toMatchObject([{ termsHash, decision: 'adjust', onLines: [{ answer: 'question' }] }]);
  });

  it('keeps what it says of a version that has changed since, and says so', async () => {
    const { store, dossier, id, values, pageOf, termsHash } = await proposal();
    await withdrawProposal(store, id);
    const terms = forms.terms(dossier.institutionId, dossier.departmentId, {
      code: 'SW-A01-2016-B01',
      purpose: 'Anders',
    });
    await saveAgreement(store, { id, terms, lines: [forms.line(1_000_000)] });
    expect(await warned(saveReview(store, { id: null, values, onLines: [] }))).toEqual(['volgorde termsHash']);
    const page = await pageOf(id);
    expect(page.termsHash).not.toBe(termsHash);
    expect(page.reviews[0]?.termsHash).toBe(termsHash);
  });

  it('a correction keeps the version and the signature; a remark that is gone is retired', async () => {
    const { store, id, values, lines, pageOf, termsHash } = await proposal();
    const onLines = lines.map((agreementLineId) => ({ agreementLineId, answer: 'accept', remark: null }));
    const signed = { ...values, signature: 'abc' };
    const made = await saveReview(store, { id: null, values: signed, onLines });
    const [first] = (await pageOf(id)).reviews[0]?.onLines ?? [];
    const change = { ...values, decision: 'accept', termsHash: 'f'.repeat(64), signature: null };
    const kept = [{ agreementLineId: first?.agreementLineId, answer: 'reject', remark: 'Te veel' }];
    await saveReview(store, { id: made.id, values: change, onLines: kept });
    const [review] = (await pageOf(id)).reviews;
    expect(review).toMatchObject({ termsHash, signature: 'abc', decision: 'accept' });
    expect(review?.onLines).toMatchObject([{ id: first?.id, answer: 'reject', remark: 'Te veel' }]);
  });

  it('refuses a line of another agreement, a line twice, and a version it cannot know', async () => {
    const { store, dossier, values, lines, pageOf } = await proposal();
    const other = await pageOf(await agreed(store, dossier, 1_000_000));
    const on = (agreementLineId: unknown) => ({ agreementLineId, answer: 'accept' });
    const save = (form: object, ...onLines: object[]) =>
      saveReview(store, { id: null, values: { ...values, ...form }, onLines: onLines.map((one) => ({ ...one })) });
    expect(await blocked(save({}, on(other.lines[0]?.id)))).toEqual(['verwijzing onLines.0.agreementLineId']);
    expect(await blocked(save({}, on(lines[0]), on(lines[0])))).toEqual(['dubbel onLines.1.agreementLineId']);
    expect(await blocked(save({ termsHash: 'v1' }))).toEqual(['formaat termsHash']);
    expect(await blocked(save({}, { agreementLineId: lines[0], remark: 'Waarom?' }))).toEqual([
      'verplicht onLines.0.answer',
    ]);
    expect(await blocked(save({ decision: null, organisation: '' }))).toEqual([
      'verplicht organisation',
      'verplicht decision',
    ]);
    const saved = await save({});
    expect(
      await blocked(
        saveReview(store, { id: saved.id, values: { ...values, agreementId: other.agreement.id }, onLines: [] }),
      ),
    ).toEqual(['verwijzing agreementId']);
  });

  it('R22 looks in the remarks, of the whole and of the lines', async () => {
    const { store, values, lines } = await proposal();
    const save = (form: object, remark: string) =>
      saveReview(store, {
        id: null,
        values: { ...values, ...form },
        onLines: [{ agreementLineId: lines[0], answer: 'reject', remark }],
      });
    expect(await blocked(save({}, '111222333'))).toEqual(['R22 onLines.0.remark']);
    expect(await warned(save({ remarks: 'volgens mevrouw Smit' }, 'bel 06-12345678'))).toEqual([
      'R22 onLines.0.remark',
      'R22 remarks',
    ]);
  });

  it('goes and comes back with its remarks, and keeps its agreement from going', async () => {
    const { store, id, values, lines, pageOf } = await proposal();
    const onLines = [{ agreementLineId: lines[0], answer: 'accept', remark: null }];
    const made = await saveReview(store, { id: null, values, onLines });
    expect(await blocked(retireRecord(store, 'agreement', id, 'Weg'))).toEqual(['verwijzing reason']);
    const retired = await retireRecord(store, 'review', made.id, 'Vergissing');
    expect((await pageOf(id)).reviews).toEqual([]);
    await undoCommand(store, retired.commandId);
    expect((await pageOf(id)).reviews).toMatchObject([{ onLines: [{ answer: 'accept' }] }]);
  });
});

describe('who may see an agreement', () => {
  it('R16 the list holds what the rule looks at', async () => {
    const { store, id } = await proposal();
    const rows = await agreementRows(store.read);
    expect(rows.find((row) => row.id === id)).toMatchObject({
      careOfficeRegion: 'Drenthe',
      wlzExecutor: 'Achmea Zorgkantoor N.V.',
    });
  });
});
