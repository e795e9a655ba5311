import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amendAgreement } from '../../../db/commands/agreementSteps.ts';
import { saveReferenceBudget } from '../../../db/commands/saveReferenceBudget.ts';
import { undoCommand } from '../../../db/commands/undoCommand.ts';
import { checkStore } from '../../../db/log/checkStore.ts';
import { attachmentFiles } from '../../../db/queries/attachmentFiles.ts';
import { registrationNow } from '../../../db/queries/registration.ts';
import { makeSample } from '../../../electron/host/sample/makeSample.ts';
import { registrationDump } from '../../../exchange/registration/dump/registrationFiles.ts';
import { isExtraSheet, sheetEntities } from '../../../exchange/registration/sheets/sheetNames.ts';
import { fixtureFiles } from '../../fixtures/registration.ts';
import { agreed, forms, proposed, smallDossier } from '../db/forms.ts';
import { randomCommand } from '../db/randomCommands.ts';
import { closed, tempStore } from '../db/tempStore.ts';
import { recordEveryKind } from './everyKind.ts';
import { importFiles, throughDump } from './throughDump.ts';

const formats = ['xlsx', 'csv'] as const;

/** Chooses from a list of numbers, and the first choice when they run out. */
function chooserOf(numbers: readonly number[]) {
  const left = [...numbers];
  return (below: number) => (below === 0 ? 0 : (left.shift() ?? 0) % below);
}

