import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { startHost, test } from './host.ts';
import { choose, goToPart, panel } from './panel.ts';
import { photograph } from './screenshot.ts';
import { firstStart, passphrase, recordDepartment, unlock } from './steps.ts';

const bar = (page: Page) => page.getByRole('combobox', { name: 'Zoeken en opdrachten' });
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

test('Ctrl + K finds a record by a part of a word, accents aside, and opens it', async ({ page, demo }) => {
  await page.goto(demo.url);
  await heading(page, /./).waitFor();
  await page.keyboard.press('Control+k');
  await expect(bar(page)).toBeFocused();
  await expect(page.getByRole('group', { name: 'Onderdelen' }).getByRole('option')).not.toHaveCount(0);
  await expectAccessible(page);
  await page.keyboard.type('cliëntdag');
  const found = page.getByRole('group', { name: 'Gevonden' }).getByRole('option');
  await expect(found.first()).toContainText('cliëntdagen');
  const accented = await found.allInnerTexts();
  await photograph(page, 'zoekbalk');
  await bar(page).fill('clientdag');
  await expect(page.getByRole('status').filter({ hasText: /resulta/ })).toBeVisible();
  expect(await found.allInnerTexts()).toEqual(accented);
  await expectAccessible(page);
  await bar(page).fill('huis zeed');
  await expect(found).toHaveCount(1);
  await expect(bar(page)).toHaveAttribute('aria-activedescendant', (await found.first().getAttribute('id')) ?? '');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Huis Zeedijk')).toBeFocused();
});

test('Enter before the results are there opens the first as soon as they are; nothing found is said', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await heading(page, /./).waitFor();
  await page.keyboard.press('Control+k');
  await bar(page).fill('De Beuk');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'De Beuk')).toBeVisible();
  await page.getByRole('button', { name: 'Zoeken en opdrachten' }).click();
  await expect(page.getByRole('group', { name: 'Laatst geopend' })).toHaveCount(0);
  await bar(page).fill('qwxyz');
  await expect(page.getByRole('status').filter({ hasText: 'Geen resultaten' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
});

test('the command bar goes to screens, begins things, and shows first what was opened last', async ({ page, demo }) => {
  await page.goto(demo.url);
  await goToPart(page, 'Afdelingen', 'Proefafdelingen');
  await page.getByRole('link', { name: 'De Beuk' }).click();
  await expect(heading(page, 'De Beuk')).toBeVisible();
  // Long enough to have been there.
  await page.waitForTimeout(1000);
  await page.keyboard.press('Control+k');
  await bar(page).fill('nieuwe interv');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('combobox', { name: 'Soort interventie' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  const recents = page.getByRole('group', { name: 'Laatst geopend' }).getByRole('option');
  await expect(recents.filter({ hasText: 'De Beuk' })).toHaveCount(1);
  await recents.filter({ hasText: 'De Beuk' }).click();
  await expect(heading(page, 'De Beuk')).toBeVisible();
});

test('? shows all keys, G and a letter goes to a part, and keys of one letter can be switched off and stay off', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await heading(page, /./).waitFor();
  await page.keyboard.press('?');
  await expect(panel(page).getByRole('table', { name: 'Overal' })).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'sneltoetsen');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(heading(page, 'Interventies')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(heading(page, 'Interventies')).toHaveCount(0);
  await page.keyboard.press('?');
  await panel(page)
    .getByRole('switch', { name: /één letter/ })
    .click();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await page.reload();
  await heading(page, /./).waitFor();
  await page.keyboard.press('?');
  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await page.waitForTimeout(300);
  await expect(panel(page)).toHaveCount(0);
  await expect(heading(page, 'Interventies')).toHaveCount(0);
});

test('light, dark and compact are chosen in a menu, and last beyond a restart', async ({ page, folder }) => {
  const directory = join(folder, 'werkboek');
  const first = await startHost(directory);
  await page.goto(first.url);
  await page.getByRole('button', { name: 'Weergave' }).click();
  await expect(page.getByRole('menuitemradio', { name: 'Zoals de computer' })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('menuitemradio', { name: 'Donker' }).click();
  await page.getByRole('button', { name: 'Weergave' }).click();
  await page.getByRole('menuitemcheckbox', { name: 'Compact' }).click();
  const root = page.locator('html');
  await expect(root).toHaveAttribute('data-density', 'compact');
  await first.kill();
  const second = await startHost(directory);
  await page.goto(second.url);
  await expect(root).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await expect(root).toHaveAttribute('data-density', 'compact');
  await second.stop();
});

test('after locking, and after the host was killed, the same screen is there with its filters and panel', async ({
  page,
  folder,
}) => {
  const directory = join(folder, 'werkboek');
  const first = await startHost(directory);
  await firstStart(page, first.url);
  await recordDepartment(page);
  await goToPart(page, 'Instellingen');
  await choose(page, 'Status', 'Geselecteerd');
  await expect(page).toHaveURL(/status=selected/);
  await page.getByRole('button', { name: 'Instelling toevoegen' }).click();
  await panel(page).getByRole('textbox', { name: 'Naam' }).fill('Stichting De Linde');
  await page.waitForTimeout(600);
  await first.kill();

  const second = await startHost(directory);
  await unlock(page, second.url);
  await expect(heading(page, 'Instellingen')).toBeVisible();
  await expect(page).toHaveURL(/status=selected/);
  await expect(panel(page).getByRole('textbox', { name: 'Naam' })).toHaveValue('Stichting De Linde');
  await expect(panel(page).getByText(/^Uw concept van/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Vergrendelen' }).click();
  await page.getByRole('textbox', { name: 'Wachtzin' }).fill(passphrase);
  await page.getByRole('button', { name: 'Openen' }).click();
  await expect(heading(page, 'Instellingen')).toBeVisible();
  await expect(page).toHaveURL(/status=selected/);
  await second.stop();
});
