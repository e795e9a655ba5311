import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { goToPart } from './panel.ts';
import { firstStart, passphrase } from './steps.ts';

test('the sample opens before one has a store, is marked on every screen, and one begins by oneself from there', async ({
  page,
  host,
}) => {
  await page.goto(host.url);
  await page.getByRole('button', { name: 'Eerst rondkijken met voorbeeldgegevens' }).click();
  await page.getByRole('button', { name: 'Rondleiding overslaan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Vandaag' })).toBeVisible();
  const mark = page.getByRole('banner').getByRole('button', { name: /^Voorbeeldgegevens/ });
  await goToPart(page, 'Instellingen');
  await expect(page.getByRole('link', { name: 'Stichting De Lindehoeve' })).toBeVisible();
  await expect(mark).toBeVisible();
  await mark.click();
  await expectAccessible(page);
  await page.getByRole('menuitem', { name: 'Zelf beginnen' }).click();
  await expect(page.getByLabel('Uw naam')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('button', { name: 'Voorbeeldgegevens verwijderen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Voorbeeldgegevens verwijderen' }).click();
  await expect(page.getByRole('button', { name: 'Voorbeeldgegevens verwijderen' })).toHaveCount(0);
});

test('from one’s own store to the sample and back: nothing of the one shows in the other, and the sample goes in one step', async ({
  page,
  host,
}) => {
  await firstStart(page, host.url, undefined, undefined, /Voorbeeldgegevens/);
  await expect(page.getByRole('main').getByText('maandag 3 oktober 2016')).toBeVisible();
  await page.getByRole('button', { name: /^Voorbeeldgegevens/ }).click();
  await page.getByRole('menuitem', { name: 'Voorbeeldgegevens verwijderen' }).click();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Voorbeeldgegevens verwijderen' }).click();
  await page.getByRole('textbox', { name: 'Wachtzin' }).fill(passphrase);
  await page.getByRole('button', { name: 'Openen' }).click();
  await expect(page.getByText('Begin met een instelling')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Voorbeeldgegevens/ })).toHaveCount(0);
  await goToPart(page, 'Instellingen');
  await expect(page.getByText('Er zijn nog geen instellingen')).toBeVisible();
});
