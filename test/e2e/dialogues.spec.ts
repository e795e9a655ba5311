import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { goToPart, panel, undoInToast } from './panel.ts';
import { photograph } from './screenshot.ts';

const dialogues = (page: Page) => page.getByRole('table', { name: 'Gesprekken' }).getByRole('row');
const followUps = (page: Page) => page.getByRole('table', { name: 'Vervolgacties' }).getByRole('row');
const field = (page: Page, name: string) => panel(page).last().getByRole('textbox', { name });

/** A day so many days from now, as one types it. */
function dayFromNow(days: number): string {
  const date = new Date(Date.now() + days * 86_400_000);
  return `${date.getDate()}-${date.getMonth() + 1}-${date.getFullYear()}`;
}

async function openDialogues(page: Page, url: string, department: string): Promise<void> {
  await page.goto(url);
  await goToPart(page, 'Afdelingen', 'Proefafdelingen');
  await page.getByRole('link', { name: department }).click();
  await page.getByRole('tab', { name: 'Gesprekken' }).click();
  await expect(page.getByRole('heading', { name: 'Nog te doen' })).toBeVisible();
}

/** Records a dialogue on the page with one follow-up. */
async function recordDialogue(page: Page, topics: string, action: string, due: string): Promise<void> {
  await page.getByRole('button', { name: 'Nieuw gesprek' }).click();
  await field(page, 'Onderwerpen').fill(topics);
  await panel(page).getByRole('button', { name: 'Vervolgactie toevoegen' }).click();
  await expect(field(page, 'Wat gaat er gebeuren')).toBeFocused();
  await page.keyboard.type(action);
  await page.keyboard.press('Enter');
  await page.keyboard.type(due);
  await page.keyboard.press('Enter');
  await page.keyboard.type('inst');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
}

test('a dialogue begins with today and the company of last time, and is recorded with what was agreed to do', async ({
  page,
  demo,
}) => {
  await openDialogues(page, demo.url, 'De Beuk');
  await expect(dialogues(page).nth(1)).toContainText('Evaluatiegesprek');
  const before = await dialogues(page).count();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Nieuw gesprek' }).click();
  await expect(field(page, 'Onderwerpen')).toBeFocused();
  await expect(panel(page).getByRole('combobox', { name: 'Soort gesprek' })).toHaveValue('Voortgangsgesprek');
  await expect(panel(page).getByText('waren er alle drie bij')).toBeVisible();
  for (let taken = 0; taken < 2; taken += 1) {
    await panel(page).getByRole('combobox', { name: 'Deelnemers' }).press('Backspace');
  }
  await panel(page).getByRole('combobox', { name: 'Deelnemers' }).fill('verteg');
  await expect(page.getByRole('option', { name: 'Cliëntvertegenwoordiger' })).toHaveAttribute('data-combobox-selected');
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText('De cliënt of een cliëntvertegenwoordiger was erbij.')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field(page, 'Onderwerpen')).toBeFocused();
  await page.keyboard.type('De avond op de groep');
  await panel(page).getByRole('button', { name: 'Vervolgactie toevoegen' }).click();
  await page.keyboard.type('De huisregels samen herlezen');
  await page.keyboard.press('Enter');
  await page.keyboard.type(dayFromNow(14));
  await expectAccessible(page);
  await photograph(page, 'gesprek-nieuw');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(dialogues(page)).toHaveCount(before + 1);
  await expect(dialogues(page).nth(1)).toContainText('De avond op de groep');
  await expect(dialogues(page).nth(1)).toContainText('1 open');
  await expect(followUps(page).filter({ hasText: 'De huisregels' })).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'gesprekken');
  await page.keyboard.press('Control+z');
  await expect(dialogues(page)).toHaveCount(before);
  await expect(page.getByText('Er staat niets meer open.')).toBeVisible();
});

test('a dialogue is corrected; its history shows what was, and an old value is set back', async ({ page, demo }) => {
  await openDialogues(page, demo.url, 'De Els');
  await recordDialogue(page, 'Dagbesteding', 'Een vaste begeleider zoeken', dayFromNow(30));
  await dialogues(page).nth(1).getByRole('link').click();
  await field(page, 'Onderwerpen').fill('Dagbesteding in de tuin');
  await panel(page).getByRole('combobox', { name: 'Soort gesprek' }).fill('Evaluatie');
  await page.keyboard.press('Enter');
  await field(page, 'Uiterlijk op').fill(dayFromNow(20));
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);

  await dialogues(page).nth(1).getByRole('link').click();
  await panel(page).getByRole('tab', { name: 'Geschiedenis' }).click();
  const newest = panel(page).getByRole('listitem').first();
  await expect(newest).toContainText('Dagbesteding → Dagbesteding in de tuin');
  await expect(newest).toContainText('Voortgangsgesprek → Evaluatiegesprek');
  await expect(newest).toContainText('vervolgactie Een vaste begeleider zoeken – gewijzigd');
  const made = panel(page).getByRole('listitem').last();
  for (const summary of await made.locator('summary').all()) await summary.click();
  await expectAccessible(page);
  await photograph(page, 'gesprek-geschiedenis');
  await made.getByRole('button', { name: 'Terugzetten: Onderwerpen' }).click();
  const question = page.getByRole('dialog', { name: 'Deze waarde terugzetten?' });
  await expect(question).toContainText('Dagbesteding in de tuin → Dagbesteding');
  await expectAccessible(page);
  await photograph(page, 'waarde-terugzetten');
  await question.getByRole('button', { name: 'Deze waarde terugzetten' }).click();
  await expect(panel(page).getByRole('listitem').first()).toContainText('Oude waarde teruggezet');
  await expect(made.getByRole('button', { name: 'Terugzetten: Onderwerpen' })).toHaveCount(0);
  // The kind was changed in the same command and stays.
  await panel(page).getByRole('tab', { name: 'Gegevens' }).click();
  await expect(field(page, 'Onderwerpen')).toHaveValue('Dagbesteding');
  await expect(panel(page).getByRole('combobox', { name: 'Soort gesprek' })).toHaveValue('Evaluatiegesprek');
});

