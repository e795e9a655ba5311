import { describe, expect, it } from 'vitest';
import { agreedTermsHash } from '../../../../db/commands/agreedTermsHash.ts';
import { agreeAgreement, amendAgreement, proposeAgreement } from '../../../../db/commands/agreementSteps.ts';
import { findAgreement } from '../../../../db/commands/find.ts';
import { proposeAmendment } from '../../../../db/commands/proposeAmendment.ts';
import { saveAgreement } from '../../../../db/commands/saveAgreement.ts';
import { blocked } from '../findings.ts';
import { agreed, allAccords, forms, proposed } from '../forms.ts';
import { twoLaptops } from './twoLaptops.ts';

/** Agreed on one laptop; meanwhile on the other its purpose and a line are changed, a line is taken out and one added. */
async function agreedAndEdited() {
  const world = await twoLaptops();
  const { one, two, meet, dossier } = world;
  const id = await proposed(one, dossier, 100_000, 200_000, 50_000);
  await meet();
  const { agreement, lines } = await findAgreement(two.read, id);
  await agreeAgreement(one, id, allAccords);
  const [first, , third] = lines;
  await saveAgreement(two, {
    id,
    terms: { ...agreement, purpose: 'Een ander doel' },
    lines: [
      { ...first, id: first?.id ?? null, amountCents: 150_000 },
      { ...third, id: third?.id ?? null },
      forms.line(300_000, { description: 'Erbij' }),
    ],
  });
  await meet();
  return { ...world, id };
}

describe('making proposed amendments a new version (R15, S13)', () => {
  it('gives a draft with the amended terms and lines; what was agreed stands with the same hash, on both laptops', async () => {
    const { one, two, meet, id } = await agreedAndEdited();
    const before = await findAgreement(one.read, id);
    expect(before.lines.map(({ amountCents }) => amountCents)).toEqual([100_000, 200_000, 50_000]);
    const { agreementId } = await proposeAmendment(two, id);
    await meet();
    for (const store of [one, two]) {
      const old = await findAgreement(store.read, id);
      expect(old).toEqual({ ...before, inConflict: false });
      expect(agreedTermsHash(old)).toBe(old.agreement.agreedTermsHash);
      const { agreement, lines, inConflict } = await findAgreement(store.read, agreementId);
      expect(inConflict).toBe(false);
      expect(agreement).toMatchObject({
        code: `${before.agreement.code}-v2`,
        version: 2,
        replacesId: id,
        status: 'draft',
        purpose: 'Een ander doel',
        institutionAccordOn: null,
        clientRepresentativesHeardOn: null,
        agreedTermsHash: null,
      });
      expect(lines.map(({ amountCents, number }) => [number, amountCents])).toEqual([
        [1, 150_000],
        [3, 50_000],
        [4, 300_000],
      ]);
      expect(await store.replica.conflicts()).toEqual([]);
    }
    expect(await one.replica.fingerprint()).toBe(await two.replica.fingerprint());
  });

  it('a person proposes and agrees the new version like any other', async () => {
    const { one, id } = await agreedAndEdited();
    const { agreementId } = await proposeAmendment(one, id);
    await proposeAgreement(one, agreementId);
    await agreeAgreement(one, agreementId, allAccords);
    const { agreement } = await findAgreement(one.read, agreementId);
    expect(agreement.status).toBe('agreed');
  });

  it('is refused when nothing was proposed, when it was done already, and while a newer version exists', async () => {
    const { one, dossier, id } = await agreedAndEdited();
    const other = await agreed(one, dossier, 10_000);
    expect(await blocked(proposeAmendment(one, other))).toEqual(['volgorde status']);
    await amendAgreement(one, id);
    expect(await blocked(proposeAmendment(one, id))).toEqual(['R15 status']);
  });

  it('done on two laptops at once gives two drafts with one code, for a person to see', async () => {
    const { one, two, meet, id } = await agreedAndEdited();
    await proposeAmendment(one, id);
    await proposeAmendment(two, id);
    expect(await blocked(proposeAmendment(one, id))).toEqual(['volgorde status']);
    await meet();
    for (const store of [one, two]) {
      const open = await store.replica.conflicts();
      expect(open.map(({ kind, entity }) => `${kind} ${entity}`)).toEqual(['code agreement']);
    }
  });
});
