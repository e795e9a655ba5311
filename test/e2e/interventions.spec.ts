import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { startHost, test } from './host.ts';
import { choose, goToPart, panel, undoInToast } from './panel.ts';

const rows = (page: Page) => page.getByRole('table', { name: 'Interventies' }).getByRole('row');

test('an intervention is recorded with the keyboard alone: three things to fill in, a code by itself', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Afdelingen', 'Proefafdelingen');
  await page.getByRole('link', { name: 'De Beuk' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'De Beuk' })).toBeFocused();
  await page.getByRole('tab', { name: 'Overzicht' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Nieuwe interventie' })).toBeVisible();
  await page.keyboard.press('n');
  await expect(panel(page).getByRole('combobox', { name: 'Soort interventie' })).toBeFocused();
  await page.keyboard.type('Coach');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('combobox', { name: 'Gericht op' })).toBeFocused();
  await page.keyboard.type('Context');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('textbox', { name: 'Doel' })).toBeFocused();
  await page.keyboard.type('Het team herkent spanning eerder');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole('alert')).toContainText('Interventie is opgeslagen');
  const row = rows(page).filter({ hasText: 'Het team herkent spanning eerder' });
  await expect(row).toContainText('LH-A01-V04');
  await expect(row).toContainText('Coaching van het team');
  await expect(row).toContainText('Lopend');
  await page.keyboard.press('Control+z');
  await expect(row).toHaveCount(0);
});

test('R22 speaks while typing: a BSN blocks saving, a name warns', async ({ page, demo }) => {
  await page.goto(demo.url);
  await goToPart(page, 'Interventies');
  await page.getByRole('button', { name: 'Interventie toevoegen' }).click();
  await choose(page, 'Afdeling', 'De Beuk – Stichting De Lindehoeve');
  const type = panel(page).getByRole('combobox', { name: 'Soort interventie' });
  await type.press('ArrowDown');
  await expect(type).toHaveAttribute('aria-expanded', 'true');
  await expectAccessible(page);
  await choose(page, 'Soort interventie', 'Nachtzorg');
  await choose(page, 'Gericht op', 'Cliënt');
  const goal = panel(page).getByRole('textbox', { name: 'Doel' });
  await goal.fill('Rust voor mevrouw Jansen, 111222333');
  await expect(panel(page).getByText(/In deze tekst staat een BSN/)).toBeVisible();
  await expect(panel(page).getByText(/In deze tekst staat misschien een naam/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Control+Enter');
  await expect(goal).toHaveAttribute('aria-invalid', 'true');
  await goal.fill('Rust voor mevrouw Jansen');
  await expect(panel(page).getByText(/In deze tekst staat een BSN/)).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('misschien een naam');
  await expect(rows(page)).toHaveCount(7);
});

test('filters and search stand in the address; an intervention opens beside the list and the list stays', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Interventies');
  await expect(rows(page)).toHaveCount(6);
  await expectAccessible(page);
  await choose(page, 'Status', 'Lopend');
  await expect(rows(page)).toHaveCount(4);
  await choose(page, 'Gericht op', 'Context');
  await expect(rows(page)).toHaveCount(3);
  await choose(page, 'Soort interventie', 'Nachtzorg');
  await expect(rows(page)).toHaveCount(2);
  await expect(page).toHaveURL(/status=running/);
  await expect(page).toHaveURL(/gericht=context/);
  await expect(page).toHaveURL(/soort=night_care/);
  await page.getByRole('link', { name: /Nachtzorg met vaste gezichten/ }).click();
  await expect(page.getByRole('dialog', { name: 'Interventie DZ-A01-V01' })).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await expect(panel(page)).toHaveCount(0);
  await expect(rows(page)).toHaveCount(2);
});

test('closing an intervention: result and reflection appear, the history shows labels and dates, and it can be undone', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Interventies');
  await page.getByRole('link', { name: 'Een tweede uitgang naar de tuin' }).click();
  await expect(panel(page).getByRole('combobox', { name: 'Resultaat' })).toHaveCount(0);
  await choose(page, 'Status', 'Afgerond');
  await panel(page).getByRole('textbox', { name: 'Einde' }).fill('1-1-2015');
  await choose(page, 'Resultaat', 'Deels bereikt');
  await panel(page).getByRole('textbox', { name: 'Terugblik' }).fill('De deur staat vaker open');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('Het einde (01-01-2015) ligt vóór de start (01-09-2015).')).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Einde' }).fill('30-6-2016');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);

  const row = rows(page).filter({ hasText: 'Een tweede uitgang' });
  await expect(row).toContainText('01-09-2015 tot en met 30-06-2016');
  await expect(row).toContainText('Afgerond');
  await row.getByRole('link').click();
  await panel(page).getByRole('tab', { name: 'Geschiedenis' }).click();
  const newest = panel(page).getByRole('listitem').first();
  await expect(newest).toContainText('Lopend → Afgerond');
  await expect(newest).toContainText('leeg → 30-06-2016');
  await expect(newest).toContainText('leeg → Deels bereikt');
  await expectAccessible(page);
  await panel(page)
    .getByText('15 gegevens ingevuld')
    .or(panel(page).getByText(/gegevens ingevuld/))
    .first()
    .click();
  await expect(panel(page).getByText('De Beuk', { exact: true })).toBeVisible();
  await newest.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(panel(page).getByRole('listitem').first()).toContainText('Ongedaan gemaakt');
  await page.keyboard.press('Escape');
  await expect(row).toContainText('Lopend');
});

