import type { Page } from '@playwright/test';
import type { Screen } from './screenList.ts';

/** What a screen does after it was asked for: data come, a panel slides in. */
const settlesMs = 350;

/** Goes to a screen as a person does; `base` is the address of the application without what stands behind `#`. */
export async function openScreen(page: Page, base: string, { at, through = [], tab, after }: Screen): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  // What lies over the screen before is closed, and what was typed in it stays there as a draft.
  await page.keyboard.press('Escape');
  // By way of the words, so that no panel of the screen before stays open.
  await page.goto(`${base}#/begrippen`);
  await heading.filter({ hasText: 'Begrippen' }).waitFor();
  await page.goto(`${base}#${at}`);
  if (at !== '/begrippen') await heading.filter({ hasNotText: 'Begrippen' }).waitFor();
  await page.waitForTimeout(settlesMs);
  for (const name of through) {
    await page.getByRole('main').getByRole('link', { name, exact: true }).first().click();
    await heading.waitFor();
    await page.waitForTimeout(settlesMs);
  }
  if (tab !== undefined) await page.getByRole('tab', { name: tab, exact: true }).click();
  await page.waitForTimeout(settlesMs);
  await after?.(page);
  await page.waitForTimeout(settlesMs);
}
