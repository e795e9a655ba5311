import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { choose, goToPart, panel, undoInToast } from './panel.ts';
import { photograph } from './screenshot.ts';

const rows = (page: Page, name: string) => page.getByRole('table', { name }).getByRole('row');
const text = (page: Page, name: string) => panel(page).getByRole('textbox', { name });

/** The department De Beuk of the sample, at one of its parts. */
async function openBeuk(page: Page, part: string) {
  await goToPart(page, 'Afdelingen', 'Proefafdelingen');
  await page.getByRole('link', { name: 'De Beuk' }).click();
  await page.getByRole('tab', { name: part }).click();
}

/** Today as one types it. */
function todayTyped(): string {
  const now = new Date();
  return `${now.getDate()}-${now.getMonth() + 1}-${now.getFullYear()}`;
}

test('R11 a waived rule is recorded with the keyboard, counted in hours, found by its filters, and can go', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Regelruimte');
  await expect(rows(page, 'Regelruimte')).toHaveCount(3);
  await expect(page.getByText('Samen 27,50 uur per maand bespaard')).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'regelruimte');

  await page.keyboard.press('n');
  await expect(panel(page).getByRole('combobox', { name: 'Instelling' })).toBeFocused();
  await choose(page, 'Instelling', 'Stichting De Lindehoeve');
  await choose(page, 'Afdeling', 'De Els (LH-A02)');
  await text(page, 'Regeling').fill('Regeling declaratie Wlz');
  await choose(page, 'Soort', 'Declaratie');
  await text(page, 'Van').fill('1-3-2016');
  await text(page, 'Tot en met').fill('1-2-2016');
  await text(page, 'Uren bespaard per maand').fill('4,25');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('Het einde (01-02-2016) ligt vóór de start (01-03-2016).')).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'regelruimte-formulier');
  await text(page, 'Tot en met').fill('');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByText('Samen 31,75 uur per maand bespaard')).toBeVisible();

  await choose(page, 'Loopt', 'Voorbij');
  await expect(rows(page, 'Regelruimte')).toHaveCount(2);
  await expect(page).toHaveURL(/loopt=past/);
  await expect(page.getByText('Samen 9 uur per maand bespaard')).toBeVisible();
  await goToPart(page, 'Regelruimte');

  await page.getByRole('link', { name: 'Regeling declaratie Wlz' }).click();
  await panel(page).getByRole('tab', { name: 'Geschiedenis' }).click();
  await expect(panel(page).getByRole('listitem').first()).toContainText('gegevens ingevuld');
  await panel(page).getByRole('tab', { name: 'Gegevens' }).click();
  await panel(page).getByRole('button', { name: 'Laten vervallen' }).click();
  await page.getByRole('textbox', { name: 'Reden' }).fill('Vergissing');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('link', { name: 'Regeling declaratie Wlz' })).toHaveCount(0);
  await undoInToast(page).click();
  await expect(page.getByRole('link', { name: 'Regeling declaratie Wlz' })).toBeVisible();
});

test('R11 a running department without a waived rule says so, and no more once there is one', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Afdelingen', 'Proefafdelingen');
  await page.getByRole('link', { name: 'De Els' }).click();
  await page.getByRole('tab', { name: 'Regelruimte' }).click();
  const reminder = page.getByText('Voor een lopende proef hoort vastgelegd te zijn welke regels niet gelden.');
  await expect(reminder).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('n');
  await text(page, 'Regeling').fill('Regeling AO/IC');
  await choose(page, 'Soort', 'AO/IC');
  await page.keyboard.press('Control+Enter');
  await expect(rows(page, 'Regelruimte')).toHaveCount(2);
  await expect(reminder).toHaveCount(0);
});

