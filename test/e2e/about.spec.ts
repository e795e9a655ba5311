import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { goToPart } from './panel.ts';
import { photograph } from './screenshot.ts';

test('the page about this workbook has its version, what it asks (R12), and every rule with its source', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Over dit werkboek');
  const main = page.getByRole('main');
  await expect(main.getByText('Experiment artikel 58 Wmg')).toBeVisible();
  const asked = page.getByRole('table', { name: 'Gevraagde gegevens per soort' });
  await expect(asked.getByRole('row', { name: 'Notitie 1 1' })).toBeVisible();
  await expect(main.getByText('R10', { exact: true })).toBeVisible();
  await expect(main.getByText('Regeling langdurige zorg, artikel 2.2', { exact: false })).toBeVisible();
  await expect(main.getByText(/uren per maand medewerkers bezig zijn/)).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'over');
});

test('the statement of the board has what lacks, is printed without the screen around it, and asks for a signature (R14)', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Evaluatie');
  await page.getByRole('link', { name: 'Bestuursverklaring' }).click();
  await expect(page.getByText('Kies de instelling, druk de verklaring af')).toBeVisible();
  await page.getByRole('combobox', { name: 'Instelling' }).click();
  await page.getByRole('option', { name: 'Stichting De Lindehoeve' }).click();
  const sheet = page.getByRole('article', { name: 'Bestuursverklaring' });
  await expect(sheet).toContainText('Stichting De Lindehoeve');
  await expect(sheet).toContainText('10000001');
  await expect(sheet).toContainText('2015 tot en met 2017');
  await expect(sheet.getByRole('table', { name: 'Volledigheid per onderdeel' })).toContainText('De Beuk');
  await expect(sheet).toContainText('Handtekening');
  await expectAccessible(page);
  await photograph(page, 'bestuursverklaring');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeHidden();
  await expect(sheet).toBeVisible();
});

test('a delivery that was made stands in the list, and is verified again against it', async ({ page, demo }) => {
  await page.goto(demo.url);
  await goToPart(page, 'Evaluatie');
  await expect(page.getByText('Vanaf deze laptop is nog niets geleverd.')).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Levering maken' }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  const list = page.getByRole('table', { name: 'Lijst van gemaakte leveringen' });
  await expect(list.getByRole('row')).toHaveCount(2);
  await expect(list).toContainText('Voorbeeldgebruiker');
  await list.getByRole('button', { name: /bestanden$/ }).click();
  await expect(list).toContainText('LEESMIJ');
  await expectAccessible(page);
  await photograph(page, 'leveringen');
  await list.getByRole('link', { name: /^Opnieuw controleren/ }).click();
  await expect(page.getByText(/^Kies het bestand evaluatie-proeftuinen-meerzorg/)).toBeVisible();
  const verify = (buffer: Buffer) =>
    page
      .getByLabel('Kies een pakket (zip)')
      .setInputFiles({ name: download.suggestedFilename(), mimeType: 'application/zip', buffer });
  await verify(bytes);
  await expect(page.getByText(/^Dit is de levering die Voorbeeldgebruiker op .* heeft gemaakt\.$/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Een ander pakket controleren' }).click();
  await verify(Buffer.from('iets anders'));
  await expect(page.getByText('Dit is niet het bestand van de gekozen levering', { exact: false })).toBeVisible();
});
