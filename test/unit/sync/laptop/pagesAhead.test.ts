import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { FeedPage } from '../../../../sync/laptop/hubClient.ts';
import { PagesAhead } from '../../../../sync/laptop/pagesAhead.ts';
import { pageOf } from './feedPage.ts';

/** A hub of which a test answers each request by hand. */
function slowHub() {
  const asked: number[] = [];
  const waiting = new Map<number, PromiseWithResolvers<FeedPage>>();
  const pages = new PagesAhead(async (after, signal) => {
    asked.push(after);
    const answer = Promise.withResolvers<FeedPage>();
    waiting.set(after, answer);
    signal.addEventListener('abort', () => answer.reject(signal.reason));
    return answer.promise;
  }, 25_000);
  /** The hub answers a request with so many changes, and everything that follows from it happens. */
  const answer = async (after: number, length: number, head: number) => {
    waiting.get(after)?.resolve(pageOf(after, length, head));
    await setImmediate();
  };
  const fail = async (after: number) => {
    waiting.get(after)?.reject(new Error(`cut at ${after}`));
    await setImmediate();
  };
  return { asked, pages, answer, fail };
}

describe('pages that are asked ahead', () => {
  it('come in while others are applied, and are not asked twice', async () => {
    const { asked, pages, answer } = slowHub();
    pages.ask(10);
    await answer(10, 5, 20);
    await answer(15, 5, 20);
    const { page } = await pages.take(10);
    expect(page).toMatchObject({ after: 10, next: 20 });
    expect(asked).toEqual([10, 15]);
  });

  it('are as many as one transaction takes, and no more', async () => {
    const { asked, pages, answer } = slowHub();
    pages.ask(0);
    for (let after = 0; after < 30_000; after += 5000) await answer(after, 5000, 100_000);
    expect(asked).toEqual([0, 5000, 10_000, 15_000, 20_000]);
    expect((await pages.take(0)).page.next).toBe(25_000);
  });

  it('fail when they are wanted, with what came before kept', async () => {
    const { pages, answer, fail } = slowHub();
    pages.ask(0);
    await answer(0, 5, 20);
    await fail(5);
    const { page, fault } = await pages.take(0);
    expect(page.next).toBe(5);
    expect(fault?.cause).toMatchObject({ message: 'cut at 5' });
    pages.ask(5);
    await fail(5);
    await expect(pages.take(5)).rejects.toThrow('cut at 5');
    const again = pages.take(5);
    await setImmediate();
    await answer(5, 15, 20);
    expect((await again).page.next).toBe(20);
  });

  it('are let go when others are wanted', async () => {
    const { asked, pages, answer } = slowHub();
    pages.ask(10);
    const other = pages.take(3);
    await setImmediate();
    await answer(3, 7, 10);
    expect((await other).page).toMatchObject({ after: 3, next: 10 });
    expect(asked).toEqual([10, 3]);
  });

  it('are not asked any more when nothing is wanted: what was asked has ended, and nobody is told', async () => {
    const { asked, pages } = slowHub();
    await pages.stop();
    pages.ask(0);
    await pages.stop();
    expect(asked).toEqual([0]);
  });
});
