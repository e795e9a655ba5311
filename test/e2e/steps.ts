import type { Locator, Page } from '@playwright/test';

/** Passphrase of every store the browser tests make. */
export const passphrase = 'zes paarse fietsen zingen zacht';

/** Walks through first start as a person does; ends on the start page. Returns the recovery code. */
export async function firstStart(
  page: Page,
  url: string,
  screen: (name: string) => Promise<void> = async () => {},
): Promise<string> {
  await page.goto(url);
  await page.getByLabel('Uw naam').fill('Anna de Vries');
  await page.getByLabel('Uw organisatie').fill('CCE');
  await screen('eerste-start-naam');
  await page.getByRole('button', { name: 'Verder' }).click();
  await page.getByRole('textbox', { name: 'Nieuwe wachtzin' }).fill(passphrase);
  await page.getByRole('textbox', { name: 'Nog een keer dezelfde wachtzin' }).fill(passphrase);
  await screen('eerste-start-wachtzin');
  await page.getByRole('button', { name: 'Verder' }).click();
  const code = page.getByRole('list', { name: 'Uw herstelcode' });
  await code.waitFor();
  const groups = await code.getByRole('listitem').allInnerTexts();
  await screen('eerste-start-herstelcode');
  await page.getByRole('button', { name: 'Ik heb de code bewaard' }).click();
  await page.getByRole('button', { name: 'Controleren' }).waitFor();
  for (const [index, group] of groups.entries()) {
    const field = page.getByRole('textbox', { name: `Groep ${index + 1}` });
    // Two of the six are asked.
    if ((await field.count()) === 1) await field.fill(group);
  }
  await page.getByRole('button', { name: 'Controleren' }).click();
  await screen('eerste-start-keuze');
  await page.getByRole('button', { name: /Leeg beginnen/ }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return groups.join('-');
}

/** Opens a locked store. */
export async function unlock(page: Page, url: string, secret: string = passphrase): Promise<void> {
  await page.goto(url);
  await page.getByRole('textbox', { name: 'Wachtzin' }).fill(secret);
  await page.getByRole('button', { name: 'Openen' }).click();
}

/** Chooses an option of a list by its Dutch name. */
export async function choose(place: Page | Locator, field: string, option: string): Promise<void> {
  await place.getByRole('combobox', { name: field, exact: true }).click();
  const page = 'page' in place ? place.page() : place;
  await page.getByRole('option', { name: option, exact: true }).click();
}
