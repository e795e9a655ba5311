import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { startHost, test } from './host.ts';
import { choose, goToPart, panel, undoInToast } from './panel.ts';
import { photograph } from './screenshot.ts';
import { firstStart, unlock } from './steps.ts';

async function openDepartment(page: Page, url: string, name: string): Promise<void> {
  await page.goto(url);
  await goToPart(page, 'Afdelingen', 'Proefafdelingen');
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** The line of a year in the money table. */
function moneyOf(page: Page, year: string) {
  return page.getByRole('table', { name: 'Geld per jaar' }).getByRole('row').filter({ hasText: year });
}

test('a new department from the page of its institution: four fields, a code by itself, R01 and R19 explain themselves', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Instellingen');
  await page.getByRole('link', { name: 'Stichting De Lindehoeve' }).click();
  await page.getByRole('link', { name: 'Nieuwe afdeling' }).waitFor();
  await page.keyboard.press('n');
  await expect(panel(page).getByRole('textbox', { name: 'Naam' })).toBeFocused();
  await expect(panel(page).getByRole('combobox', { name: 'Instelling' })).toHaveValue('Stichting De Lindehoeve');
  await page.keyboard.type('De Linde');
  await panel(page).getByRole('textbox', { name: 'Aantal cliënten' }).fill('7');
  await panel(page).getByRole('textbox', { name: 'Start van de proef' }).fill('1-2-2014');
  await expect(panel(page).getByText(/De start ligt buiten het experiment/)).toBeVisible();
  await panel(page).getByText('Waarom?').click();
  await expect(panel(page).getByText(/\(R01\) – bron: /)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText(/De start ligt buiten het experiment/)).toHaveCount(1);
  await panel(page).getByRole('textbox', { name: 'Start van de proef' }).fill('1-2-2016');

  await panel(page).getByRole('button', { name: 'Meer over de afdeling invullen' }).click();
  await panel(page).getByRole('textbox', { name: 'Cliënten met meerzorg' }).fill('8');
  await expect(panel(page).getByText('8 cliënten met meerzorg is meer dan de 7 cliënten')).toBeVisible();
  await expectAccessible(page);
  await panel(page).getByRole('textbox', { name: 'Cliënten met meerzorg' }).fill('3');
  await panel(page).getByRole('textbox', { name: 'Fte in het team' }).fill('12,5');
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('heading', { level: 1, name: 'De Linde' })).toBeVisible();
  await expect(page.getByText('SL-A01')).toBeVisible();
  await expect(page.getByText('Vanaf 01-02-2016')).toBeVisible();
  await expect(page.getByText('7 cliënten, 3 met meerzorg')).toBeVisible();
  await expect(page.getByText('12,50 fte')).toBeVisible();
});

test('a department of an institution that is not selected is refused, with R02 (from the list)', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Afdelingen', 'Proefafdelingen');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Afdeling toevoegen' }).click();
  await choose(page, 'Instelling', 'Centrum De Bolder');
  await expect(panel(page).getByText(/Centrum De Bolder is niet geselecteerd/)).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Naam' }).fill('De Wind');
  await panel(page).getByRole('textbox', { name: 'Aantal cliënten' }).fill('6');
  await panel(page).getByRole('textbox', { name: 'Start van de proef' }).fill('1-3-2015');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByRole('combobox', { name: 'Instelling' })).toHaveAttribute('aria-invalid', 'true');
  await choose(page, 'Instelling', 'Zorggroep Duinzicht');
  await expect(panel(page).getByText(/is niet geselecteerd/)).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'De Wind' })).toBeVisible();
});