test('R05 R09 a severe signal: asked to report at once, shown on its pages, in the way of ending the pilot until it is resolved', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await openBeuk(page, 'Signalen');
  await page.keyboard.press('n');
  await choose(page, 'Soort', 'Nadeel voor een cliënt');
  await choose(page, 'Ernst', 'Hoog');
  const asked = panel(page).getByText(/Een ernstig signaal meldt u dezelfde dag/);
  await expect(asked).toBeVisible();
  await text(page, 'Omschrijving').fill('In de avond is er te weinig begeleiding');
  await expectAccessible(page);
  await photograph(page, 'signaal-ernstig');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('Een ernstig signaal meldt u dezelfde dag');

  const banner = page.getByRole('region', { name: 'Open signalen over nadeel' });
  await expect(banner).toContainText('kan de proef niet worden beëindigd. Het is nog niet gemeld.');
  await banner.getByRole('button', { name: 'Waarom?' }).click();
  await expect(banner).toContainText('(R05)');
  await expectAccessible(page);
  await photograph(page, 'afdeling-signalen');

  await page.getByRole('button', { name: 'Proef beëindigen' }).click();
  await page.getByRole('textbox', { name: 'Laatste dag van de proef' }).fill('31-12-2016');
  await page.getByRole('textbox', { name: 'Reden' }).fill('De proef is klaar');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText(/Er staat een ernstig signaal over nadeel voor een cliënt open/)).toBeVisible();
  await panel(page).getByRole('button', { name: 'Concept weggooien' }).click();
  await page.keyboard.press('Escape');

  const row = rows(page, 'Signalen').filter({ hasText: 'In de avond' });
  await expect(row).toContainText('Nog niet gemeld');
  await row.getByRole('link').click();
  await text(page, 'Gemeld op').fill(todayTyped());
  await expect(panel(page).getByText('Schrijf op aan wie het signaal is gemeld.')).toBeVisible();
  await panel(page).getByRole('combobox', { name: 'Gemeld aan' }).fill('NZa');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(row).not.toContainText('Nog niet gemeld');

  await row.getByRole('link').click();
  await panel(page).getByRole('button', { name: 'Oplossen' }).click();
  const question = page.getByRole('dialog', { name: 'Signaal oplossen' });
  await question.getByRole('button', { name: 'Oplossen' }).click();
  await expect(question.getByText('Schrijf op hoe het is opgelost.').first()).toBeVisible();
  await question.getByRole('textbox', { name: 'Oplossing' }).fill('De avonddienst is weer met twee');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(row).toContainText('Opgelost op');
  await expect(banner).toHaveCount(0);

  await page.getByRole('button', { name: 'Proef beëindigen' }).click();
  await page.getByRole('textbox', { name: 'Laatste dag van de proef' }).fill('31-12-2016');
  await page.getByRole('textbox', { name: 'Reden' }).fill('De proef is klaar');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('De proef op De Beuk is beëindigd')).toBeVisible();

  await row.getByRole('link').click();
  await panel(page).getByRole('tab', { name: 'Geschiedenis' }).click();
  await expect(panel(page).getByRole('listitem').first()).toContainText('De avonddienst is weer met twee');
  await expect(panel(page).getByRole('listitem')).toHaveCount(3);
});