test('follow-ups are ticked off from the list and from the dialogue, and late ones say so', async ({ page, demo }) => {
  await openDialogues(page, demo.url, 'De Els');
  await recordDialogue(page, 'De week', 'Rooster aanpassen', dayFromNow(7));
  await page.getByRole('button', { name: 'Vervolgactie toevoegen' }).click();
  await field(page, 'Wat gaat er gebeuren').fill('Tuinhek laten maken');
  await field(page, 'Uiterlijk op').fill('1-6-2016');
  await page.keyboard.press('Control+Enter');
  const late = followUps(page).filter({ hasText: 'Tuinhek' });
  await expect(late).toContainText('Te laat');
  await expect(late).toContainText('geen gesprek');
  await expect(followUps(page).nth(1)).toContainText('Tuinhek');
  await photograph(page, 'vervolgacties');

  await late.getByRole('button', { name: 'Afvinken: Tuinhek laten maken' }).click();
  await expectAccessible(page);
  await field(page, 'Gedaan op').fill(dayFromNow(1));
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText('Deze dag moet nog komen.', { exact: false })).toBeVisible();
  await field(page, 'Gedaan op').fill(dayFromNow(0));
  await field(page, 'Wat kwam eruit').fill('Het hek staat');
  await photograph(page, 'vervolgactie-afvinken');
  await page.keyboard.press('Control+Enter');
  await expect(late).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Ook wat gedaan is (1)' }).check();
  await expect(late).toContainText('Het hek staat');

  await dialogues(page).nth(1).getByRole('link').click();
  await panel(page).getByRole('button', { name: 'Afvinken: Rooster aanpassen' }).click();
  await expect(field(page, 'Wat kwam eruit')).toBeFocused();
  await page.keyboard.type('Per 1 mei');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(1);
  await expect(panel(page).getByText(/^Gedaan op .* – Per 1 mei$/)).toBeVisible();
  await expectAccessible(page);
  await photograph(page, 'gesprek-met-vervolgactie');
  await page.keyboard.press('Escape');
  await expect(dialogues(page).nth(1)).toContainText('1 gedaan');
  await followUps(page).getByRole('link', { name: 'Tuinhek laten maken' }).click();
  await expect(field(page, 'Wat kwam eruit')).toHaveValue('Het hek staat');
  await expectAccessible(page);
  await photograph(page, 'vervolgactie');
});

test('a dialogue is retired with a reason and takes its follow-ups along; undoing brings them back', async ({
  page,
  demo,
}) => {
  await openDialogues(page, demo.url, 'De Els');
  await recordDialogue(page, 'Per ongeluk', 'Iets uitzoeken', dayFromNow(7));
  const before = await dialogues(page).count();
  await dialogues(page).nth(1).getByRole('link').click();
  await panel(page).getByRole('button', { name: 'Laten vervallen' }).click();
  await expect(page.getByText('De vervolgactie vervalt mee.')).toBeVisible();
  await field(page, 'Reden').fill('Verkeerde afdeling');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(dialogues(page)).toHaveCount(before - 1);
  await expect(page.getByText('Er staat niets meer open.')).toBeVisible();
  await undoInToast(page).click();
  await expect(dialogues(page)).toHaveCount(before);
  await expect(followUps(page).filter({ hasText: 'Iets uitzoeken' })).toBeVisible();
});

test('R22 a BSN is refused at its field, in a row too; a phone number warns and is saved', async ({ page, demo }) => {
  await openDialogues(page, demo.url, 'De Els');
  await page.getByRole('button', { name: 'Nieuw gesprek' }).click();
  await field(page, 'Perspectief van de cliënt').fill('Cliënt 111222333 wil naar buiten');
  await expect(panel(page).getByText(/In deze tekst staat een BSN/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(field(page, 'Perspectief van de cliënt')).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'Perspectief van de cliënt')).toBeFocused();
  await expectAccessible(page);
  await field(page, 'Perspectief van de cliënt').fill('Wil naar buiten');
  await panel(page).getByRole('button', { name: 'Vervolgactie toevoegen' }).click();
  await page.keyboard.type('Bel over 111222333');
  await field(page, 'Uiterlijk op').fill(dayFromNow(7));
  await page.keyboard.press('Control+Enter');
  await expect(field(page, 'Wat gaat er gebeuren')).toHaveAttribute('aria-invalid', 'true');
  await field(page, 'Wat gaat er gebeuren').fill('Bel 06-12345678');
  await expect(panel(page).getByText(/^Let op\..*een telefoonnummer/)).toBeVisible();
  await photograph(page, 'gesprek-telefoonnummer');
  await field(page, 'Uiterlijk op').fill('1-1-2016');
  await page.keyboard.press('Control+Enter');
  await expect(panel(page).getByText(/Dit is vóór het gesprek/)).toBeVisible();
  await field(page, 'Uiterlijk op').fill(dayFromNow(7));
  await page.keyboard.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole('alert')).toContainText('telefoonnummer');
  await expect(followUps(page).filter({ hasText: 'Bel 06-12345678' })).toBeVisible();
});
