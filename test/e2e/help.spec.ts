import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { goToPart } from './panel.ts';
import { photograph } from './screenshot.ts';

test('the tour comes at first start, goes by the keyboard, does not come back, and starts again from the help', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Eerst rondkijken met voorbeeldgegevens' }).click();
  const tour = page.getByRole('dialog');
  await expect(tour).toHaveAccessibleName('Vandaag: wat u nu moet doen');
  await expect(tour.getByText('Stap 1 van 5')).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'rondleiding');
  await expect(tour.getByRole('button', { name: 'Volgende' })).toBeFocused();
  for (const step of [2, 3, 4, 5]) {
    await page.keyboard.press('Enter');
    await expect(tour.getByText(`Stap ${step} van 5`)).toBeVisible();
  }
  await page.keyboard.press('Enter');
  await expect(tour).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
  await expect(tour).toHaveCount(0);

  await goToPart(page, 'Hulp');
  await expectAccessible(page);
  await photograph(page, 'hulp');
  await page.getByRole('button', { name: 'Rondleiding starten' }).click();
  await expect(tour.getByText('Stap 1 van 5')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(tour).toHaveCount(0);
});

test('words of the field are explained beside a title, and all together with their sources', async ({ page, demo }) => {
  await page.goto(demo.url);
  await goToPart(page, 'Afspraken');
  await page.getByRole('button', { name: 'Uitleg: Bestedingsafspraak' }).click();
  await expect(page.getByText(/^Bron: Brief van de staatssecretaris/)).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByText(/^Bron: /)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Uitleg: Bestedingsafspraak' })).toBeFocused();

  await page.goto(`${page.url().split('#')[0]}#/begrippen`);
  await expect(page.getByRole('heading', { level: 1, name: 'Begrippen' })).toBeVisible();
  await expect(page.getByText('17 begrippen')).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'begrippen');
  await page.getByRole('searchbox', { name: 'Zoeken' }).fill('zzp');
  await expect(page.getByText('1 van 17 begrippen')).toBeVisible();
  await expect(page.getByRole('term')).toHaveText('Zorgprofiel');
});
