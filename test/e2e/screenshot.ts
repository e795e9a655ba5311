import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const folder = fileURLToPath(new URL('../../screenshots', import.meta.url));

/** Pictures are taken when asked for (`npm run screens`): in an ordinary test run nobody looks at them. */
const wanted = process.env['PROEFTUINBOEK_SCREENS'] === '1';

/** Takes a picture of a screen, light and dark, in the two sizes we look at; the page is left as it was. */
export async function photograph(page: Page, name: string): Promise<void> {
  if (!wanted) return;
  mkdirSync(folder, { recursive: true });
  const before = page.viewportSize() ?? { width: 1280, height: 800 };
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width, height });
      await page.screenshot({ path: `${folder}/${name}-${scheme}-${width}.png`, animations: 'disabled' });
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(before);
}