test('the workspace: every part opens with its own new form, N opens it, Escape keeps the draft', async ({
  page,
  demo,
}) => {
  await openDepartment(page, demo.url, 'De Beuk');
  await expect(page.getByText('6 × 7VG, 2 × 6VG')).toBeVisible();
  await page.getByText('Alle jaren').click();
  await expect(moneyOf(page, '2016')).toContainText(/325\.000,00.*288\.750,00.*146\.820,75.*36\.250,00/);
  const parts = [
    ['Interventies', 'Nieuwe interventie'],
    ['Referentiebudget', 'Nieuw referentiebudget'],
    ['Zorgprofielen', 'Nieuwe peildatum'],
  ] as const;
  for (const [part, title] of parts) {
    await page.getByRole('tab', { name: part }).click();
    await expect(page.getByRole('button', { name: title })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('n');
    await expect(page.getByRole('dialog', { name: title })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(panel(page)).toHaveCount(0);
  }
  await page.getByRole('tab', { name: 'Geschiedenis' }).click();
  await expect(page.getByText('Ingelezen uit een registratie')).toBeVisible();
  await expect(page.getByRole('tabpanel').getByRole('button', { name: 'Ongedaan maken' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('tab', { name: 'Afspraken' }).click();
  await expect(page.getByRole('link', { name: 'LH-A01-2016-B01' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('n');
  await expect(page).toHaveURL(/#\/afspraken\/nieuw\?instelling=/);
});

test('a reference budget: Dutch amounts, ambiguous ones refused, R04 warns, one a year, the history tells what it was', async ({
  page,
  demo,
}) => {
  await openDepartment(page, demo.url, 'De Beuk');
  await page.getByText('Alle jaren').click();
  await page.getByRole('tab', { name: 'Referentiebudget' }).click();
  await page.getByRole('link', { name: '2016' }).click();
  const amount = panel(page).getByRole('textbox', { name: 'Bedrag' });
  await expect(amount).toHaveValue('325.000,00');
  await amount.fill('10.02');
  await amount.press('Tab');
  await expect(amount).toHaveAttribute('aria-invalid', 'true');
  await expect(amount).toHaveValue('10.02');
  await amount.fill('280000');
  await expect(
    panel(page).getByText(/Er is al meer overeengekomen dan dit bedrag. Samen €\s288\.750,00/),
  ).toBeVisible();
  await panel(page).getByText('Waarom?').click();
  await expect(panel(page).getByText(/\(R04\) – bron: /)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole('alert')).toContainText('Referentiebudget 2016 is opgeslagen');
  await expect(page.getByRole('alert')).toContainText('Er is al meer overeengekomen dan dit bedrag.');
  await expect(moneyOf(page, '2016')).toContainText('€ 8.750,00 te veel');

  await page.getByRole('tab', { name: 'Geschiedenis' }).click();
  const newest = page.getByRole('tabpanel').getByRole('listitem').first();
  await expect(newest).toContainText('Gewijzigd: referentiebudget 2016');
  await expect(newest).toContainText('€ 325.000,00 → € 280.000,00');
  await newest.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(moneyOf(page, '2016')).toContainText('€ 36.250,00');

  await page.getByRole('tab', { name: 'Referentiebudget' }).click();
  await page.keyboard.press('n');
  await expect(panel(page).getByRole('textbox', { name: 'Jaar' })).toHaveValue('2018');
  await panel(page).getByRole('textbox', { name: 'Jaar' }).fill('2017');
  await panel(page).getByRole('textbox', { name: 'Bedrag' }).fill('1.234,56');
  await choose(page, 'Bron', 'Schatting');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('Van 2017 is er al een referentiebudget. Wijzig dat.')).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Jaar' }).fill('2014');
  await page.keyboard.press('Control+Enter');
  await expect(moneyOf(page, '2014')).toContainText('€ 1.234,56');

  await page.getByRole('link', { name: '2014' }).click();
  await panel(page).getByRole('button', { name: 'Laten vervallen' }).click();
  await page.getByRole('textbox', { name: 'Reden' }).fill('Verkeerd jaar');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('link', { name: '2014' })).toHaveCount(0);
});

test('care profiles on a date: rows, a total while typing, R19 refuses too many, a date is there once', async ({
  page,
  demo,
}) => {
  await openDepartment(page, demo.url, 'De Beuk');
  await page.getByRole('tab', { name: 'Zorgprofielen' }).click();
  await page.keyboard.press('n');
  await panel(page).getByRole('textbox', { name: 'Peildatum' }).fill('1-1-2015');
  await panel(page).getByRole('button', { name: 'Zorgprofiel toevoegen' }).click();
  await panel(page).getByRole('combobox', { name: 'Zorgprofiel' }).fill('7VG');
  await page.getByRole('option', { name: /^7VG – / }).click();
  await panel(page).getByRole('textbox', { name: 'Aantal' }).fill('9');
  await expect(panel(page).getByText('Samen 9 van de 8 cliënten')).toBeVisible();
  await expect(panel(page).getByText('De zorgprofielen tellen op tot 9; de afdeling heeft 8 cliënten.')).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(
    panel(page)
      .getByText(/Op 01-01-2015 staan er al zorgprofielen/)
      .first(),
  ).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Peildatum' }).fill('1-1-2016');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByRole('alert')).toContainText('tellen op tot 9');
  await panel(page).getByRole('textbox', { name: 'Aantal' }).fill('8');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByText('8 × 7VG', { exact: true })).toBeVisible();
  const overTime = page.getByRole('table', { name: 'Zorgprofielen per peildatum' });
  await expect(overTime.getByRole('row', { name: /^Samen/ })).toContainText('8');
  await expect(
    page.getByRole('table', { name: /gewone meerzorg kon/ }).getByRole('row', { name: /^7VG/ }),
  ).toContainText('ja');
  await expectAccessible(page);
  await photograph(page, 'zorgprofielen');

  await page.getByRole('link', { name: 'Wijzigen: zorgprofielen op 01-01-2015' }).click();
  await panel(page).getByRole('button', { name: 'Laten vervallen' }).click();
  await page.getByRole('textbox', { name: 'Reden' }).fill('Peildatum klopte niet');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('columnheader', { name: /01-01-2015/ })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Geschiedenis' }).click();
  const newest = page.getByRole('tabpanel').getByRole('listitem').first();
  await expect(newest).toContainText('Vervallen: zorgprofielen');
  await expect(newest).toContainText('Reden: Peildatum klopte niet');
  await newest.getByRole('button', { name: 'Ongedaan maken' }).click();
  await page.getByRole('tab', { name: 'Zorgprofielen' }).click();
  await expect(page.getByRole('columnheader', { name: /01-01-2015/ })).toBeVisible();
});

test('a pilot ends with a date and a reason, nothing is deleted, and undo opens it again', async ({ page, demo }) => {
  await openDepartment(page, demo.url, 'De Els');
  await page.getByRole('button', { name: 'Proef beëindigen' }).click();
  await panel(page).getByRole('textbox', { name: 'Laatste dag van de proef' }).fill('1-1-2018');
  await panel(page).getByRole('textbox', { name: 'Reden' }).fill('De nieuwe woning is klaar');
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText(/Het einde ligt na het experiment/)).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Laatste dag van de proef' }).fill('31-12-2016');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('01-04-2015 tot en met 31-12-2016')).toBeVisible();
  await expect(page.getByText('De nieuwe woning is klaar')).toBeVisible();
  await goToPart(page, 'Afdelingen', 'Proefafdelingen');
  await choose(page, 'Proef', 'Beëindigd');
  await expect(page.getByRole('table', { name: 'Proefafdelingen' }).getByRole('row')).toHaveCount(2);
  await undoInToast(page).click();
  await expect(page.getByText('Er is niets dat bij deze zoekwoorden en filters past.')).toBeVisible();
});

test('a half-filled department survives a power cut', async ({ page, folder }) => {
  const directory = join(folder, 'werkboek');
  const first = await startHost(directory);
  await firstStart(page, first.url);
  await goToPart(page, 'Instellingen');
  await page.getByRole('button', { name: 'Instelling toevoegen' }).click();
  await panel(page).getByRole('textbox', { name: 'Naam' }).fill('Stichting De Brink');
  await choose(page, 'Sector', 'Gehandicaptenzorg');
  await choose(page, 'Zorgkantoorregio', 'Arnhem');
  await choose(page, 'Status', 'Lopend');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('link', { name: 'Nieuwe afdeling' }).click();
  await panel(page).getByRole('textbox', { name: 'Naam' }).fill('De Es');
  await panel(page).getByRole('textbox', { name: 'Start van de proef' }).fill('1-2-20');
  await page.waitForTimeout(600);
  await first.kill();

  const second = await startHost(directory);
  await unlock(page, second.url);
  // The screen comes back as it was, with the form open.
  await expect(panel(page).getByRole('textbox', { name: 'Naam' })).toHaveValue('De Es');
  await expect(panel(page).getByRole('textbox', { name: 'Start van de proef' })).toHaveValue('1-2-20');
  await second.stop();
});
