import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { unzipSync, zipSync } from 'fflate';
import { fixtureFiles } from '../fixtures/registration.ts';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { goToPart } from './panel.ts';
import { photograph } from './screenshot.ts';
import { firstStart } from './steps.ts';

type Fixture = Parameters<typeof fixtureFiles>[0];

/** The files of a fixture as a browser takes them. */
function uploads(name: Fixture) {
  return fixtureFiles(name).map((file) => ({ name: file.name, mimeType: 'text/csv', buffer: Buffer.from(file.bytes) }));
}

function chooseFiles(page: Page, files: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]): Promise<void> {
  return page.getByLabel('Kies een werkmap, zip of CSV-bestanden').setInputFiles(files);
}

test('a sound registration: checked, imported as a whole, and nothing new the second time, as a zip', async ({
  page,
  host,
}) => {
  await firstStart(page, host.url);
  await goToPart(page, 'Registratie inlezen');
  await expectAccessible(page);
  await photograph(page, 'registratie');
  await chooseFiles(page, uploads('registration-small'));
  const counts = page.getByRole('table', { name: 'Aantal rijen per blad' });
  await expect(counts.getByRole('row', { name: /^Afspraken/ })).toContainText('53');
  await expect(page.getByRole('button', { name: 'Alleen de goede rijen inlezen' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Alles inlezen' }).click();
  const done = page.getByRole('heading', { name: /gegevens zijn ingelezen/ });
  await expect(done).toBeFocused({ timeout: 60_000 });
  await expectAccessible(page);
  await photograph(page, 'registratie-ingelezen');
  await page.getByRole('main').getByRole('link', { name: 'Afspraken' }).click();
  await expect(page.getByText('53 afspraken')).toBeVisible();

  // The same again, now as a zip: nothing is new.
  await goToPart(page, 'Registratie inlezen');
  const zip = zipSync(Object.fromEntries(fixtureFiles('registration-small').map(({ name, bytes }) => [name, bytes])));
  await chooseFiles(page, { name: 'registratie.zip', mimeType: 'application/zip', buffer: Buffer.from(zip) });
  await expect(page.getByText('Alles uit deze registratie staat al in het werkboek.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Alles inlezen' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Stoppen' }).click();
  await expect(page.getByLabel('Kies een werkmap, zip of CSV-bestanden')).toBeVisible();
});

test('a registration with mistakes: each named, the good rows imported, the others saved to mend, all undone', async ({
  page,
  host,
}) => {
  await firstStart(page, host.url);
  await goToPart(page, 'Registratie inlezen');
  await chooseFiles(page, uploads('registration-faulty'));
  await expect(page.getByRole('heading', { name: '34 rijen kunnen zo niet ingelezen worden' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Alles inlezen' })).toHaveCount(0);
  const faults = page.getByRole('table', { name: 'Wat er mis is, per rij en kolom' });
  const excess = faults.getByRole('row', { name: /meer dan het referentiebudget van de afdeling/ });
  await excess.getByRole('button', { name: 'Waarom?' }).click();
  await expect(excess.getByText(/\(R04\) – bron: Brief van de staatssecretaris/)).toBeVisible();
  await page.getByText('5 waarschuwingen').click();
  await expectAccessible(page);
  await photograph(page, 'registratie-met-fouten');

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Geweigerde rijen opslaan' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('geweigerde-rijen.zip');
  const refused = unzipSync(readFileSync(await download.path()));
  expect(Object.keys(refused)).toHaveLength(12);
  expect(new TextDecoder().decode(refused['metingen.csv'])).toContain('fout');

  await page.getByRole('button', { name: 'Alleen de goede rijen inlezen' }).click();
  await expect(page.getByText('34 rijen zijn niet ingelezen.')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Hele inlezing ongedaan maken' }).click();
  await expect(page.getByText('Wat was ingelezen, staat niet meer in het werkboek.')).toBeVisible({ timeout: 60_000 });
  await goToPart(page, 'Afspraken');
  await expect(page.getByText('Er zijn nog geen afspraken')).toBeVisible();
});

test('files that are no registration are refused in words; dropping works as choosing does', async ({ page, demo }) => {
  await page.goto(demo.url);
  await goToPart(page, 'Registratie inlezen');
  await chooseFiles(page, { name: 'vakantie.zip', mimeType: 'application/zip', buffer: Buffer.from('geen zip') });
  await expect(page.getByText('Dit zip-bestand kan niet gelezen worden.')).toBeVisible();
  await expectAccessible(page);

  const csv = 'instelling;sector;zorgkantoorregio;wlz_uitvoerder;status\r\nHuis Nieuw;GHZ;Arnhem;Menzis;aangemeld\r\n';
  const dropped = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'instellingen.csv', { type: 'text/csv' }));
    return transfer;
  }, csv);
  await page.getByText('Kies een werkmap, zip of CSV-bestanden').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(
    page.getByRole('table', { name: 'Aantal rijen per blad' }).getByRole('row', { name: /^Instellingen/ }),
  ).toContainText('1');
  await expect(page.getByText(/Niet in deze registratie: Afdelingen/)).toBeVisible();
});
