import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { portOf, startHub } from './hub.ts';
import { bertJansen, chip, connect, invite, laptopOf, sync } from './laptops.ts';
import { goToPart, panel } from './panel.ts';
import { photograph } from './screenshot.ts';
import { agree, annaDeVries, recordAgreement, recordDepartment } from './steps.ts';

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
  const a = await laptopOf(browser, join(folder, 'anna'), annaDeVries);
  const b = await laptopOf(browser, join(folder, 'bert'), bertJansen);
  const code = 'SE-A01-2016-B01';

  await test.step('the first coordinator joins with the printed code, sees what leaves, and sends', async () => {
    await expect(chip(a.page)).toHaveText('Nog niet gekoppeld');
    await recordDepartment(a.page);
    await recordAgreement(a.page, '1.000,00');
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

  const invitation = await test.step('invites a consultant for the institution', async () => {
    await a.page.getByRole('link', { name: 'Apparaten' }).click();
    await expect(a.page.getByRole('heading', { level: 1, name: 'Apparaten' })).toBeFocused();
    await expect(a.page.getByRole('row', { name: /Anna de Vries.*deze laptop.*Coördinator/ })).toBeVisible();
    return invite(a.page, 'Stichting De Eik', async (name) => {
      await expectAccessible(a.page);
      await photograph(a.page, name);
    });
  });

  await test.step('who joins and sees the data', async () => {
    await connect(b.page, url, invitation);
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
    await agree(a.page);
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
    await expect(b.page.getByRole('main').getByText('De toegang van deze laptop is ingetrokken')).toBeVisible({
      timeout: 30_000,
    });
    await expect(b.page.getByRole('heading', { name: 'Gegevens zijn van deze laptop verwijderd' })).toBeVisible();
    await expect(chip(b.page)).toHaveText('Toegang ingetrokken');
    await expectAccessible(b.page);
    await photograph(b.page, 'synchronisatie-ingetrokken');
    await goToPart(b.page, 'Afspraken');
    await expect(b.page.getByText('Er zijn nog geen afspraken')).toBeVisible();
  });

  await Promise.all([a.host.stop(), b.host.stop(), hub.stop()]);
});

