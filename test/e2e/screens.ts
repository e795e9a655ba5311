import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumPath } from './chromium.ts';
import { startHost } from './host.ts';
import { openScreen } from './openScreen.ts';
import { screenList } from './screenList.ts';

/**
 * Takes a picture of every screen and every form of the sample data, light and dark, in two sizes, into `test-results/screens`: to be looked at.
 * `npm run screens -- afdeling` takes only those whose name begins so.
 */
const only = process.argv[2] ?? '';
const folder = fileURLToPath(new URL('../../test-results/screens', import.meta.url));
mkdirSync(folder, { recursive: true });

const store = mkdtempSync(join(tmpdir(), 'proeftuinboek-'));
const host = await startHost(join(store, 'voorbeeld'), ['--demo']);
const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath: chromiumPath(), args: root });
const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' });
const page = await context.newPage();
const wrongs: string[] = [];
page.on('pageerror', ({ message }) => wrongs.push(message));
await page.goto(host.url);
await page.getByRole('heading', { level: 1 }).waitFor();
const [base = ''] = page.url().split('#');

for (const screen of screenList.filter(({ name }) => name.startsWith(only))) {
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height });
    try {
      await openScreen(page, base, screen);
    } catch (error) {
      wrongs.push(`${screen.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({
        path: join(folder, `${screen.name}-${width}-${colorScheme}.png`),
        animations: 'disabled',
      });
    }
  }
  process.stdout.write(`${screen.name}\n`);
}

await browser.close();
await host.stop();
rmSync(store, { recursive: true, force: true });
for (const wrong of wrongs) process.stderr.write(`${wrong}\n`);
process.exitCode = wrongs.length === 0 ? 0 : 1;