describe('a dump that is imported into an empty store', () => {
  it.each(formats)('as %s gives the same ids and the same fingerprint, for every kind of record', async (format) => {
    const { store } = await tempStore();
    await importFiles(store, fixtureFiles('registration-small'));
    const before = await registrationNow(store.read);
    for (const name of sheetEntities.filter((one) => !isExtraSheet(one)))
      expect(before[name].length).toBeGreaterThan(0);
    const { store: other, refused } = await throughDump(store, format);
    expect(refused).toEqual([]);
    expect(await registrationNow(other.read)).toEqual(before);
    expect(await other.replica.fingerprint()).toBe(await store.replica.fingerprint());
    expect((await checkStore(other)).problems).toEqual([]);
  });

  it.each(formats)('as %s holds what the format has no sheet for, with the files of attachments', async (format) => {
    const { store } = await tempStore();
    await recordEveryKind(store);
    const before = await registrationNow(store.read);
    for (const name of sheetEntities.filter(isExtraSheet)) expect(before[name].length).toBeGreaterThan(0);
    const { store: other, refused, dump } = await throughDump(store, format);
    expect(refused).toEqual([]);
    expect(await registrationNow(other.read)).toEqual(before);
    expect(await other.replica.fingerprint()).toBe(await store.replica.fingerprint());
    expect(await attachmentFiles(other.read)).toEqual(await attachmentFiles(store.read));
    expect((await attachmentFiles(other.read)).size).toBe(2);
    expect((await checkStore(other)).problems).toEqual([]);
    expect((await importFiles(other, dump.files)).records).toBe(0);
  });

  it.each(formats)('as %s holds the whole sample, that two people made in two years', async (format) => {
    const { store } = await tempStore();
    await makeSample(store);
    const { store: other, refused } = await throughDump(store, format);
    expect(refused).toEqual([]);
    expect(await other.replica.fingerprint()).toBe(await store.replica.fingerprint());
  });

  it('without the files of attachments takes their names, and refuses a file that is not what its row says', async () => {
    const { store } = await tempStore();
    await recordEveryKind(store);
    const registration = await registrationNow(store.read);
    const bare = registrationDump(registration, 'csv');
    expect(bare.absent).toBe(2);
    const { store: other } = await tempStore();
    expect((await importFiles(other, bare.files)).refused).toEqual([]);
    expect((await attachmentFiles(other.read)).size).toBe(0);

    const attachment = registration.attachment.map((one) => ({ ...one, mediaType: 'application/pdf' }));
    const lying = registrationDump({ ...registration, attachment }, 'xlsx', await attachmentFiles(store.read));
    const { store: third } = await tempStore();
    const { refused } = await importFiles(third, lying.files);
    expect(refused.map((line) => line.slice(0, 25))).toEqual([
      'bijlagen 2 naam formaat: ',
      'bijlagen 3 naam formaat: ',
    ]);
    expect((await attachmentFiles(third.read)).size).toBe(0);
  });

  it('R04 R15 gives the same fingerprint after anything people did', async () => {
    let recorded = 0;
    let agreements = 0;
    const steps = fc.array(fc.array(fc.nat(1000), { minLength: 8, maxLength: 8 }), { minLength: 10, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom(...formats), async (list, format) => {
        const { store } = await tempStore();
        const dossier = await smallDossier(store);
        await agreed(store, dossier, 4_000_000, 1_000_000);
        await proposed(store, dossier, 6_000_000);
        for (const numbers of list) if ((await randomCommand(store, chooserOf(numbers))) !== null) recorded += 1;
        const { store: other, refused } = await throughDump(store, format);
        expect(refused).toEqual([]);
        expect(await other.replica.fingerprint()).toBe(await store.replica.fingerprint());
        agreements += (await registrationNow(other.read)).agreement.filter(({ status }) => status === 'agreed').length;
        await closed(store);
        await closed(other);
      }),
      { numRuns: 12 },
    );
    // The walk must really walk: an empty store proves nothing.
    expect(recorded).toBeGreaterThan(60);
    expect(agreements).toBeGreaterThan(8);
  });

  it('R04 comes back as it was agreed when the budget was lowered since, with a warning', async () => {
    const { store } = await tempStore();
    const dossier = await smallDossier(store);
    await agreed(store, dossier, 4_000_000);
    await saveReferenceBudget(store, dossier.budgetId, forms.budget(dossier.departmentId, { amountCents: 1 }));
    const { store: other, refused, warned } = await throughDump(store, 'xlsx');
    expect(refused).toEqual([]);
    expect(warned.map((line) => line.split(':')[0])).toContain('afspraken 2 afspraak R04');
    expect(await other.replica.fingerprint()).toBe(await store.replica.fingerprint());
  });

  it('gives the same bytes each time', async () => {
    const { store } = await tempStore();
    await importFiles(store, fixtureFiles('registration-small'));
    const registration = await registrationNow(store.read);
    for (const format of formats) {
      expect(registrationDump(registration, format)).toEqual(registrationDump(registration, format));
    }
  });
});

describe('a dump that is imported where it came from', () => {
  it.each(formats)('as %s changes nothing, also when versions follow each other', async (format) => {
    const { store } = await tempStore();
    const dossier = await smallDossier(store);
    await amendAgreement(store, await agreed(store, dossier, 4_000_000));
    const dump = registrationDump(await registrationNow(store.read), format);
    const { records, refused } = await importFiles(store, dump.files);
    expect([records, refused]).toEqual([0, []]);
  });

  it('R15 after its import was undone, comes back under other ids with a fingerprint of its own', async () => {
    const { store } = await tempStore();
    await agreed(store, await smallDossier(store), 4_000_000);
    const dump = registrationDump(await registrationNow(store.read), 'xlsx');
    const { store: other } = await tempStore();
    const first = await importFiles(other, dump.files);
    await undoCommand(other, first.commandId);
    expect((await registrationNow(other.read)).institution).toEqual([]);
    const again = await importFiles(other, dump.files);
    expect([again.records, again.refused]).toEqual([first.records, []]);
    const { agreement } = await registrationNow(other.read);
    const { agreement: original } = await registrationNow(store.read);
    expect(agreement.map(({ code }) => code)).toEqual(original.map(({ code }) => code));
    expect(agreement[0]?.id).not.toBe(original[0]?.id);
    expect((await checkStore(other)).problems).toEqual([]);
  });
});
