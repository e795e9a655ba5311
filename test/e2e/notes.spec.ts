import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { goToPart, panel, undoInToast } from './panel.ts';
import { photograph } from './screenshot.ts';

/** A picture of two by two pixels. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGNk+M/AwMDAxAADjIwMAAA1GQEFDqTyNQAAAABJRU5ErkJggg==',
  'base64',
);

const notes = (page: Page) => page.getByRole('list', { name: 'Notities' });
const attachments = (page: Page) => page.getByRole('list', { name: 'Bijlagen' });

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Notitie schrijven' }).click();
  const field = page.getByRole('textbox', { name: 'Notitie' });
  await expect(field).toBeFocused();
  await field.fill(text);
  await page.keyboard.press('Control+Enter');
  await expect(notes(page)).toContainText(text);
  await expect(notes(page)).toContainText('Voorbeeldgebruiker');
}

async function attach(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Bijlage toevoegen' }).click();
  await page.getByLabel('Kies een bestand').setInputFiles(path);
}

const openDepartment = async (page: Page) => {
  await goToPart(page, 'Afdelingen', 'Proefafdelingen');
  await page.getByRole('link', { name: 'De Beuk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'De Beuk' })).toBeVisible();
};

test('a note can be written with an institution, a department, an intervention and an agreement, each its own', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await openDepartment(page);
  await page.getByRole('tab', { name: 'Notities en bijlagen' }).click();
  await expect(page.getByText('Er zijn nog geen notities.')).toBeVisible();
  await page.keyboard.press('n');
  await expect(panel(page).getByRole('textbox', { name: 'Notitie' })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type('Nieuwe teamleider begint in maart.');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(notes(page)).toContainText('Nieuwe teamleider begint in maart.');
  await photograph(page, 'afdeling-notities');
  await expectAccessible(page);

  await page.getByRole('tab', { name: 'Interventies' }).click();
  await page.getByRole('table', { name: 'Interventies' }).getByRole('link').first().click();
  await panel(page).getByRole('tab', { name: 'Notities en bijlagen' }).click();
  await write(page, 'De coach komt om de week.');
  await photograph(page, 'interventie-notities');
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await page.getByRole('tab', { name: 'Afspraken' }).click();
  await page.getByRole('table', { name: 'Afspraken' }).getByRole('link').first().click();
  await write(page, 'De Wlz-uitvoerder belt nog terug.');
  await expect(notes(page)).not.toContainText('De coach');
  await photograph(page, 'afspraak-notities');
  await expectAccessible(page);

  await goToPart(page, 'Instellingen');
  await page.getByRole('link', { name: 'Stichting De Lindehoeve' }).click();
  await write(page, 'Het bestuur wil een extra overleg.');
  await expect(notes(page).getByRole('listitem')).toHaveCount(1);
  await photograph(page, 'instelling-notities');
  await expectAccessible(page);
});

test('a note is changed, shows its history, is retired with a reason, and R22 keeps a BSN out', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Instellingen');
  await page.getByRole('link', { name: 'Stichting De Lindehoeve' }).click();
  await page.getByRole('button', { name: 'Notitie schrijven' }).click();
  const field = page.getByRole('textbox', { name: 'Notitie' });
  await field.fill('Bel over 111222333');
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('Bel het bestuur');
  await page.keyboard.press('Control+Enter');
  await expect(notes(page)).toContainText('Bel het bestuur');

  await page.getByRole('button', { name: 'Wijzigen: Bel het bestuur' }).click();
  await field.fill('Bel het bestuur na de zomer');
  await page.keyboard.press('Control+Enter');
  await expect(notes(page)).toContainText('gewijzigd door Voorbeeldgebruiker');
  await page.getByRole('button', { name: 'Geschiedenis: Bel het bestuur na de zomer' }).click();
  await expect(notes(page).getByText('Toegevoegd')).toBeVisible();
  await expect(notes(page).getByRole('deletion')).toHaveText('Bel het bestuur');
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Laten vervallen: Bel het bestuur na de zomer' }).click();
  await panel(page).getByRole('textbox', { name: 'Reden' }).fill('Is gebeurd');
  await panel(page).getByRole('button', { name: 'Laten vervallen' }).click();
  await expect(page.getByText('Er zijn nog geen notities.')).toBeVisible();
  await undoInToast(page).first().click();
  await expect(notes(page)).toContainText('Bel het bestuur na de zomer');
});

test('a picture is attached, looked at and saved as it was; a program and a file that is too large are refused', async ({
  page,
  demo,
  folder,
}) => {
  const picture = join(folder, 'plattegrond.png');
  const program = join(folder, 'plattegrond.pdf');
  const large = join(folder, 'groot.pdf');
  await writeFile(picture, png);
  await writeFile(program, 'MZ\u0090\u0000 this program cannot be run in DOS mode');
  await writeFile(large, Buffer.alloc(25 * 1024 * 1024 + 1, '%PDF-'));
  await page.goto(demo.url);
  await openDepartment(page);
  await page.getByRole('tab', { name: 'Notities en bijlagen' }).click();

  await attach(page, large);
  await expect(page.getByRole('alert')).toContainText('groot.pdf is 25 MB. Een bijlage is hooguit 25 MB.');
  await expectAccessible(page);
  await page.getByLabel('Kies een bestand').setInputFiles(program);
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('Dit is een programma of script.');
  await page.getByRole('button', { name: 'Ander bestand kiezen' }).click();
  await page.getByLabel('Kies een bestand').setInputFiles(picture);
  const name = page.getByRole('textbox', { name: 'Naam' });
  await expect(name).toHaveValue('plattegrond.png');
  await name.fill('../plattegrond.png');
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await name.fill('Plattegrond De Beuk.png');
  await page.getByRole('textbox', { name: 'Omschrijving' }).fill('Na de verbouwing');
  await photograph(page, 'bijlage-toevoegen');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
  await expect(attachments(page)).toContainText('Plattegrond De Beuk.png');
  await expect(attachments(page)).toContainText('PNG-afbeelding');
  await photograph(page, 'bijlagen');

  await page.getByRole('button', { name: 'Bekijken: Plattegrond De Beuk.png' }).click();
  const shown = panel(page).getByRole('img', { name: 'Na de verbouwing' });
  await expect(shown).toBeVisible();
  expect(await shown.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth)).toBe(2);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Opslaan als: Plattegrond De Beuk.png' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('Plattegrond De Beuk.png');
  expect(await readFile(await saved.path())).toEqual(png);
});
