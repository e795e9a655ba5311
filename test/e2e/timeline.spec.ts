import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { choose, goToPart, panel } from './panel.ts';
import { photograph } from './screenshot.ts';

async function openBeuk(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await goToPart(page, 'Afdelingen', 'Proefafdelingen');
  await page.getByRole('link', { name: 'De Beuk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'De Beuk' })).toBeVisible();
}

test('a department opens on its overview: the money of this year at a glance, and everything that happened, newest first', async ({
  page,
  sample,
}) => {
  await openBeuk(page, sample.url);
  await expect(page.getByRole('tab', { name: 'Overzicht' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('Geld in 2016')).toBeVisible();
  await expect(page.getByRole('definition').filter({ hasText: '€ 303.150,00' })).toBeVisible();
  const entries = page.getByRole('tabpanel').getByRole('listitem');
  await expect(entries.first().getByRole('link')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: '2015' })).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'afdeling-overzicht');

  await choose(page, 'Soort', 'Interventies');
  await expect(page).toHaveURL(/tijdlijn=intervention/);
  await expect(page.getByText(/4 van \d+ gebeurtenissen/)).toBeVisible();
  await entries.filter({ hasText: 'Een tweede uitgang' }).getByRole('link').click();
  await expect(panel(page)).toHaveAccessibleName('Interventie LH-A01-V02');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByText(/4 van \d+ gebeurtenissen/)).toBeVisible();

  await choose(page, 'Soort', 'Afspraken');
  await entries.getByRole('link', { name: 'Afspraak LH-A01-2016-B01-v2 overeengekomen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Afspraak LH-A01-2016-B01-v2' })).toBeVisible();
});

test('N on the overview asks what to record; the form comes beside the page, by the keyboard alone', async ({
  page,
  sample,
}) => {
  await openBeuk(page, sample.url);
  await page.keyboard.press('n');
  const menu = page.getByRole('menu');
  await expect(menu.getByRole('menuitem').first()).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(menu).toHaveCount(0);
  await page.keyboard.press('n');
  await menu.getByRole('menuitem', { name: 'Nieuwe interventie' }).focus();
  await page.keyboard.press('Enter');
  await expect(panel(page)).toHaveAccessibleName('Nieuwe interventie');
  await choose(page, 'Soort interventie', 'Nachtzorg');
  await choose(page, 'Gericht op', 'Context');
  await panel(page).getByRole('textbox', { name: 'Doel' }).fill('Iedereen slaapt door');
  await panel(page).getByRole('textbox', { name: 'Start' }).fill('3-10-2016');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'Overzicht' })).toHaveAttribute('aria-selected', 'true');
  const entry = page.getByRole('tabpanel').getByRole('listitem').filter({ hasText: 'Iedereen slaapt door' });
  await expect(entry.getByRole('time')).toHaveText('03-10-2016');
});
