import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { test } from './host.ts';
import { photograph } from './screenshot.ts';
import { choose, firstStart } from './steps.ts';

test('the whole job by hand: record, agree, export, verify', async ({ page, host, folder }) => {
  const main = page.getByRole('main');
  const panel = page.getByRole('dialog');
  const text = (name: string) => main.getByRole('textbox', { name });
  const inPanel = (name: string) => panel.getByRole('textbox', { name });
  const save = () => panel.getByRole('button', { name: 'Opslaan' }).click();
  const screen = (name: string) => photograph(page, `hand-${name}`);
  const goTo = (part: string) => page.getByRole('navigation').getByRole('link', { name: part }).click();

  await test.step('first start', async () => {
    await firstStart(page, host.url, screen);
    await expect(main.getByRole('heading', { level: 1 })).toBeVisible();
    await screen('begin');
  });

  await test.step('institution', async () => {
    await goTo('Instellingen');
    await screen('instellingen-leeg');
    await page.getByRole('button', { name: 'Instelling toevoegen' }).click();
    await inPanel('Naam').fill('Stichting De Eik');
    await choose(panel, 'Sector', 'Gehandicaptenzorg');
    await choose(panel, 'Zorgkantoorregio', 'Arnhem');
    await choose(panel, 'Status', 'Geselecteerd');
    await inPanel('Geselecteerd op').fill('11-12-2014');
    await screen('instelling-formulier');
    await save();
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Stichting De Eik');
    await expect(main.getByText('Stichting Zorgkantoor Menzis').first()).toBeVisible();
    await screen('instelling');
  });

  await test.step('department and reference budget', async () => {
    await page.getByRole('link', { name: 'Nieuwe afdeling' }).click();
    await inPanel('Naam').fill('De Beuk');
    await inPanel('Aantal cliënten').fill('8');
    await inPanel('Start van de proef').fill('31-12-2014');
    await save();
    await expect(panel.getByText('De start ligt buiten het experiment.').first()).toBeVisible();
    await screen('afdeling-R01');
    await inPanel('Start van de proef').fill('1-1-2016');
    await save();
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('De Beuk');

    await page.getByRole('tab', { name: 'Referentiebudget' }).click();
    await page.getByRole('button', { name: 'Nieuw referentiebudget' }).click();
    await inPanel('Jaar').fill('2016');
    await inPanel('Bedrag').fill('100.000');
    await choose(panel, 'Bron', 'Beschikking');
    await save();
    await expect(panel.getByText(/kan op twee manieren gelezen worden/).first()).toBeVisible();
    await inPanel('Bedrag').fill('100.000,00');
    await save();
    await expect(main.getByRole('row', { name: /2016 € 100.000,00/ }).first()).toBeVisible();
    await screen('afdeling');
  });

  await test.step('intervention', async () => {
    await page.getByRole('tab', { name: 'Interventies' }).click();
    await page.getByRole('button', { name: 'Nieuwe interventie' }).click();
    await choose(panel, 'Soort interventie', 'Vast team, minder wisseling');
    await choose(panel, 'Gericht op', 'Context');
    await inPanel('Doel').fill('Rust voor cliënt 111222333');
    await inPanel('Start').fill('01-02-2016');
    await expect(panel.getByText(/staat een BSN/).first()).toBeVisible();
    await screen('interventie-R22');
    await inPanel('Doel').fill('Bewoners weten wie er komt');
    await save();
    await expect(main.getByText('Bewoners weten wie er komt')).toBeVisible();
    await screen('interventies');
  });

  await test.step('agreement: R04 refuses an excess, R06 and R07 say what lacks', async () => {
    await page.getByRole('tab', { name: 'Afspraken' }).click();
    await page.getByRole('button', { name: 'Nieuwe afspraak' }).click();
    await text('Doel').fill('Een vast team en een rustige woning');
    const lines = [
      ['Coaching en scholing', 'Context', '1.234,56'],
      ['Directe zorg wonen', 'Cliënt', '60000,5'],
      ['Teamreflectie', 'Gemengd', '50.000,00'],
    ] as const;
    for (const [index, [category, focus, amount]] of lines.entries()) {
      await choose(page, `Besteding, regel ${index + 1}`, category);
      await choose(page, `Gericht op, regel ${index + 1}`, focus);
      await text(`Bedrag, regel ${index + 1}`).fill(amount);
      await page.keyboard.press('Tab');
    }
    await expect(text('Bedrag, regel 2')).toHaveValue('60.000,50');
    await expect(main.getByText('€ 111.235,06').first()).toBeVisible();
    await expect(main.getByText('€ 11.235,06 te veel').first()).toBeVisible();
    await screen('afspraak-te-veel');
    await main.getByRole('button', { name: 'Bewaren' }).click();
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Afspraak SE-A01-2016-B01');
    await main.getByRole('button', { name: 'Voorstellen' }).click();

    await text('Akkoord van de instelling').fill('14-12-2015');
    await main.getByRole('button', { name: 'Overeengekomen' }).click();
    const refusal = main.getByRole('alert');
    await expect(refusal).toContainText('€ 11.235,06 meer dan het referentiebudget van de afdeling in 2016');
    await expect(refusal).toContainText('Vul in wanneer de Wlz-uitvoerder akkoord ging.');
    await expect(refusal).toContainText('Vul in wanneer de cliëntvertegenwoordiging is gehoord.');
    await screen('afspraak-R04-R06-R07');
  });

  await test.step('agreed', async () => {
    await main.getByRole('button', { name: 'Terug naar concept' }).click();
    await text('Bedrag, regel 3').fill('30.000,00');
    await expect(main.getByText('Nog € 8.764,94 over van het referentiebudget 2016').first()).toBeVisible();
    await main.getByRole('button', { name: 'Voorstellen' }).click();
    await text('Akkoord van de instelling').fill('14-12-2015');
    await text('Akkoord van de Wlz-uitvoerder').fill('8-1-2016');
    await text('Cliëntvertegenwoordiging gehoord op').fill('10-12-2015');
    await main.getByRole('button', { name: 'Overeengekomen' }).click();
    await expect(main.getByText('Wat hier staat, is overeengekomen en verandert niet meer.')).toBeVisible();
    await screen('afspraak-overeengekomen');
  });

  await test.step('realisation', async () => {
    await main.getByRole('button', { name: 'Realisatie toevoegen bij regel 1' }).click();
    await inPanel('Bedrag').fill('1.234,56');
    await screen('realisatie');
    await save();
    await expect(main.getByText('Gerealiseerd € 1.234,56 (1%)')).toBeVisible();
  });

  await test.step('evaluation delivery', async () => {
    await goTo('Evaluatie');
    await expect(main.getByRole('row', { name: /^Overeengekomen ontbreekt € 91.235,06/ })).toBeVisible();
    await screen('evaluatie');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      main.getByRole('button', { name: 'Levering maken' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('evaluatie-proeftuinen-meerzorg_2015-01-01_2017-12-31_toezicht.zip');
    await download.saveAs(join(folder, 'levering.zip'));
    const files = Object.entries(unzipSync(readFileSync(join(folder, 'levering.zip'))));
    const figures = files.find(([name]) => name.endsWith('/data/kerncijfers.csv'))?.[1];
    const lines = new TextDecoder().decode(figures).split('\r\n');
    expect(lines).toContain('F2;overeengekomen;2016;landelijk;;91235,06;EUR;;;1;ok');
    expect(lines).toContain('F3;gerealiseerd;2016;afdeling;SE-A01;1234,56;EUR;;;1;ok');
    expect(lines).toContain('I1;lopende interventies;2016;instelling;Stichting De Eik;1;aantal;;;1;ok');
  });

  await test.step('verify: whole, and with one byte changed', async () => {
    await main.getByRole('link', { name: 'Pakket controleren' }).first().click();
    await main.locator('input[type="file"]').setInputFiles(join(folder, 'levering.zip'));
    await expect(main.getByText('Dit pakket is onveranderd')).toBeVisible();
    await screen('pakket-in-orde');
    await main.getByRole('button', { name: 'Een ander pakket controleren' }).click();
    const bytes = readFileSync(join(folder, 'levering.zip'));
    bytes.writeUInt8(bytes.readUInt8(2000) ^ 1, 2000);
    writeFileSync(join(folder, 'veranderd.zip'), bytes);
    await main.locator('input[type="file"]').setInputFiles(join(folder, 'veranderd.zip'));
    await expect(main.getByText(/Dit pakket klopt niet/)).toBeVisible();
    await screen('pakket-veranderd');
  });
});
