import { expect, type Locator, type Page } from '@playwright/test';

/** The panel or question that stands over the page. */
export function panel(page: Page): Locator {
  return page.getByRole('dialog');
}

/** Chooses from a searchable list with the keyboard, by typing. */
export async function choose(page: Page, label: string, option: string): Promise<void> {
  const over = panel(page).last();
  const field = ((await over.count()) > 0 ? over : page).getByRole('combobox', { name: label });
  // What fits best is marked: Enter takes it. A list that was filled anew meanwhile is typed in again, as a person would.
  let again = false;
  await expect(async () => {
    if (again) await field.fill('');
    again = true;
    await field.fill(option);
    const found = page.getByRole('option', { name: option, exact: true });
    await expect(found).toHaveAttribute('data-combobox-selected', { timeout: 2000 });
  }).toPass({ timeout: 15_000 });
  await field.press('Enter');
}

/** Goes to a part of the application by its name in the bar on the left; `title` is the heading that comes. */
export async function goToPart(page: Page, part: string, title: string = part): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: part }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** The button in the toast that undoes what was just saved. */
export function undoInToast(page: Page): Locator {
  return page.getByRole('alert').getByRole('button', { name: 'Ongedaan maken' });
}
