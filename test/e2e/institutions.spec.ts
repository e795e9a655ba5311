import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { startHost, test } from './host.ts';
import { choose, goToPart, panel, undoInToast } from './panel.ts';
import { firstStart, unlock } from './steps.ts';

async function openLindehoeve(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await goToPart(page, 'Instellingen');
  await page.getByRole('link', { name: 'Stichting De Lindehoeve' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stichting De Lindehoeve' })).toBeVisible();
}

test('the first institution: an empty list offers two ways, the region fills in its Wlz-uitvoerder, R21 explains itself', async ({
  page,
  host,
}) => {
  await firstStart(page, host.url);
  await goToPart(page, 'Instellingen');
  await expect(page.getByText('Er zijn nog geen instellingen')).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'Registratie inlezen' })).toHaveAttribute(
    'href',
    /#\/registratie$/,
  );
  await expectAccessible(page);

  await page.keyboard.press('n');
  await expect(panel(page).getByRole('textbox', { name: 'Naam' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByRole('alert')).toContainText('Er kloppen nog 5 dingen niet');
  await expect(panel(page).getByText('Vul de naam van de instelling in.').last()).toBeVisible();
  await expectAccessible(page);

  await panel(page).getByRole('button', { name: 'Naam' }).click();
  await expect(panel(page).getByRole('textbox', { name: 'Naam' })).toBeFocused();
  await page.keyboard.type('Stichting De Brink');
  await choose(page, 'Sector', 'Gehandicaptenzorg');
  await choose(page, 'Zorgkantoorregio', 'Arnhem');
  const executor = panel(page).getByRole('combobox', { name: 'Wlz-uitvoerder' });
  await expect(executor).toHaveValue('Stichting Zorgkantoor Menzis');
  await choose(page, 'Zorgkantoorregio', 'Zeeland');
  await expect(executor).toHaveValue('CZ Zorgkantoor B.V.');

  await executor.fill('Zorgkantoor Elders');
  await expect(panel(page).getByText('In 2015 was CZ Zorgkantoor B.V. de Wlz-uitvoerder van Zeeland.')).toBeVisible();
  await panel(page).getByText('Waarom?').click();
  await expect(panel(page).getByText(/\(R21\) – bron: /)).toBeVisible();
  // What was typed by hand is not overwritten.
  await choose(page, 'Zorgkantoorregio', 'Arnhem');
  await expect(executor).toHaveValue('Zorgkantoor Elders');

  await choose(page, 'Status', 'Aangemeld');
  await expect(
    panel(page).getByText('Proefafdelingen toevoegen kan zodra de instelling is geselecteerd.'),
  ).toBeVisible();
  await expectAccessible(page);
  await choose(page, 'Status', 'Geselecteerd');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Stichting De Brink' })).toBeVisible();
  await expect(page.getByText('Instelling opgeslagen')).toBeVisible();
  await expect(page.getByRole('main').getByText('Zorgkantoor Elders').first()).toBeVisible();

  await undoInToast(page).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Deze instelling is er niet (meer)' })).toBeVisible();
});

test('search and filters stand in the address and survive a reload', async ({ page, demo }) => {
  await page.goto(demo.url);
  await goToPart(page, 'Instellingen');
  const rows = page.getByRole('table', { name: 'Instellingen' }).getByRole('row');
  await expect(rows).toHaveCount(4);
  await page.getByRole('searchbox', { name: 'Zoeken' }).fill('ARNHEM linde');
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: '1 van 3 instellingen' })).toBeVisible();
  await expect(page).toHaveURL(/zoek=ARNHEM/);
  await choose(page, 'Status', 'Lopend');
  await expect(page).toHaveURL(/status=running/);
  await page.reload();
  await expect(page.getByRole('searchbox', { name: 'Zoeken' })).toHaveValue('ARNHEM linde');
  await expect(rows).toHaveCount(2);
  await choose(page, 'Status', 'Aangemeld');
  await expect(page.getByText('Er is niets dat bij deze zoekwoorden en filters past.')).toBeVisible();
  await page.getByRole('button', { name: 'Filters wissen' }).click();
  await expect(rows).toHaveCount(4);

  const name = page.getByRole('columnheader', { name: 'Referentiebudget' });
  await name.getByRole('button').click();
  await name.getByRole('button').click();
  await expect(name).toHaveAttribute('aria-sort', 'descending');
  await expect(rows.nth(1)).toContainText('Stichting De Lindehoeve');
  await expect(rows.nth(1)).toContainText('€ 1.513.200,00');
  await expectAccessible(page);
});

