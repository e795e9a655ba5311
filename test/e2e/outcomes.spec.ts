import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { choose, goToPart, panel, undoInToast } from './panel.ts';
import { photograph } from './screenshot.ts';

async function openOutcomes(page: Page, url: string, department: string): Promise<void> {
  await page.goto(url);
  await goToPart(page, 'Afdelingen', 'Proefafdelingen');
  await page.getByRole('link', { name: department }).click();
  await page.getByRole('tab', { name: 'Uitkomsten' }).click();
}

const table = (page: Page) => page.getByRole('table', { name: 'Uitkomsten per indicator' });
const cell = (page: Page, column: string, indicator: string) =>
  panel(page).getByRole('textbox', { name: `${column}, ${indicator}`, exact: true });
const picture = (page: Page, indicator: string) => page.getByRole('figure', { name: indicator });

const quality = 'Kwaliteit van bestaan';
const leave = 'Ziekteverzuim in het team';
const incidents = 'Incidenten per 100 cliëntdagen';

/** Follows quality of life (65 is success) and sickness leave (5,5% is). */
async function chooseIndicators(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Indicatoren kiezen' }).click();
  await panel(page).getByRole('checkbox', { name: quality }).check();
  await panel(page).getByRole('textbox', { name: 'Streefwaarde (score)' }).fill('65');
  await panel(page).getByRole('checkbox', { name: leave }).check();
  await panel(page).getByRole('textbox', { name: 'Streefwaarde (%)' }).fill('5,5');
}

async function openGrid(page: Page, moment: string): Promise<void> {
  await table(page).getByRole('link', { name: moment, exact: true }).click();
  await expect(cell(page, 'Waarde', quality)).toBeFocused();
}

async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
}

