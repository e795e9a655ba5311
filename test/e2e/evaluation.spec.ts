import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { goToPart } from './panel.ts';
import { photograph } from './screenshot.ts';
import { choose } from './steps.ts';

test('completeness leads to what is missing, and the figures of the chosen years are there to read', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Evaluatie');
  await expect(page.getByText(/van de \d+ gegevens zijn er/)).toBeVisible();
  await expect(page.getByText(/Ontbreekt: Referentiebudget per jaar: 2017/)).toBeVisible();
  const figures = page.getByRole('table', { name: 'Kerncijfers per jaar' });
  await expect(figures.getByRole('row', { name: /^Overeengekomen €/ })).toContainText('ontbreekt');
  await expect(figures.getByRole('row', { name: /^Aandeel contextgericht / })).toContainText('41,23%');
  await expect(figures.getByRole('columnheader', { name: 'Code' })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Codes tonen' }).check();
  await expect(figures.getByRole('row', { name: /^F1 Referentiebudget/ })).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'evaluatie');

  await choose(page, 'Van jaar', '2016');
  await choose(page, 'Tot en met jaar', '2016');
  await expect(page).toHaveURL(/van=2016/);
  await expect(figures.getByRole('columnheader', { name: '2015' })).toHaveCount(0);
  await expect(figures.getByRole('row', { name: /Overeengekomen € 582.150,00$/ })).toBeVisible();
  await choose(page, 'Tot en met jaar', '2015');
  await expect(page.getByText('Het laatste jaar ligt niet vóór het eerste.')).toBeVisible();
  await expect(figures).toHaveCount(0);

  await choose(page, 'Tot en met jaar', '2017');
  await page.getByRole('main').getByRole('link', { name: 'De Beuk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'De Beuk' })).toBeVisible();
});

test('a delivery is made, twice the same, and verified; one changed byte is named', async ({ page, demo }) => {
  await page.goto(demo.url);
  await goToPart(page, 'Evaluatie');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Levering maken' }).click(),
  ]);
  const name = 'evaluatie-proeftuinen-meerzorg_2015-01-01_2017-12-31_toezicht.zip';
  expect(download.suggestedFilename()).toBe(name);
  const bytes = readFileSync(await download.path());
  await expect(page.getByText('De levering is gemaakt')).toBeVisible();
  await expect(page.getByRole('status').getByText(createHash('sha256').update(bytes).digest('hex'))).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'evaluatie-gemaakt');
  const [again] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Levering maken' }).click(),
  ]);
  expect(readFileSync(await again.path()).equals(bytes)).toBe(true);

  await page.getByRole('link', { name: 'Pakket controleren' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Pakket controleren' })).toBeFocused();
  await expectAccessible(page);
  const verify = (buffer: Buffer) =>
    page.getByLabel('Kies een pakket (zip)').setInputFiles({ name, mimeType: 'application/zip', buffer });
  await verify(bytes);
  await expect(page.getByRole('heading', { name: 'Dit pakket is onveranderd' })).toBeVisible();
  await expect(page.getByText('01-01-2015 tot en met 31-12-2017')).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'pakket-in-orde');

  await page.getByRole('button', { name: 'Een ander pakket controleren' }).click();
  const changed = Buffer.from(bytes);
  const middle = Math.floor(changed.length / 2);
  changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle);
  await verify(changed);
  await expect(page.getByRole('heading', { name: /Dit pakket klopt niet/ })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Fouten in het pakket' }).getByRole('row').nth(1)).toContainText(
    'is veranderd',
  );
  await expectAccessible(page);
  await photograph(page, 'pakket-veranderd');

  await page.getByRole('button', { name: 'Een ander pakket controleren' }).click();
  await verify(Buffer.from('dit is geen zip'));
  await expect(page.getByRole('heading', { name: /Dit pakket klopt niet/ })).toBeVisible();
});
