import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import { startHost, type RunningHost } from './host.ts';
import { goToPart, panel } from './panel.ts';
import { firstStart, type Person } from './steps.ts';

export const bertJansen: Person = { name: 'Bert Jansen', organisation: 'CCE' };

/** A person at a laptop of their own: a host with a store, and a browser. */
export interface Laptop {
  readonly page: Page;
  readonly host: RunningHost;
}

/** Starts a laptop with an empty store of this person. */
export async function laptopOf(browser: Browser, directory: string, person: Person): Promise<Laptop> {
  const host = await startHost(directory);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'nl-NL',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await firstStart(page, host.url, undefined, person);
  return { page, host };
}

/** The status in the top bar. */
export function chip(page: Page): Locator {
  return page.getByRole('banner').getByRole('link', { name: /Naar Synchronisatie$/ });
}

/** Joins a hub; ends before anything is sent. */
export async function connect(page: Page, url: string, code: string): Promise<void> {
  await chip(page).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Synchronisatie' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Adres van het centrale punt' }).fill(url);
  await page.getByRole('textbox', { name: 'Uitnodigingscode' }).fill(code);
  await page.getByRole('button', { name: 'Koppelen' }).click();
  await expect(page.getByRole('heading', { name: 'Wat gaat er van deze laptop af' })).toBeVisible();
}

/** On the list of devices: invites a consultant for an institution and returns the code. */
export async function invite(
  page: Page,
  institution: string,
  screen: (name: string) => Promise<void> = async () => {},
): Promise<string> {
  const over = panel(page);
  await page.getByRole('button', { name: 'Iemand uitnodigen' }).click();
  await over.getByRole('checkbox', { name: institution }).check();
  await screen('apparaten-uitnodigen');
  await over.getByRole('button', { name: 'Code maken' }).click();
  await expect(over.getByRole('heading', { name: 'Geef deze code door' })).toBeFocused();
  const code = await over.locator('code').nth(1).innerText();
  await screen('apparaten-code');
  await over.getByRole('button', { name: 'Klaar' }).click();
  return code;
}

/** Asks for a sync and waits until everything is in sync, conflicts or not. */
export async function sync(page: Page): Promise<void> {
  await goToPart(page, 'Synchronisatie');
  await page.getByRole('button', { name: 'Nu synchroniseren' }).click();
  await expect(page.getByRole('main').getByText('Alles is gesynchroniseerd')).toBeVisible({ timeout: 30_000 });
}
