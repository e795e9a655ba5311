import type { Locator, Page } from '@playwright/test';
import { z } from 'zod';

const loggedSchema = z.object({
  typed: z.array(z.object({ at: z.number(), value: z.string() })),
  /** Milliseconds that a clock of the page came late, and that calls of the api took: what a busy computer adds. */
  late: z.array(z.object({ at: z.number(), ms: z.number() })),
  calls: z.array(z.object({ at: z.number(), ms: z.number() })),
});

const tickMs = 20;

/** From now on the page keeps what stands in a field after each key press, and when; and how late the computer is. */
export async function keepTyped(page: Page, field: Locator): Promise<void> {
  await field.focus();
  await field.press('Control+End');
  await page.evaluate((every) => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLTextAreaElement)) throw new Error('the field has no focus');
    const typed = [{ at: Date.now(), value: focused.value }];
    const late: { at: number; ms: number }[] = [];
    const calls: { at: number; ms: number }[] = [];
    Object.assign(globalThis, { logged: { typed, late, calls } });
    focused.addEventListener('input', () => typed.push({ at: Date.now(), value: focused.value }));
    let last = Date.now();
    setInterval(() => {
      const at = Date.now();
      late.push({ at, ms: at - last - every });
      last = at;
    }, every);
    const observer = new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) {
        if (name.endsWith('/api/call')) calls.push({ at: Date.now(), ms: duration });
      }
    });
    observer.observe({ type: 'resource' });
  }, tickMs);
}

/** More than this is not what a computer that is left alone takes to run a clock and answer a call. */
const quietMs = 100;

/**
 * What may stand in the store after a kill: everything that stood in the field from `slackMs` before it; on a computer that is busy with other things
 * as much earlier as its clocks and calls were late. `lost` says how many milliseconds of typing before the kill are not in a value.
 */
export async function typedOn(page: Page, killedAt: number, slackMs: number) {
  const { typed, late, calls } = loggedSchema.parse(
    await page.evaluate((): unknown => Reflect.get(globalThis, 'logged')),
  );
  const worst = (list: readonly { readonly at: number; readonly ms: number }[]) =>
    Math.max(0, ...list.filter(({ at }) => at <= killedAt && at > killedAt - 4 * slackMs).map(({ ms }) => ms));
  const busyMs = worst(late) + worst(calls);
  const allowedMs = slackMs + (busyMs > quietMs ? busyMs : 0);
  const first = typed.findLastIndex(({ at }) => at <= killedAt - allowedMs);
  const values = typed.slice(Math.max(first, 0)).map(({ value }) => value);
  return {
    values,
    allowedMs,
    lost(value: string): number {
      const next = typed[typed.findLastIndex((one) => one.value === value) + 1];
      return next === undefined ? 0 : Math.max(0, killedAt - next.at);
    },
  };
}
