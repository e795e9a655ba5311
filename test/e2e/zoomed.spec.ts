import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { test } from './host.ts';
import { panel } from './panel.ts';

/** What sticks out of the window and cannot be scrolled to in a region of its own. */
function stickingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const out = document.documentElement.scrollWidth > window.innerWidth ? ['the page scrolls sideways'] : [];
    const shown = [...document.querySelectorAll('header *, nav *, main *')].filter(
      (element) => element.closest('[role="region"]') === null && element.closest('svg') === null,
    );
    for (const element of shown) {
      const { left, right, width } = element.getBoundingClientRect();
      const hidden = width <= 1 || getComputedStyle(element).position === 'fixed';
      if (!hidden && (right > window.innerWidth + 1 || left < -1)) out.push(element.outerHTML.slice(0, 120));
    }
    return out;
  });
}

test('a window of 1280 at 200 % is 640 wide: nothing is cut off, on any part', async ({ page, demo }) => {
  await page.setViewportSize({ width: 640, height: 400 });
  await page.goto(demo.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const links = page.getByRole('navigation').getByRole('link');
  const count = await links.count();
  expect(count).toBeGreaterThan(5);
  for (let part = 0; part < count; part += 1) {
    const before = await page.getByRole('heading', { level: 1 }).innerText();
    await links.nth(part).click();
    if (part > 0) await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(before);
    expect(await stickingOut(page), await links.nth(part).innerText()).toEqual([]);
  }
  await page.getByRole('navigation').getByRole('link', { name: 'Afdelingen' }).click();
  await page.getByRole('link', { name: 'De Beuk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'De Beuk' })).toBeVisible();
  expect(await stickingOut(page), 'De Beuk').toEqual([]);
  await page.keyboard.press('Control+k');
  await expect(panel(page).getByRole('option').first()).toBeVisible();
  const box = await panel(page).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(640);
  await expectAccessible(page);
});

test('in forced colors the chosen result is marked by a line, and with reduced motion nothing moves', async ({
  page,
  demo,
}) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(demo.url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  const chosen = panel(page).getByRole('option', { selected: true });
  await expect(chosen).toHaveCount(1);
  expect(await chosen.evaluate((option) => getComputedStyle(option).outlineStyle)).toBe('solid');
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll('*')].map((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return Math.max(...`${transitionDuration}, ${animationDuration}`.split(', ').map(Number.parseFloat));
      }),
    ),
  );
  expect(longest).toBeLessThan(0.05);
});
