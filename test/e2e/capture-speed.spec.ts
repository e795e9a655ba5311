import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { test } from './host.ts';
import { goToPart, panel } from './panel.ts';
import { requiredInputs, secondsPerKey, Typist, watchMouse } from './typist.ts';

/** Where `npm run bench` finds the figures. */
const results = fileURLToPath(new URL('../../test-results/capture.json', import.meta.url));

interface Capture {
  readonly what: string;
  readonly requiredInputs: number;
  readonly steeringKeys: number;
  readonly characters: number;
  readonly keys: number;
  readonly seconds: number;
}

async function captured(
  page: Page,
  { what, place, said }: { readonly what: string; readonly place: number; readonly said: string },
  work: (typist: Typist) => Promise<void>,
): Promise<Capture> {
  const typist = new Typist(page);
  // N on the overview asks what to record; the first is marked.
  await typist.press('n');
  await expect(page.getByRole('menu').getByRole('menuitem').first()).toBeFocused();
  for (let down = 0; down < place; down += 1) await typist.press('ArrowDown');
  await typist.press('Enter');
  const required = await requiredInputs(page);
  await work(typist);
  await typist.press('Control+Enter');
  await expect(panel(page)).toHaveCount(0);
  await expect(page.getByRole('tabpanel').getByText(said).first()).toBeVisible();
  return { what, requiredInputs: required, ...typist.counted() };
}

test('a dialogue and an intervention are recorded with the keyboard alone, with at most five required inputs, within half a minute', async ({
  page,
  demo,
}) => {
  await page.goto(demo.url);
  await goToPart(page, 'Afdelingen', 'Proefafdelingen');
  await page.getByRole('link', { name: 'De Beuk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'De Beuk' })).toBeFocused();
  const mousePresses = await watchMouse(page);
  const captures: Capture[] = [];

  const intervention = { what: 'interventie', place: 0, said: 'Spanning eerder herkennen op de groep' };
  captures.push(
    await captured(page, intervention, async (typist) => {
      await expect(panel(page).getByRole('combobox', { name: 'Soort interventie' })).toBeFocused();
      await typist.type('coach');
      await typist.press('Enter');
      await typist.type('cont');
      await typist.press('Enter');
      await typist.type('Spanning eerder herkennen op de groep');
    }),
  );

  const short = { what: 'gesprek', place: 1, said: 'De avond is rustiger, de ochtend nog niet' };
  captures.push(
    await captured(page, short, async (typist) => {
      await expect(panel(page).getByRole('textbox', { name: 'Onderwerpen' })).toBeFocused();
      await typist.type('De avond is rustiger, de ochtend nog niet');
    }),
  );

  const full = { what: 'gesprek met vervolgactie', place: 1, said: 'Het rooster' };
  captures.push(
    await captured(page, full, async (typist) => {
      await expect(panel(page).getByRole('textbox', { name: 'Onderwerpen' })).toBeFocused();
      await typist.type('Het rooster');
      for (let tab = 0; tab < 3; tab += 1) await typist.press('Tab');
      await expect(panel(page).getByRole('button', { name: 'Vervolgactie toevoegen' })).toBeFocused();
      await typist.press('Enter');
      await expect(panel(page).getByRole('textbox', { name: 'Wat gaat er gebeuren' })).toBeFocused();
      await typist.type('Vaste ochtenddienst proberen');
      await typist.press('Enter');
      await typist.type('01032030');
      await typist.press('Enter');
      await typist.type('inst');
      await typist.press('Enter');
    }),
  );
  // To the tab with the dialogues: arrows go from tab to tab.
  await page.getByRole('tab', { name: 'Overzicht' }).focus();
  for (const name of ['Interventies', 'Gesprekken']) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
  }
  const followUp = page
    .getByRole('table', { name: 'Vervolgacties' })
    .getByRole('row')
    .filter({ hasText: 'ochtenddienst' });
  await expect(followUp).toContainText('01-03-2030');
  await expect(followUp).toContainText('Instelling');

  expect(await mousePresses()).toBe(0);
  for (const { what, requiredInputs: required, steeringKeys, characters, keys, seconds } of captures) {
    process.stdout.write(
      `${what}: ${required} required inputs, ${keys} keys (${steeringKeys} to steer, ${characters} of content), ${seconds} s\n`,
    );
    expect(required, what).toBeGreaterThan(0);
    expect(required, what).toBeLessThanOrEqual(5);
    expect(steeringKeys, what).toBeLessThanOrEqual(14);
    expect(seconds, what).toBeLessThan(30);
  }
  mkdirSync(dirname(results), { recursive: true });
  writeFileSync(results, `${JSON.stringify({ secondsPerKey, captures }, null, 2)}\n`);
});
