import { expect } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { goToPart } from './panel.ts';
import { photograph } from './screenshot.ts';

test('the dossier of a department: everything on paper, A4, with numbered pages and nothing to click', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Afdelingen', 'Proefafdelingen');
  await page.getByRole('link', { name: 'De Beuk' }).click();
  await page.getByRole('link', { name: 'Dossier afdrukken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Dossier De Beuk' })).toBeFocused();
  const main = page.getByRole('main');
  for (const title of ['De afdeling', 'Zorgprofielen', 'Geld per jaar', 'Interventies', 'Bestedingsafspraken']) {
    await expect(main.getByRole('heading', { level: 2, name: title })).toBeVisible();
  }
  const lines = main.getByRole('table', { name: 'Regels van LH-A01-2015-B01' });
  await expect(lines.getByRole('row').nth(1)).toContainText('€ 142.000,00');
  await expect(lines.getByRole('row').nth(1)).toContainText('€ 141.950,50');
  await expect(main).toContainText('Rust bij de overdracht bleek het belangrijkst');
  await expectAccessible(page);
  await photograph(page, 'dossier');

  await expect(main.getByRole('heading', { name: 'Geschiedenis van de afdeling' })).toHaveCount(0);
  await main.getByRole('switch', { name: 'Met de geschiedenis' }).click();
  await expect(main.getByRole('heading', { name: 'Geschiedenis van de afdeling' })).toBeVisible();
  await expect(page).toHaveURL(/geschiedenis=true/);

  await page.emulateMedia({ media: 'print' });
  await expect(main.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('navigation')).toBeHidden();
  await expect(page.getByRole('banner')).toBeHidden();
  const wide = await page.evaluate(
    () =>
      [...document.querySelectorAll('main table')].filter(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1,
      ).length,
  );
  expect(wide).toBe(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThan(1);
});
