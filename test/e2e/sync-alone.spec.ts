import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { startHost, test } from './host.ts';
import { goToPart, panel } from './panel.ts';
import { photograph } from './screenshot.ts';
import { firstStart } from './steps.ts';

const filePassphrase = 'vier groene ballonnen drijven weg';

test('a laptop without a hub: the status says so, and joining asks an address and a code that make sense', async ({
  page,
  host,
}) => {
  await firstStart(page, host.url);
  const status = page.getByRole('banner').getByRole('link', { name: /^Nog niet gekoppeld/ });
  await expect(status).toHaveText('Nog niet gekoppeld');
  await status.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Synchronisatie' })).toBeFocused();
  await expectAccessible(page);
  await photograph(page, 'synchronisatie-koppelen');

  const connect = page.getByRole('button', { name: 'Koppelen' });
  await connect.click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByText('Vul de uitnodigingscode in.').first()).toBeVisible();
  const address = page.getByRole('textbox', { name: 'Adres van het centrale punt' });
  await page.getByRole('textbox', { name: 'Uitnodigingscode' }).fill('ABCD-EFGH');
  for (const [typed, said] of [
    ['hub', 'Dit is geen adres van een centraal punt.'],
    ['http://hub.voorbeeld.nl', 'Dit adres is niet beveiligd.'],
    // Nothing listens there.
    ['http://127.0.0.1:9', 'Het centrale punt is niet bereikbaar.'],
  ] as const) {
    await address.fill(typed);
    await connect.click();
    await expect(page.getByText(said)).toBeVisible();
  }
  await expectAccessible(page);
  await photograph(page, 'synchronisatie-koppelen-fout');

  await page.getByRole('link', { name: 'Conflicten' }).click();
  await expect(page.getByText('Er zijn geen conflicten')).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${new URL(page.url()).origin}/#/synchronisatie/apparaten`);
  await expect(page.getByText('Deze laptop is nog niet gekoppeld')).toBeVisible();
  await expectAccessible(page);
});

test('where no network comes: a file of one laptop is taken in on another, twice does no harm', async ({
  page,
  demo,
  folder,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Synchronisatie');
  await page.getByRole('button', { name: 'Bestand maken' }).click();
  const over = panel(page);
  await over.getByRole('checkbox', { name: 'Zorggroep Duinzicht' }).uncheck();
  await over.getByRole('textbox', { name: 'Wachtzin voor het bestand' }).fill(filePassphrase);
  await over.getByRole('textbox', { name: 'Nog een keer dezelfde wachtzin' }).fill('iets heel anders dan dat');
  await over.getByRole('button', { name: 'Bestand maken' }).click();
  await expect(over.getByText('Dit is niet dezelfde wachtzin.').first()).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'bestand-maken');
  await over.getByRole('textbox', { name: 'Nog een keer dezelfde wachtzin' }).fill(filePassphrase);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    over.getByRole('button', { name: 'Bestand maken' }).click(),
  ]);
  await expect(over.getByRole('heading', { name: 'Het bestand is gemaakt' })).toBeFocused();
  await expectAccessible(page);
  await photograph(page, 'bestand-gemaakt');
  const buffer = readFileSync(await download.path());
  expect(buffer.includes('Lindehoeve')).toBe(false);

  const other = await startHost(join(folder, 'ander'));
  await firstStart(page, other.url);
  const file = { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer };
  for (const added of [true, false]) {
    await goToPart(page, 'Synchronisatie');
    await page.getByRole('button', { name: 'Bestand inlezen' }).click();
    await over.getByLabel('Kies een bestand van een collega').setInputFiles(file);
    const passphrase = over.getByRole('textbox', { name: 'Wachtzin voor het bestand' });
    await passphrase.fill('niet de goede wachtzin');
    await page.keyboard.press('Enter');
    await expect(over.getByText(/De wachtzin klopt niet/)).toBeVisible();
    await passphrase.fill(filePassphrase);
    await page.keyboard.press('Enter');
    await expect(over.getByRole('heading', { name: 'Wat er in het bestand zit' })).toBeFocused();
    await expect(over.getByText('Stichting De Lindehoeve')).toBeVisible();
    await expectAccessible(page);
    await photograph(page, added ? 'bestand-inhoud' : 'bestand-niets-nieuws');
    if (added) {
      await over.getByRole('button', { name: 'Opnemen in het werkboek' }).click();
      await expect(over.getByRole('heading', { name: /^Opgenomen: \d+ wijzigingen$/ })).toBeFocused();
      await expectAccessible(page);
      await photograph(page, 'bestand-opgenomen');
      await over.getByRole('button', { name: 'Sluiten' }).last().click();
    }
  }
  await expect(over.getByText('Alles uit dit bestand staat al op deze laptop.')).toBeVisible();
  await page.keyboard.press('Escape');
  await goToPart(page, 'Instellingen');
  await expect(page.getByRole('link', { name: 'Stichting De Lindehoeve' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Zorggroep Duinzicht' })).toHaveCount(0);
  await other.stop();
});
