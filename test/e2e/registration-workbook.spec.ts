import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { readXlsx, writeXlsx, type CellValue } from 'hucre';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { goToPart } from './panel.ts';
import { photograph } from './screenshot.ts';
import { firstStart } from './steps.ts';

const workbook = readFileSync(new URL('../fixtures/registration-small.xlsx', import.meta.url));

/** Lets a file fall somewhere on the page, as a hand would. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const dropped = await page.evaluateHandle(
    ([file, base64]) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64 ?? ''), (character) => character.codePointAt(0) ?? 0);
      transfer.items.add(new File([content], file ?? ''));
      return transfer;
    },
    [name, Buffer.from(bytes).toString('base64')],
  );
  const heading = page.getByRole('heading', { level: 1, name: 'Registratie inlezen' });
  await heading.dispatchEvent('dragover', { dataTransfer: dropped });
  await heading.dispatchEvent('drop', { dataTransfer: dropped });
}

/** The small registration with mistakes: some on many rows, so that the list of them is long. */
async function spoiled(): Promise<Uint8Array> {
  const { sheets } = await readXlsx(workbook);
  const changed = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row, index): CellValue[] => {
      if (name === 'Referentiebudget' && index === 3) return row.with(2, 1234.105);
      if (name === 'Metingen' && index > 0) return row.with(1, 'X9');
      return row;
    }),
  }));
  return writeXlsx({ sheets: [...changed, { name: 'Vakantie', rows: [['a']] }] });
}

test('a workbook dropped anywhere: report, only the good rows, the refused ones in a workbook, and all undone', async ({
  page,
  host,
}) => {
  await firstStart(page, host.url);
  await goToPart(page, 'Registratie inlezen');
  await drop(page, 'proeftuin.xlsx', await spoiled());
  const faults = page.getByRole('table', { name: 'Wat er mis is, per rij en kolom' });
  await expect(faults.getByRole('row', { name: /Metingen 2 indicator X9/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('141 meldingen')).toBeVisible();
  await page.getByText('1 opmerking', { exact: true }).click();
  await expect(page.getByText('Het blad Vakantie hoort niet bij een registratie en is niet gelezen.')).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'registratie-werkmap-fouten');

  // Of a long list only what is in sight is drawn; a sheet by itself is short.
  expect(await faults.getByRole('row').count()).toBeLessThan(80);
  await page.getByRole('combobox', { name: 'Blad' }).click();
  await page.getByRole('option', { name: 'Referentiebudget' }).click();
  await expect(page.getByText('1 van 141 meldingen')).toBeVisible();
  await expect(faults.getByRole('row', { name: /Referentiebudget 4 bedrag 1234,105/ })).toBeVisible();

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Geweigerde rijen opslaan' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('geweigerde-rijen.xlsx');
  const refused = await readXlsx(readFileSync(await download.path()));
  expect(refused.sheets.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['Referentiebudget', 2],
    ['Metingen', 141],
  ]);
  expect(refused.sheets[0]?.rows[1]?.at(-1)).toContain('meer dan twee cijfers achter de komma');

  await page.getByRole('button', { name: 'Alleen de goede rijen inlezen' }).click();
  await expect(page.getByText('141 rijen zijn niet ingelezen.')).toBeVisible({ timeout: 60_000 });
  await photograph(page, 'registratie-werkmap-ingelezen');
  await page.getByRole('button', { name: 'Hele inlezing ongedaan maken' }).click();
  await expect(page.getByText('Wat was ingelezen, staat niet meer in het werkboek.')).toBeVisible({ timeout: 60_000 });
  await goToPart(page, 'Afspraken');
  await expect(page.getByText('Er zijn nog geen afspraken')).toBeVisible();
});

test('a template to fill in and everything to take along, from the screen; both are read in again', async ({
  page,
  host,
}) => {
  await firstStart(page, host.url);
  await goToPart(page, 'Registratie inlezen');
  const saved = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
  };
  const template = await saved('Lege werkmap');
  expect(template.name).toBe('registratie-leeg.xlsx');
  const { sheets } = await readXlsx(template.bytes);
  expect(sheets.map(({ name }) => name).slice(0, 2)).toEqual(['Leeswijzer', 'Instellingen']);
  await expect(page.getByText('registratie-leeg.xlsx staat bij uw downloads.')).toBeVisible();
  await drop(page, template.name, template.bytes);
  await expect(page.getByText('Er is niets in te lezen.')).toBeVisible();
  await page.getByRole('button', { name: 'Stoppen' }).click();

  await drop(page, 'registratie.ods', readFileSync(new URL('../fixtures/registration-small.ods', import.meta.url)));
  await page.getByRole('button', { name: 'Alles inlezen' }).click();
  await expect(page.getByRole('heading', { name: '895 gegevens zijn ingelezen' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Een andere registratie kiezen' }).click();
  const dump = await saved('Alles als CSV-bestanden');
  expect(dump.name).toBe('registratie.zip');
  await expect(page.getByText('registratie.zip staat bij uw downloads, met 895 gegevens.')).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'registratie-meenemen');
  await drop(page, dump.name, dump.bytes);
  await expect(page.getByText('Alles uit deze registratie staat al in het werkboek.')).toBeVisible({ timeout: 60_000 });
});

test('a file that is no workbook is refused in words', async ({ page, demo }) => {
  await page.goto(demo.url);
  await goToPart(page, 'Registratie inlezen');
  await drop(
    page,
    'geheim.xlsx',
    await writeXlsx({ sheets: [{ name: 'a', rows: [] }], encryption: { password: 'x', spinCount: 1000 } }),
  );
  await expect(page.getByText(/Dit is een oud of beveiligd Excel-bestand/)).toBeVisible();
  await drop(page, 'boek.xlsx', new TextEncoder().encode('geen werkmap'));
  await expect(page.getByText(/Deze werkmap kan niet gelezen worden/)).toBeVisible();
});