test('the page of an institution shows its money per year, departments and agreements, and what belongs to selection (R02)', async ({
  page,
  demo,
}) => {
  await openLindehoeve(page, demo.url);
  const year = page.getByRole('table', { name: 'Geld per jaar' }).getByRole('row').filter({ hasText: '2016' });
  await expect(year).toContainText(/521\.400,00.*415\.650,00.*189\.970,75.*105\.750,00/);
  await expect(
    page.getByRole('table', { name: 'Proefafdelingen' }).getByRole('link', { name: 'De Beuk' }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'LH-A01-2016-B01' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Nieuwe afspraak' }).click();
  await expect(page).toHaveURL(/#\/afspraken\/nieuw\?instelling=/);

  await goToPart(page, 'Instellingen');
  await page.getByRole('link', { name: 'Centrum De Bolder' }).click();
  await expect(page.getByText('Centrum De Bolder is niet geselecteerd')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Nieuwe afdeling' })).toHaveCount(0);
  await expectAccessible(page);
});

test('the status: R02 keeps a pilot with departments selected, stopping asks why, and the history tells it and undoes it', async ({
  page,
  demo,
}) => {
  await openLindehoeve(page, demo.url);
  await page.getByRole('link', { name: 'Wijzigen' }).click();
  await choose(page, 'Status', 'Aangemeld');
  await expect(panel(page).getByText(/is niet geselecteerd \(status: Aangemeld\)/)).toBeVisible();
  await panel(page).getByText('Waarom?').click();
  await expect(panel(page).getByText(/\(R02\) – bron: /)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Opslaan' }).click();
  await expect(panel(page).getByText(/is niet geselecteerd \(status: Aangemeld\)/)).toHaveCount(1);

  await choose(page, 'Status', 'Gestopt');
  await panel(page).getByRole('button', { name: 'Opslaan' }).click();
  await expect(panel(page).getByText('Schrijf op waarom de proef is gestopt.')).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Reden', exact: true }).fill('De locatie sluit');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole('main').getByText('Gestopt')).toBeVisible();

  await page.getByRole('link', { name: 'Geschiedenis' }).click();
  const newest = panel(page).getByRole('listitem').first();
  await expect(newest).toContainText('Gewijzigd');
  await expect(newest).toContainText('Voorbeeldgebruiker, ');
  await expect(newest).toContainText('Lopend → Gestopt');
  await expect(newest).toContainText('leeg → De locatie sluit');
  await expectAccessible(page);
  await newest.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(panel(page).getByRole('listitem').first()).toContainText('Ongedaan gemaakt – gewijzigd');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('main').getByText('Lopend')).toBeVisible();
});

test('an institution with departments cannot be retired; one without goes with a reason and comes back with undo', async ({
  page,
  demo,
}) => {
  await openLindehoeve(page, demo.url);
  await page.getByRole('button', { name: 'Laten vervallen' }).click();
  await panel(page).getByRole('button', { name: 'Laten vervallen' }).click();
  await expect(panel(page).getByText('Schrijf op waarom.')).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'Reden' }).fill('Dubbel ingevoerd');
  await expectAccessible(page);
  await panel(page).getByRole('button', { name: 'Laten vervallen' }).click();
  await expect(panel(page).getByText(/Dit hoort nog bij: 2 proefafdelingen/)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Annuleren' }).click();

  await goToPart(page, 'Instellingen');
  await page.getByRole('link', { name: 'Centrum De Bolder' }).click();
  await page.getByRole('button', { name: 'Laten vervallen' }).click();
  await panel(page).getByRole('textbox', { name: 'Reden' }).fill('Dubbel ingevoerd');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Centrum De Bolder' })).toHaveCount(0);
  await undoInToast(page).click();
  await expect(page.getByRole('link', { name: 'Centrum De Bolder' })).toBeVisible();
});

test('what is typed survives a power cut', async ({ page, folder }) => {
  const directory = join(folder, 'werkboek');
  const first = await startHost(directory);
  await firstStart(page, first.url);
  await goToPart(page, 'Instellingen');
  await page.getByRole('button', { name: 'Instelling toevoegen' }).click();
  await panel(page).getByRole('textbox', { name: 'Naam' }).fill('Stichting Half Af');
  await choose(page, 'Zorgkantoorregio', 'Zeeland');
  await expect(panel(page).getByText(/Concept – opgeslagen/)).toBeVisible();
  await panel(page).getByRole('textbox', { name: 'KvK-nummer' }).fill('1234');
  // Within half a second every key press is kept.
  await page.waitForTimeout(600);
  await first.kill();

  const second = await startHost(directory);
  await unlock(page, second.url);
  // The screen comes back as it was, with the form open.
  await expect(panel(page).getByRole('textbox', { name: 'Naam' })).toHaveValue('Stichting Half Af');
  await expect(panel(page).getByRole('combobox', { name: 'Wlz-uitvoerder' })).toHaveValue('CZ Zorgkantoor B.V.');
  await expect(panel(page).getByRole('textbox', { name: 'KvK-nummer' })).toHaveValue('1234');
  await expect(panel(page).getByText(/Uw concept van .* staat er weer/)).toBeVisible();
  await second.stop();
});
