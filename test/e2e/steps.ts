import type { Locator, Page } from '@playwright/test';

/** Passphrase of every store the browser tests make. */
export const passphrase = 'zes paarse fietsen zingen zacht';

/** Who a store is of. */
export interface Person {
  readonly name: string;
  readonly organisation: string;
}

export const annaDeVries: Person = { name: 'Anna de Vries', organisation: 'CCE' };

/** Walks through first start as a person does; ends on the start page. Returns the recovery code. */
export async function firstStart(
  page: Page,
  url: string,
  screen: (name: string) => Promise<void> = async () => {},
  person: Person = annaDeVries,
  beginning: RegExp = /Leeg beginnen/,
): Promise<string> {
  await page.goto(url);
  await page.getByLabel('Uw naam').fill(person.name);
  await page.getByLabel('Uw organisatie').fill(person.organisation);
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
  await page.getByRole('button', { name: beginning }).click();
  await page.getByRole('button', { name: 'Rondleiding overslaan' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
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

/** Records the institution De Eik with the department De Beuk and its reference budget of 2016; ends on the department. */
export async function recordDepartment(page: Page): Promise<void> {
  const panel = page.getByRole('dialog');
  const fill = (name: string, text: string) => panel.getByRole('textbox', { name }).fill(text);
  const save = () => panel.getByRole('button', { name: 'Opslaan' }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await page.getByRole('navigation').getByRole('link', { name: 'Instellingen' }).click();
  await page.getByRole('button', { name: 'Instelling toevoegen' }).click();
  await fill('Naam', 'Stichting De Eik');
  await choose(panel, 'Sector', 'Gehandicaptenzorg');
  await choose(panel, 'Zorgkantoorregio', 'Arnhem');
  await choose(panel, 'Status', 'Geselecteerd');
  await fill('Geselecteerd op', '11-12-2014');
  await save();
  await heading.filter({ hasText: 'Stichting De Eik' }).waitFor();
  await page.getByRole('link', { name: 'Nieuwe afdeling' }).click();
  await fill('Naam', 'De Beuk');
  await fill('Aantal cliënten', '8');
  await fill('Start van de proef', '1-1-2016');
  await save();
  await heading.filter({ hasText: 'De Beuk' }).waitFor();
  await page.getByRole('tab', { name: 'Referentiebudget' }).click();
  await page.getByRole('button', { name: 'Nieuw referentiebudget' }).click();
  await fill('Jaar', '2016');
  await fill('Bedrag', '100.000,00');
  await choose(panel, 'Bron', 'Beschikking');
  await save();
  await page
    .getByRole('row', { name: /2016 € 100.000,00/ })
    .first()
    .waitFor();
}

/** Records an agreement of the department on screen with one line of this amount; ends on the agreement, a draft. */
export async function recordAgreement(page: Page, amount: string): Promise<void> {
  const main = page.getByRole('main');
  await page.getByRole('tab', { name: 'Afspraken' }).click();
  await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
  await main.getByRole('textbox', { name: 'Doel' }).fill('Een vast team en een rustige woning');
  await choose(page, 'Besteding, regel 1', 'Coaching en scholing');
  await choose(page, 'Gericht op, regel 1', 'Context');
  await main.getByRole('textbox', { name: 'Bedrag, regel 1' }).fill(amount);
  await main.getByRole('button', { name: 'Bewaren' }).click();
  await page.getByRole('heading', { level: 1, name: /^Afspraak SE-A01/ }).waitFor();
}

/** Proposes the draft on screen and records both accords; ends on the agreement in force. */
export async function agree(page: Page): Promise<void> {
  const fill = (name: string, date: string) => page.getByRole('textbox', { name }).fill(date);
  await page.getByRole('button', { name: 'Voorstellen' }).click();
  await fill('Akkoord van de instelling', '14-12-2015');
  await fill('Akkoord van de Wlz-uitvoerder', '8-1-2016');
  await fill('Cliëntvertegenwoordiging gehoord op', '10-12-2015');
  await page.getByRole('button', { name: 'Overeengekomen' }).click();
  await page.getByText('Wat hier staat, is overeengekomen en verandert niet meer.').waitFor();
}