/** Pastes into the field with the cursor, as from a spreadsheet. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const data = new DataTransfer();
    data.setData('text/plain', copied);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test('indicators are chosen with what counts as success, and T0 is entered with the keyboard alone', async ({
  page,
  demo,
}) => {
  await openOutcomes(page, demo.url, 'De Els');
  await chooseIndicators(page);
  const target = panel(page).getByRole('textbox', { name: 'Streefwaarde (%)' });
  await target.fill('120');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('“120” kan niet: bij “Ziekteverzuim in het team” is het 0').first()).toBeVisible();
  await photograph(page, 'uitkomsten-kiezen');
  await expectAccessible(page);
  await target.fill('5,5');
  await save(page);
  await expect(table(page).getByRole('row', { name: new RegExp(leave) })).toContainText('Nulmeting ontbreekt');

  // Three rows, because Q7 was measured before: down the column of values, along the row, and to the instrument.
  await openGrid(page, 'T0');
  await expect(panel(page).getByRole('textbox', { name: 'Tot en met' })).toHaveValue('29-03-2015');
  await page.keyboard.type('58,25');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, 'Waarde', leave)).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('12');
  await page.keyboard.press('Tab');
  await page.keyboard.type('160');
  await expect(cell(page, 'Waarde', leave)).toHaveAttribute('placeholder', 'wordt 7,5');
  await cell(page, 'Instrument', quality).focus();
  await page.keyboard.type('POS');
  await photograph(page, 'uitkomsten-invoeren');
  await expectAccessible(page);
  await save(page);
  await expect(table(page).getByRole('link', { name: `${leave}, T0: 7,5` })).toBeVisible();
});

test('T1 is pasted as a column; the picture shows target and break (R20), and its table the same numbers', async ({
  page,
  demo,
}) => {
  // What the page breaks of its own content security policy is written to the console.
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await openOutcomes(page, demo.url, 'De Els');
  await chooseIndicators(page);
  await save(page);
  await openGrid(page, 'T0');
  await cell(page, 'Waarde', quality).fill('58,25');
  await cell(page, 'Instrument', quality).fill('POS');
  await cell(page, 'Waarde', leave).fill('7,5');
  await save(page);

  await openGrid(page, 'T1');
  await paste(page, '66\r\n12,25\r\n150 %\r\n9');
  await expect(panel(page).getByText('3 regels geplakt. 1 vak is nog niet goed')).toBeVisible();
  await expect(panel(page).getByText('1 regel paste niet meer en is weggelaten.')).toBeVisible();
  await expect(cell(page, 'Waarde', leave)).toHaveAttribute('aria-invalid', 'true');
  await expect(panel(page).getByText('“150” kan niet: bij “Ziekteverzuim in het team”').last()).toBeVisible();
  await cell(page, 'Waarde', leave).fill('5,5');
  await cell(page, 'Instrument', quality).fill('WHOQOL-BREF');
  await save(page);
  await expect(page.getByRole('alert')).toContainText('T1 is gemeten met WHOQOL-BREF, wat ervoor kwam met POS.');

  const ofLeave = table(page).getByRole('row', { name: new RegExp(leave) });
  await expect(ofLeave).toContainText('−2');
  await expect(ofLeave).toContainText('Beter');
  await expect(ofLeave).toContainText('Streefwaarde gehaald');
  const ofQuality = table(page).getByRole('row', { name: new RegExp(quality) });
  await expect(ofQuality).toContainText('+7,75');
  await expect(ofQuality).toContainText('Breuk in de reeks');

  const drawn = picture(page, quality);
  const drawing = drawn.getByRole('application');
  await expect(drawing.getByText('58,25', { exact: true })).toBeVisible();
  await expect(drawn.getByText('Streefwaarde 65')).toBeVisible();
  await expect(drawing.getByText('breuk')).toBeVisible();
  await expect(drawn.getByText(/ervoor POS\. Over een breuk heen zijn waarden niet te vergelijken\./)).toBeVisible();
  await expect(picture(page, leave).getByRole('application').getByText('breuk')).toHaveCount(0);
  await photograph(page, 'uitkomsten-afdeling');
  // The points can be walked with the arrow keys.
  await drawing.focus();
  await page.keyboard.press('ArrowRight');
  await expect(drawn.getByRole('status')).toContainText('T1: 66 score');
  await drawn.getByRole('button', { name: 'Bekijk als tabel' }).click();
  const rows = drawn.getByRole('row');
  await expect(rows.nth(1)).toContainText('T0');
  await expect(rows.nth(1)).toContainText('58,25');
  await expect(rows.nth(2)).toContainText('66');
  await expect(rows.last()).toContainText('65');
  await expect(drawing).toHaveCount(0);
  // One as a table, the others as pictures.
  await expectAccessible(page);
  await drawn.getByRole('button', { name: 'Bekijk als grafiek' }).click();
  await expect(drawn.getByText('Streefwaarde 65')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('a measurement is corrected, questioned when it does not add up, and retired with a reason; its history stays', async ({
  page,
  demo,
}) => {
  await openOutcomes(page, demo.url, 'De Beuk');
  const value = table(page).getByRole('link', { name: `${incidents}, T1: 9,6` });
  await value.click();
  const fill = (name: string, text: string) => panel(page).getByRole('textbox', { name, exact: true }).fill(text);
  await fill('Teller', '69');
  await fill('Noemer', '736');
  await page.keyboard.press('Control+Enter');
  await expect(
    panel(page).getByText('Uit teller en noemer volgt 9,38, maar er staat 9,6. Welke klopt?').first(),
  ).toBeVisible();
  await expectAccessible(page);
  await fill('Waarde', '');
  await photograph(page, 'uitkomsten-meting');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  const corrected = table(page).getByRole('link', { name: `${incidents}, T1: 9,38` });
  await corrected.click();
  await panel(page).getByRole('tab', { name: 'Geschiedenis' }).click();
  await expect(panel(page).getByRole('listitem').first()).toContainText('9,6 → 9,38');
  await panel(page).getByRole('tab', { name: 'Gegevens' }).click();
  await panel(page).getByRole('button', { name: 'Laten vervallen' }).click();
  await page.getByRole('textbox', { name: 'Reden' }).fill('Dubbel geteld');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(corrected).toHaveCount(0);
  await undoInToast(page).click();
  await expect(corrected).toBeVisible();
});

test('a half-entered grid is kept as a draft for its moment', async ({ page, demo }) => {
  await openOutcomes(page, demo.url, 'De Beuk');
  await page.keyboard.press('n');
  await expect(cell(page, 'Waarde', incidents)).toBeFocused();
  await page.keyboard.type('6,5');
  await expect(panel(page).getByText(/Concept – opgeslagen/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(cell(page, 'Waarde', incidents)).toHaveValue('6,5');
  // Another moment has its own figures; coming back, what was typed is there.
  await choose(page, 'Moment', 'T1');
  await expect(cell(page, 'Waarde', incidents)).toHaveValue('9,6');
  await choose(page, 'Moment', 'T3 (nieuw)');
  await expect(cell(page, 'Waarde', incidents)).toHaveValue('6,5');
});

test('outcomes over all departments: filters stand in the address, words say what became of it', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Uitkomsten');
  const list = page.getByRole('table', { name: 'Uitkomsten per afdeling' });
  await expect(list.getByRole('row')).toHaveCount(5);
  await photograph(page, 'uitkomsten');
  await expectAccessible(page);
  await choose(page, 'Indicator', incidents);
  await expect(list.getByRole('row')).toHaveCount(3);
  await choose(page, 'Instelling', 'Zorggroep Duinzicht');
  await expect(list.getByRole('row')).toHaveCount(2);
  await expect(list.getByRole('row', { name: /Huis Zeedijk/ })).toContainText(/11,8\s*10,2 \(T1\)\s*−1,6/);
  await expect(page).toHaveURL(/indicator=Q5/);
  await page.getByRole('checkbox', { name: 'Alleen waar de nulmeting ontbreekt' }).check();
  await expect(page).toHaveURL(/nulmeting=ontbreekt/);
  await expect(page.getByText('Er is niets dat bij deze zoekwoorden en filters past.')).toBeVisible();
  await page.getByRole('button', { name: 'Filters wissen' }).click();
  await expect(list.getByRole('row')).toHaveCount(5);
  await list.getByRole('link', { name: 'De Els' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'De Els' })).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Uitkomsten', selected: true })).toBeVisible();
});

test('pictures of money: per quarter and by focus, of a department and of its institution, also on paper', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Afdelingen', 'Proefafdelingen');
  await page.getByRole('link', { name: 'De Beuk' }).click();
  await page.getByRole('tab', { name: 'Referentiebudget' }).click();
  const quarters = page.getByRole('figure', { name: 'Overeengekomen en gerealiseerd per kwartaal' });
  await expect(quarters.getByRole('application').getByText('€ 60.000')).toBeVisible();
  await photograph(page, 'geld-afdeling');
  await expectAccessible(page);
  await quarters.getByRole('button', { name: 'Bekijk als tabel' }).click();
  await expect(quarters.getByRole('row', { name: /Samen/ })).toContainText('€ 530.350,00');
  await expect(quarters.getByRole('row', { name: /Samen/ })).toContainText('€ 379.771,25');
  const focus = page.getByRole('figure', { name: /Waarop het overeengekomen geld is gericht/ });
  await expect(focus.getByRole('application').getByText('25,7%')).toBeVisible();
  await focus.getByRole('button', { name: 'Bekijk als tabel' }).click();
  await expect(focus.getByRole('row', { name: /2016/ })).toContainText('€ 74.250,00 (25,7%)');
  await expectAccessible(page);
  // On paper picture and table both stand there, and the buttons do not.
  await page.emulateMedia({ media: 'print' });
  await expect(focus.getByRole('application').getByText('25,7%')).toBeVisible();
  await expect(focus.getByRole('row', { name: /2016/ })).toBeVisible();
  await expect(focus.getByRole('button')).toHaveCount(0);
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('main').getByRole('link', { name: 'Stichting De Lindehoeve' }).click();
  await expect(quarters.getByRole('application').getByText('€ 0')).toBeVisible();
  await photograph(page, 'geld-instelling');
  await expectAccessible(page);
  await quarters.getByRole('button', { name: 'Bekijk als tabel' }).click();
  await expect(quarters.getByRole('row', { name: /Samen/ })).toContainText('€ 657.250,00');
});