test('what others recorded meanwhile: an accord that no longer fits is refused and told, two records with one code, a withdrawn institution', async ({
  browser,
  folder,
}) => {
  test.setTimeout(600_000);
  const hubFolder = join(folder, 'hub');
  let hub = await startHub(hubFolder);
  const { url } = hub;
  const a = await laptopOf(browser, join(folder, 'anna'), annaDeVries);
  const b = await laptopOf(browser, join(folder, 'bert'), bertJansen);

  await test.step('both know the department', async () => {
    await recordDepartment(a.page);
    await connect(a.page, url, hub.invite ?? '');
    await a.page.getByRole('button', { name: 'Ja, verzenden' }).click();
    await expect(a.page.getByText('Alles is gesynchroniseerd')).toBeVisible({ timeout: 30_000 });
    await a.page.getByRole('link', { name: 'Apparaten' }).click();
    await connect(b.page, url, await invite(a.page, 'Stichting De Eik'));
    await b.page.getByRole('button', { name: 'Ja, synchroniseren' }).click();
    await expect(b.page.getByText('Alles is gesynchroniseerd')).toBeVisible({ timeout: 30_000 });
  });

  await test.step('without the hub both agree to more than half of the reference budget, under the same code', async () => {
    await hub.stop();
    for (const { page } of [a, b]) {
      await goToPart(page, 'Afdelingen');
      await page.getByRole('main').getByRole('link', { name: 'De Beuk' }).click();
      await recordAgreement(page, '60.000,00');
      await agree(page);
    }
  });

  await test.step('R04: the second accord is refused, and its author sees what and why', async () => {
    hub = await startHub(hubFolder, portOf(url));
    await sync(a.page);
    await sync(b.page);
    await expect(chip(b.page)).toHaveText(/niet aangenomen/);
    const refused = b.page.getByRole('table', { name: 'Wijzigingen die niet zijn aangenomen' });
    await expect(refused.getByRole('row').nth(1)).toContainText('Bert Jansen');
    await expect(refused).toContainText('referentiebudget');
    await expect(refused).toContainText('nieuw');
    await expectAccessible(b.page);
    await photograph(b.page, 'synchronisatie-niet-aangenomen');
    await b.page.getByRole('button', { name: 'Alles gezien' }).click();
    await expect(chip(b.page)).not.toHaveText(/niet aangenomen/);
  });

  await test.step('the two agreements with one code are told on both', async () => {
    await sync(a.page);
    for (const { page } of [a, b]) {
      await expect(chip(page)).toHaveText(/^1 conflict/);
      await goToPart(page, 'Synchronisatie');
      await page.getByRole('link', { name: 'Conflicten (1)' }).click();
      await expect(page.getByRole('heading', { name: 'Twee keer dezelfde code: SE-A01-2016-B01' })).toBeVisible();
      await expect(page.getByRole('main').getByText(/gemaakt door Bert Jansen/)).toBeVisible();
      await expectAccessible(page);
    }
    await photograph(b.page, 'conflicten-code');
    await expect(b.page.getByText('Overeengekomen: deze code verandert niet meer.')).toHaveCount(1);
    await b.page.getByRole('button', { name: /^Geef deze een andere code/ }).click();
    await expect(b.page.getByText('Er zijn geen conflicten')).toBeVisible();
    await expect(b.page.getByRole('heading', { level: 1, name: 'Conflicten' })).toBeFocused();
    await sync(b.page);
    await sync(a.page);
    for (const { page } of [a, b]) {
      await expect(chip(page)).toHaveText(/^Gesynchroniseerd/);
      await goToPart(page, 'Afspraken');
      await expect(page.getByRole('row', { name: /SE-A01-2016-B01.*Overeengekomen/ })).toBeVisible();
      await expect(page.getByRole('row', { name: /SE-A01-2016-B02.*Voorgesteld/ })).toBeVisible();
    }
  });

  await test.step('the institution is withdrawn: the laptop says what had not been sent, and has nothing of it left', async () => {
    await goToPart(a.page, 'Synchronisatie');
    await a.page.getByRole('link', { name: 'Apparaten' }).click();
    await a.page.getByRole('button', { name: 'Instellingen wijzigen: Bert Jansen' }).click();
    await panel(a.page).getByRole('checkbox', { name: 'Stichting De Eik' }).uncheck();
    await expectAccessible(a.page);
    await photograph(a.page, 'apparaten-instellingen');
    await panel(a.page).getByRole('button', { name: 'Opslaan' }).click();
    await expect(a.page.getByRole('row', { name: /Bert Jansen.*geen/ })).toBeVisible();
    await goToPart(b.page, 'Synchronisatie');
    await b.page.getByRole('button', { name: 'Nu synchroniseren' }).click();
    await expect(b.page.getByRole('heading', { name: 'Gegevens zijn van deze laptop verwijderd' })).toBeVisible({
      timeout: 30_000,
    });
    await expectAccessible(b.page);
    await photograph(b.page, 'synchronisatie-verwijderd');
    await goToPart(b.page, 'Instellingen');
    await expect(b.page.getByText('Er zijn nog geen instellingen')).toBeVisible();
  });

  await test.step('and leaves the hub', async () => {
    await goToPart(b.page, 'Synchronisatie');
    await b.page.getByRole('button', { name: 'Loskoppelen' }).click();
    await panel(b.page).getByRole('button', { name: 'Loskoppelen' }).click();
    await expect(b.page.getByRole('button', { name: 'Koppelen' })).toBeVisible();
    await expect(chip(b.page)).toHaveText('Nog niet gekoppeld');
  });

  await Promise.all([a.host.stop(), b.host.stop(), hub.stop()]);
});
