import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { chromiumPath } from './chromium.ts';
import { startHost } from './host.ts';
import { openScreen } from './openScreen.ts';
import { screenList } from './screenList.ts';
import { smallPng } from './smallPng.ts';

/** Takes the pictures of the user guide (docs/handleiding.md) from the real application: the first screen, and these of the sample data. */
const shown: readonly string[] = [
  'vandaag',
  'afdeling-overzicht',
  'interventie-nieuw',
  'afspraak-concept',
  'afspraak-overeengekomen',
  'registratie-inlezen',
  'synchronisatie',
  'evaluatie',
  'zoeken',
];

/** Small enough to keep in the project, large enough to read. */
const size = { width: 1120, height: 700 };

const folder = fileURLToPath(new URL('../../docs/handleiding', import.meta.url));
mkdirSync(folder, { recursive: true });
const stores = mkdtempSync(join(tmpdir(), 'proeftuinboek-'));
const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: chromiumPath(), args: root });

async function keep(page: Page, name: string): Promise<void> {
  writeFileSync(join(folder, `${name}.png`), smallPng(await page.screenshot({ animations: 'disabled' })));
}

/** Opens the application on a folder of its own, and closes it when the pictures are taken. */
async function inApplication(
  options: readonly string[],
  take: (page: Page, base: string) => Promise<void>,
): Promise<void> {
  const host = await startHost(join(stores, options.length === 0 ? 'werkboek' : 'voorbeeld'), options);
  const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce', viewport: size });
  const page = await context.newPage();
  await page.goto(host.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await take(page, page.url().split('#')[0] ?? '');
  await context.close();
  await host.stop();
}

await inApplication([], async (page) => {
  await keep(page, 'eerste-start');
});
await inApplication(['--demo'], async (page, base) => {
  for (const screen of screenList.filter(({ name }) => shown.includes(name))) {
    await openScreen(page, base, screen);
    await keep(page, screen.name);
  }
});
await browser.close();
rmSync(stores, { recursive: true, force: true });
