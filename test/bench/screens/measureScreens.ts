import { chromium, type Page } from '@playwright/test';
import { chromiumPath } from '../../e2e/chromium.ts';
import { startHost } from '../../e2e/host.ts';
import { median, rounded } from '../figures.ts';
import { atMost, type Target } from '../sync/target.ts';
import { makeScreenStore } from './screenStore.ts';

const departments = 1000;
const rounds = 12;

/** Screens that are gone to in turn, by the address of their link on the left. */
const screens = ['/instellingen', '/afdelingen', '/interventies', '/afspraken', '/'] as const;

/** Milliseconds from the click to the new screen on the glass. */
export interface ScreenFigures {
  readonly screen: string;
  /** With a thousand departments, in the middle of the rounds. */
  readonly full: number;
  /** In an empty store. */
  readonly empty: number;
  readonly ratio: number;
}

export interface ScreensFigures {
  readonly departments: number;
  readonly rows: number;
  readonly screens: readonly ScreenFigures[];
  /** Middle of all rounds of all screens. */
  readonly full: number;
  readonly empty: number;
  readonly ratio: number;
  /** First time that each screen was gone to. */
  readonly firstVisit: number;
  /** From a key press in the command bar to what was found. */
  readonly search: number;
  readonly targets: readonly Target[];
}

/** Measures going from screen to screen in a real Chromium, with a thousand departments and with none, in turns. */
export async function measureScreens(folder: string): Promise<ScreensFigures> {
  const rows = await makeScreenStore(`${folder}/full`, departments);
  await makeScreenStore(`${folder}/empty`, 0);
  const hosts = [
    await startHost(`${folder}/full`, ['--demo']),
    await startHost(`${folder}/empty`, ['--demo']),
  ] as const;
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({ executablePath: chromiumPath(), args });
  try {
    const pages = [await browser.newPage(), await browser.newPage()] as const;
    for (const [index, page] of pages.entries()) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(hosts[index === 0 ? 0 : 1].url);
      await page.getByRole('heading', { level: 1 }).waitFor();
      // What a person looks at before the first click.
      await page.waitForTimeout(1500);
    }
    const [full, empty] = pages;
    const first: number[] = [];
    const inFull = new Map<string, number[]>();
    const inEmpty = new Map<string, number[]>();
    for (let round = 0; round <= rounds; round += 1) {
      for (const screen of screens) {
        await empty.bringToFront();
        const small = await switchTo(empty, screen);
        await full.bringToFront();
        const large = await switchTo(full, screen);
        if (round === 0) first.push(large);
        else {
          inFull.set(screen, [...(inFull.get(screen) ?? []), large]);
          inEmpty.set(screen, [...(inEmpty.get(screen) ?? []), small]);
        }
      }
    }
    const each = screens.map((screen) => {
      const large = median(inFull.get(screen) ?? []);
      const small = median(inEmpty.get(screen) ?? []);
      return { screen, full: rounded(large), empty: rounded(small), ratio: rounded(large / small) };
    });
    const all = median([...inFull.values()].flat());
    const none = median([...inEmpty.values()].flat());
    return {
      departments,
      rows,
      screens: each,
      full: rounded(all),
      empty: rounded(none),
      ratio: rounded(all / none),
      firstVisit: rounded(median(first)),
      search: rounded(await searching(full)),
      targets: [atMost('click to new screen, 1,000 departments', rounded(all), 100, ' ms')],
    };
  } finally {
    await browser.close();
    for (const host of hosts) await host.stop();
  }
}

/** Milliseconds from the click on a part to its heading and content being painted. */
function switchTo(page: Page, screen: string): Promise<number> {
  return page.evaluate(async (to) => {
    const link = document.querySelector<HTMLAnchorElement>(`nav a[href$="#${to}"]`);
    if (link === null) throw new Error(`no link to ${to}`);
    const before = document.querySelector('main h1');
    const started = performance.now();
    link.click();
    const frame = () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => resolve());
      });
    for (;;) {
      const heading = document.querySelector('main h1');
      if (heading !== null && heading !== before && location.hash === `#${to}`) break;
      if (performance.now() - started > 30_000) throw new Error(`${to} does not come`);
      await frame();
    }
    // Painted when the frame after it begins.
    await frame();
    const took = performance.now() - started;
    // Let it come to rest, so that what it does afterwards is not the cost of the next.
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 250);
    });
    return took;
  }, screen);
}

async function searching(page: Page): Promise<number> {
  const took: number[] = [];
  for (const typed of ['woning 5', 'nachtzorg', 'z42-a0', 'stichting', 'team huiskamer']) {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'Zoeken en opdrachten' });
    await field.fill(typed.slice(0, -1));
    await page.waitForTimeout(400);
    const started = performance.now();
    await page.keyboard.type(typed.slice(-1));
    await page
      .getByRole('status')
      .filter({ hasText: /resulta/ })
      .waitFor();
    took.push(performance.now() - started);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(200);
  }
  return median(took);
}
