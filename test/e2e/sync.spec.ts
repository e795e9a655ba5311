import { join } from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { startHost, test, type RunningHost } from './host.ts';
import { portOf, startHub } from './hub.ts';
import { goToPart, panel } from './panel.ts';
import { photograph } from './screenshot.ts';
import { firstStart, recordAgreement, recordDepartment } from './steps.ts';

const anna = { name: 'Anna de Vries', organisation: 'CCE' };
const bert = { name: 'Bert Jansen', organisation: 'CCE' };

/** A person at a laptop of their own: a host with a store, and a browser. */
interface Laptop {
  readonly page: Page;
  readonly host: RunningHost;
}

async function laptopOf(browser: Browser, directory: string, person: typeof anna): Promise<Laptop> {
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
function chip(page: Page) {
  return page.getByRole('banner').getByRole('link', { name: /Naar Synchronisatie$/ });
}

async function connect(page: Page, url: string, code: string): Promise<void> {
  await chip(page).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Synchronisatie' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Adres van het centrale punt' }).fill(url);
  await page.getByRole('textbox', { name: 'Uitnodigingscode' }).fill(code);
  await page.getByRole('button', { name: 'Koppelen' }).click();
  await expect(page.getByRole('heading', { name: 'Wat gaat er van deze laptop af' })).toBeVisible();
}

/** Asks for a sync and waits until the store says that everything is in sync, conflicts or not. */
async function sync(page: Page): Promise<void> {
  await goToPart(page, 'Synchronisatie');
  await page.getByRole('button', { name: 'Nu synchroniseren' }).click();
  await expect(page.getByRole('main').getByText('Alles is gesynchroniseerd')).toBeVisible({ timeout: 30_000 });
}