test('an intervention is retired with a reason, and one that an agreement line names stays', async ({ page, demo }) => {
  await page.goto(demo.url);
  await goToPart(page, 'Interventies');
  await page.getByRole('link', { name: 'Dagbesteding in kleine stappen opbouwen' }).click();
  await panel(page).getByRole('button', { name: 'Laten vervallen' }).click();
  await page.getByRole('textbox', { name: 'Reden' }).fill('Dubbel');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/Dit hoort nog bij: 1 afspraakregel/)).toBeVisible();
  await page
    .getByRole('dialog', { name: /laten vervallen\?/ })
    .getByRole('button', { name: 'Annuleren' })
    .click();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Interventie toevoegen' }).click();
  await choose(page, 'Afdeling', 'De Els – Stichting De Lindehoeve');
  await choose(page, 'Soort interventie', 'Anders');
  await choose(page, 'Gericht op', 'Context');
  await panel(page).getByRole('textbox', { name: 'Doel' }).fill('Per ongeluk gemaakt');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('Schrijf op wat voor interventie het is.')).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Omschrijving van de soort' }).fill('Muziek');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('link', { name: 'Per ongeluk gemaakt' }).click();
  await panel(page).getByRole('button', { name: 'Laten vervallen' }).click();
  await page.getByRole('textbox', { name: 'Reden' }).fill('Vergissing');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Per ongeluk gemaakt' })).toHaveCount(0);
  await undoInToast(page).click();
  await expect(page.getByRole('link', { name: 'Per ongeluk gemaakt' })).toBeVisible();
});

test('a half-typed intervention survives a power cut', async ({ page, folder }) => {
  const directory = join(folder, 'voorbeeld');
  const first = await startHost(directory, ['--demo']);
  await page.goto(first.url);
  await goToPart(page, 'Interventies');
  await page.getByRole('button', { name: 'Interventie toevoegen' }).click();
  await panel(page).getByRole('textbox', { name: 'Doel' }).fill('Half getypt doel');
  await page.waitForTimeout(600);
  await first.kill();

  const second = await startHost(directory, ['--demo']);
  await page.goto(second.url);
  // The screen comes back as it was, with the form open.
  await expect(panel(page).getByRole('textbox', { name: 'Doel' })).toHaveValue('Half getypt doel');
  await panel(page).getByRole('button', { name: 'Concept weggooien' }).click();
  await expect(panel(page).getByRole('textbox', { name: 'Doel' })).toHaveValue('');
  await second.stop();
});
