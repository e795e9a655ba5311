import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { goToPart, panel } from './panel.ts';
import { photograph } from './screenshot.ts';
import { firstStart } from './steps.ts';

test('an empty store: today begins with the two ways to begin', async ({ page, host }) => {
  await firstStart(page, host.url);
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
  await expect(page.getByText('Begin met een instelling')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'Naar de instellingen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeFocused();
});

test('what needs you, counted; each line is one click from the place, and where you were stands beside it', async ({
  page,
  sample,
}) => {
  await page.goto(sample.url);
  const main = page.getByRole('main');
  await expect(main.getByText('maandag 3 oktober 2016')).toBeVisible();
  await expect(main.getByText(/^\d+ dingen vragen om uw aandacht\.$/)).toBeVisible();
  const section = (name: string | RegExp) =>
    main.locator('section').filter({ has: page.getByRole('heading', { level: 2, name }) });
  const signals = section(/^Open signalen/).getByRole('listitem');
  await expect(signals.first()).toContainText('Nadeel voor een cliënt');
  await expect(signals.first()).toContainText('Ernst: hoog');
  await expect(section(/^Referentiebudget ontbreekt/)).toContainText('Huis Zeedijk');
  await expectAccessible(page);
  await photograph(page, 'vandaag');

  const waiting = section(/^Afspraken die wachten/)
    .getByRole('listitem')
    .filter({ hasText: 'LH-A01-2017-B01' });
  await expect(waiting).toContainText('Wacht op het akkoord van de Wlz-uitvoerder');
  await waiting.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'Afspraak LH-A01-2017-B01' })).toBeVisible();

  await goToPart(page, 'Vandaag');
  await section(/^Referentiebudget ontbreekt/)
    .getByRole('link', { name: 'De Kade' })
    .click();
  await expect(page.getByRole('dialog', { name: 'Nieuw referentiebudget' })).toBeVisible();
});

test('a form that was left half-filled is offered to go on with', async ({ page, demo }) => {
  await page.goto(demo.url);
  await goToPart(page, 'Instellingen');
  await page.keyboard.press('n');
  await panel(page).getByRole('textbox', { name: 'Naam' }).fill('Stichting De Brink');
  await expect(panel(page).getByText(/^Concept – opgeslagen/)).toBeVisible();
  await page.keyboard.press('Escape');
  await goToPart(page, 'Vandaag');
  const drafts = page.getByRole('main').locator('section').filter({ hasText: 'Nog niet af' });
  await drafts.getByRole('link', { name: 'Instelling' }).click();
  await expect(panel(page).getByRole('textbox', { name: 'Naam' })).toHaveValue('Stichting De Brink');
});