test('the list of signals: search and filters in the address, and the notice of a severe one as a page and as text', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Signalen');
  await expect(rows(page, 'Signalen')).toHaveCount(3);
  await choose(page, 'Stand', 'Open');
  await expect(rows(page, 'Signalen')).toHaveCount(2);
  await expect(page).toHaveURL(/stand=open/);
  await page.getByRole('searchbox', { name: 'Zoeken' }).fill('nachturen');
  await expect(rows(page, 'Signalen')).toHaveCount(2);
  await page.getByRole('link', { name: 'Botsing met regels' }).click();
  await expect(panel(page).getByRole('link', { name: 'Melding maken' })).toHaveCount(0);
  await choose(page, 'Ernst', 'Hoog');
  await text(page, 'Omschrijving').fill('Dhr. Jansen wordt twee keer geteld');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await page.getByRole('alert').getByRole('button', { name: 'Sluiten' }).click();
  await page.getByRole('searchbox', { name: 'Zoeken' }).fill('');
  await expectAccessible(page);
  await photograph(page, 'signalen');

  await page.getByRole('link', { name: 'Botsing met regels' }).click();
  await panel(page).getByRole('link', { name: 'Melding maken' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Melding van een signaal aan de NZa' })).toBeVisible();
  await expect(page.getByText('Niet overgenomen: Wat er aan de hand is.')).toBeVisible();
  await expect(page.getByText('Jansen')).toHaveCount(0);
  await expectAccessible(page);
  await photograph(page, 'signaal-melding');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Opslaan als tekst' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('melding_zorggroep-duinzicht_2016-02-09.txt');
  const saved = readFileSync(await download.path(), 'utf8');
  expect(saved).toContain('Zorggroep Duinzicht (NZa-nummer 300-9002)');
  expect(saved).not.toContain('Jansen');
});

test('signals and waived rules of an institution as a whole stand on its page', async ({ page, demo }) => {
  await page.goto(demo.url);
  await goToPart(page, 'Instellingen');
  await page.getByRole('link', { name: 'Zorggroep Duinzicht' }).click();
  await expect(rows(page, 'Regelruimte')).toHaveCount(2);
  await page.getByRole('link', { name: 'Signaal toevoegen' }).click();
  await choose(page, 'Soort', 'Nadeel voor een cliënt');
  await choose(page, 'Ernst', 'Hoog');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(rows(page, 'Signalen')).toHaveCount(3);
  await expect(page.getByRole('region', { name: 'Open signalen over nadeel' })).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'instelling-signalen');
  await page.getByRole('link', { name: 'Wijzigen', exact: true }).click();
  await choose(page, 'Status', 'Beëindigd');
  await expect(panel(page).getByText(/Er staat een ernstig signaal over nadeel/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(1);
});

test('a safeguard check is answered with the arrow keys; less care leads on to a signal that is filled in', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await openBeuk(page, 'Waarborgen');
  await page.keyboard.press('n');
  await expect(panel(page).getByRole('combobox', { name: 'Moment' })).toBeFocused();
  await choose(page, 'Moment', 'Tussentijds');
  await text(page, 'Datum').fill('1-2-2016');
  await panel(page)
    .getByRole('radiogroup', { name: 'Heeft een cliënt minder zorg of keuze dan eerst?' })
    .getByRole('radio', { name: 'Ja' })
    .focus();
  await page.keyboard.press('Space');
  await expect(panel(page).getByText(/Minder zorg of keuze voor een cliënt is een signaal/)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  const heard = panel(page).getByRole('radiogroup', { name: 'Zijn cliënten of vertegenwoordigers gehoord?' });
  await expect(heard.getByRole('radio', { name: 'Nee' })).toBeChecked();
  await text(page, 'Toelichting').fill('Minder vaak naar buiten');
  await expectAccessible(page);
  await photograph(page, 'waarborgtoets');
  await panel(page).getByRole('button', { name: 'Opslaan en signaal maken' }).click();

  await expect(page.getByRole('dialog', { name: 'Nieuw signaal' })).toBeVisible();
  await expect(panel(page).getByRole('combobox', { name: 'Soort' })).toHaveValue('Nadeel voor een cliënt');
  await expect(text(page, 'Omschrijving')).toHaveValue('Minder vaak naar buiten');
  await expect(text(page, 'Gevonden op')).toHaveValue('01-02-2016');
  await choose(page, 'Ernst', 'Middel');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(rows(page, 'Signalen')).toHaveCount(2);

  await page.getByRole('tab', { name: 'Waarborgen' }).click();
  const row = rows(page, 'Waarborgtoetsen').filter({ hasText: 'Tussentijds' });
  await expect(row).toContainText('Nog open');
  await expectAccessible(page);
  await photograph(page, 'waarborgen');
  await row.getByRole('link').click();
  await panel(page).getByRole('tab', { name: 'Geschiedenis' }).click();
  await expect(panel(page).getByRole('listitem')).toHaveCount(1);
});

test('a review of a proposal stands beside its lines, moves nothing by itself, and is of an earlier text once that changes', async ({
  page,
  demo,
}) => {
  test.slow();
  await page.goto(demo.url);
  await goToPart(page, 'Afspraken');
  await page.getByRole('link', { name: 'LH-A01-2017-B01' }).click();
  await page.getByRole('button', { name: 'Beoordeling vastleggen' }).click();
  await expect(text(page, 'Organisatie')).toHaveValue('Stichting Zorgkantoor Menzis');
  await panel(page).getByRole('radio', { name: 'Aanpassen' }).check();
  await text(page, 'Opmerking bij regel 2').fill('Waarom twee dagen?');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('Kies een antwoord bij deze opmerking.').first()).toBeVisible();
  await choose(page, 'Antwoord bij regel 2', 'Vraag');
  await expect(panel(page).getByText(/Concept – opgeslagen/)).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'beoordeling-formulier');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);

  const line = rows(page, 'Regels van de afspraak').filter({ hasText: 'Behandeluren' });
  await expect(line).toContainText('Vraag');
  await expect(line).toContainText('Waarom twee dagen?');
  const review = page.getByRole('listitem').filter({ hasText: 'Stichting Zorgkantoor Menzis' });
  await expect(review).toContainText('Over deze versie');
  await expect(page.getByText('Voorgesteld').first()).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'afspraak-beoordeling');

  await review.getByRole('button', { name: 'Terug naar concept' }).click();
  await page.getByRole('textbox', { name: 'Doel', exact: true }).fill('Vasthouden wat werkt, ook in het weekend');
  await page.getByRole('button', { name: 'Bewaren' }).click();
  await expect(review).toContainText('Over een eerdere tekst');

  await review.getByRole('button', { name: /wijzigen/ }).click();
  await panel(page).getByRole('radio', { name: 'Niet akkoord', exact: true }).check();
  await page.keyboard.press('Control+Enter');
  await expect(review).toContainText('Niet akkoord');
  await expect(review).toContainText('Over een eerdere tekst');
  await review.getByRole('button', { name: /wijzigen/ }).click();
  await panel(page).getByRole('tab', { name: 'Geschiedenis' }).click();
  await expect(panel(page).getByRole('listitem').first()).toContainText('Aanpassen → Niet akkoord');
  await expectAccessible(page);
  await panel(page).getByRole('tab', { name: 'Gegevens' }).click();
  await panel(page).getByRole('button', { name: 'Laten vervallen' }).click();
  await page.getByRole('textbox', { name: 'Reden' }).fill('Vergissing');
  await page.keyboard.press('Control+Enter');
  await expect(review).toHaveCount(0);
});

test('R16 the list of agreements shows what a Wlz-uitvoerder may see', async ({ page, demo }) => {
  await page.goto(demo.url);
  await goToPart(page, 'Afspraken');
  await expect(rows(page, 'Afspraken')).toHaveCount(7);
  await choose(page, 'Wat ziet deze Wlz-uitvoerder', 'Stichting Zorgkantoor Menzis');
  await expect(rows(page, 'Afspraken')).toHaveCount(5);
  await expect(page).toHaveURL(/uitvoerder=/);
  await expect(page.getByText('U ziet nu alleen wat Stichting Zorgkantoor Menzis mag zien.')).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'afspraken-uitvoerder');
});