async function openAgreement(page: Page, code: string): Promise<void> {
  await goToPart(page, 'Afspraken');
  await page.getByRole('main').getByRole('link', { name: code, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Afspraak ${code}` })).toBeVisible();
}

async function setAmount(page: Page, code: string, amount: string): Promise<void> {
  await openAgreement(page, code);
  await page.getByRole('textbox', { name: 'Bedrag, regel 1' }).fill(amount);
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(page.getByRole('alert').getByRole('button', { name: 'Ongedaan maken' })).toBeVisible();
}

function conflictTable(page: Page) {
  return page.getByRole('table', { name: /Bedrag en uren/ });
}

test('two laptops, one hub: the same amount edited offline is a conflict on both, and an accord beside an edit a proposed amendment', async ({
  browser,
  folder,
}) => {
  test.setTimeout(600_000);
  const hubFolder = join(folder, 'hub');
  let hub = await startHub(hubFolder);
  const { url } = hub;
  const a = await laptopOf(browser, join(folder, 'anna'), anna);
  const b = await laptopOf(browser, join(folder, 'bert'), bert);
  const code = 'SE-A01-2016-B01';

  await test.step('the first coordinator joins with the printed code, sees what leaves, and sends', async () => {
    await expect(chip(a.page)).toHaveText('Nog niet gekoppeld');
    await recordDepartment(a.page);
    await recordAgreement(a.page);
    await connect(a.page, url, hub.invite ?? '');
    const preview = a.page.getByRole('table', { name: 'Te verzenden per instelling' });
    await expect(preview.getByRole('row', { name: /Stichting De Eik/ })).toContainText(/\d/);
    await expect(chip(a.page)).toHaveText('Nog niets verzonden');
    await expectAccessible(a.page);
    await photograph(a.page, 'synchronisatie-wat-gaat-eraf');
    await a.page.getByRole('button', { name: 'Ja, verzenden' }).click();
    await expect(a.page.getByText('Alles is gesynchroniseerd')).toBeVisible({ timeout: 30_000 });
    await expect(chip(a.page)).toHaveText(/^Gesynchroniseerd · \d\d:\d\d$/);
    await expectAccessible(a.page);
    await photograph(a.page, 'synchronisatie');
  });

  const invite = await test.step('invites a consultant for the institution', async () => {
    await a.page.getByRole('link', { name: 'Apparaten' }).click();
    await expect(a.page.getByRole('heading', { level: 1, name: 'Apparaten' })).toBeFocused();
    await expect(a.page.getByRole('row', { name: /Anna de Vries.*deze laptop.*Coördinator/ })).toBeVisible();
    await a.page.getByRole('button', { name: 'Iemand uitnodigen' }).click();
    await panel(a.page).getByRole('checkbox', { name: 'Stichting De Eik' }).check();
    await expectAccessible(a.page);
    await photograph(a.page, 'apparaten-uitnodigen');
    await panel(a.page).getByRole('button', { name: 'Code maken' }).click();
    await expect(panel(a.page).getByRole('heading', { name: 'Geef deze code door' })).toBeFocused();
    const given = await panel(a.page).locator('code').nth(1).innerText();
    await expectAccessible(a.page);
    await photograph(a.page, 'apparaten-code');
    await panel(a.page).getByRole('button', { name: 'Klaar' }).click();
    return given;
  });

  await test.step('who joins and sees the data', async () => {
    await connect(b.page, url, invite);
    await expect(b.page.getByText(/Op deze laptop staat nog niets om te verzenden/)).toBeVisible();
    await b.page.getByRole('button', { name: 'Ja, synchroniseren' }).click();
    await expect(b.page.getByText('Alles is gesynchroniseerd')).toBeVisible({ timeout: 30_000 });
    await openAgreement(b.page, code);
    await expect(b.page.getByRole('textbox', { name: 'Bedrag, regel 1' })).toHaveValue('1.000,00');
    await goToPart(b.page, 'Synchronisatie');
    await b.page.getByRole('link', { name: 'Apparaten' }).click();
    await expect(b.page.getByRole('row', { name: /Bert Jansen.*deze laptop.*Stichting De Eik/ })).toBeVisible();
    await expect(b.page.getByRole('row', { name: /Anna de Vries/ })).toHaveCount(0);
    await expect(b.page.getByRole('button', { name: 'Iemand uitnodigen' })).toHaveCount(0);
    await expectAccessible(b.page);
    await photograph(b.page, 'apparaten-consulent');
    await a.page.reload();
    await expect(a.page.getByRole('row', { name: /Bert Jansen/ })).toBeVisible();
    await expectAccessible(a.page);
    await photograph(a.page, 'apparaten');
  });

  await test.step('both work without the hub and change the same amount', async () => {
    await hub.stop();
    await setAmount(a.page, code, '1.200,00');
    await setAmount(b.page, code, '1.500,00');
    await expect(chip(b.page)).toHaveText(/^Offline sinds \d\d:\d\d · \d te verzenden$/, { timeout: 30_000 });
    await goToPart(b.page, 'Synchronisatie');
    await expect(b.page.getByText(/Geen contact met het centrale punt sinds/)).toBeVisible();
    await expectAccessible(b.page);
    await photograph(b.page, 'synchronisatie-offline');
  });

  await test.step('the conflict stands on both', async () => {
    hub = await startHub(hubFolder, portOf(url));
    await sync(a.page);
    await sync(b.page);
    await sync(a.page);
    for (const { page } of [a, b]) {
      await expect(chip(page)).toHaveText('1 conflict');
      await openAgreement(page, code);
      await expect(page.getByRole('main').getByRole('alert')).toContainText('op twee plaatsen verschillend');
      // The value that stood before is shown meanwhile.
      await expect(page.getByRole('textbox', { name: 'Bedrag, regel 1' })).toHaveValue('1.000,00');
      await page.getByRole('link', { name: 'Naar het conflict' }).click();
      const row = conflictTable(page).getByRole('row', { name: /^Bedrag/ });
      await expect(row).toContainText('verschilt');
      await expect(row.getByRole('cell')).toHaveText(['€ 1.000,00', '€ 1.200,00', '€ 1.500,00']);
      await expect(conflictTable(page).getByRole('columnheader', { name: /Anna de Vries/ })).toBeVisible();
      await expect(conflictTable(page).getByRole('columnheader', { name: /Bert Jansen/ })).toBeVisible();
      await expectAccessible(page);
    }
    await photograph(a.page, 'conflicten');
  });

  await test.step('one person chooses with the keyboard, and both agree', async () => {
    const choice = b.page.getByRole('button', { name: /^Kies deze: Bert Jansen/ });
    await choice.focus();
    await b.page.keyboard.press('Enter');
    await expect(panel(b.page).getByText('€ 1.500,00')).toBeVisible();
    await expectAccessible(b.page);
    await photograph(b.page, 'conflict-kiezen');
    await b.page.keyboard.press('Enter');
    await expect(b.page.getByText('Er zijn geen conflicten')).toBeVisible();
    await expect(b.page.getByRole('heading', { level: 1, name: 'Conflicten' })).toBeFocused();
    await expect(b.page.getByText(/^Gekozen: /)).toBeVisible();
    await expectAccessible(b.page);
    await photograph(b.page, 'conflicten-geen');
    await sync(b.page);
    await sync(a.page);
    for (const { page } of [a, b]) {
      await expect(chip(page)).toHaveText(/^Gesynchroniseerd/);
      await openAgreement(page, code);
      await expect(page.getByRole('textbox', { name: 'Bedrag, regel 1' })).toHaveValue('1.500,00');
    }
  });

  await test.step('an accord on one laptop, an edit on the other', async () => {
    await hub.stop();
    await openAgreement(a.page, code);
    await a.page.getByRole('button', { name: 'Voorstellen' }).click();
    await a.page.getByRole('textbox', { name: 'Akkoord van de instelling' }).fill('14-12-2015');
    await a.page.getByRole('textbox', { name: 'Akkoord van de Wlz-uitvoerder' }).fill('8-1-2016');
    await a.page.getByRole('textbox', { name: 'Cliëntvertegenwoordiging gehoord op' }).fill('10-12-2015');
    await a.page.getByRole('button', { name: 'Overeengekomen' }).click();
    await expect(a.page.getByText('Wat hier staat, is overeengekomen en verandert niet meer.')).toBeVisible();
    await setAmount(b.page, code, '1.750,00');
    hub = await startHub(hubFolder, portOf(url));
    await sync(a.page);
    await sync(b.page);
    await sync(a.page);
    for (const { page } of [a, b]) {
      await goToPart(page, 'Afspraken');
      await expect(page.getByRole('row', { name: new RegExp(code) })).toContainText('Voorgestelde wijziging');
      await openAgreement(page, code);
      await expect(page.getByText('Overeengekomen', { exact: true }).first()).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Voorgestelde wijziging', exact: true })).toBeVisible();
      const row = conflictTable(page).getByRole('row', { name: /^Bedrag/ });
      await expect(row.getByRole('cell')).toHaveText(['€ 1.500,00', '€ 1.750,00']);
      await expectAccessible(page);
    }
    await photograph(a.page, 'afspraak-voorgestelde-wijziging');
    await goToPart(a.page, 'Synchronisatie');
    await a.page.getByRole('link', { name: 'Conflicten (1)' }).click();
    await expect(a.page.getByRole('heading', { name: `Voorgestelde wijziging: ${code}` })).toBeVisible();
    await expectAccessible(a.page);
    await photograph(a.page, 'conflicten-voorgestelde-wijziging');
  });

  await test.step('becomes a new version', async () => {
    await a.page.getByRole('button', { name: 'Maak er een nieuwe versie van' }).click();
    await expect(a.page.getByRole('heading', { level: 1, name: /^Afspraak SE-A01-2016-B0/ })).toBeVisible();
    await expect(a.page.getByRole('textbox', { name: 'Bedrag, regel 1' })).toHaveValue('1.750,00');
    await expect(a.page.getByText('Versie 2').first()).toBeVisible();
    await sync(a.page);
    await sync(b.page);
    for (const { page } of [a, b]) {
      await expect(chip(page)).toHaveText(/^Gesynchroniseerd/);
      await openAgreement(page, code);
      await expect(page.getByRole('heading', { name: 'Voorgestelde wijziging' })).toHaveCount(0);
      await expect(page.getByRole('main').getByRole('cell', { name: '€ 1.500,00' }).first()).toBeVisible();
    }
  });

  await test.step('revoked, and what the laptop then says', async () => {
    await goToPart(a.page, 'Synchronisatie');
    await a.page.getByRole('link', { name: 'Apparaten' }).click();
    await a.page.getByRole('button', { name: 'Intrekken: Bert Jansen' }).click();
    await expectAccessible(a.page);
    await photograph(a.page, 'apparaten-intrekken');
    await panel(a.page).getByRole('button', { name: 'Ja, intrekken' }).click();
    await expect(a.page.getByRole('row', { name: /Bert Jansen.*Ingetrokken/ })).toBeVisible();
    await goToPart(b.page, 'Synchronisatie');
    await b.page.getByRole('button', { name: 'Nu synchroniseren' }).click();
    await expect(b.page.getByText('De toegang van deze laptop is ingetrokken')).toBeVisible({ timeout: 30_000 });
    await expect(b.page.getByRole('heading', { name: 'Gegevens zijn van deze laptop verwijderd' })).toBeVisible();
    await expect(chip(b.page)).toHaveText('Toegang ingetrokken');
    await expectAccessible(b.page);
    await photograph(b.page, 'synchronisatie-ingetrokken');
    await goToPart(b.page, 'Afspraken');
    await expect(b.page.getByText('Er zijn nog geen afspraken')).toBeVisible();
  });

  await Promise.all([a.host.stop(), b.host.stop(), hub.stop()]);
});
