import { describe, expect, it } from 'vitest';
import { gatherPages } from '../../../../sync/laptop/gatherPages.ts';
import { pageOf, scope } from './feedPage.ts';

describe('gathering pages', () => {
  it('joins pages that follow each other, to the end', async () => {
    const { page } = await gatherPages(async (after) => pageOf(after, Math.min(5, 12 - after), 12), 0, {
      enough: 25_000,
      waited: () => 0,
    });
    expect(page).toMatchObject({ after: 0, next: 12, head: 12, count: 12 });
    expect(page.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  it('stops at what fits in one transaction, and when it takes long', async () => {
    const { page: many } = await gatherPages(async (after) => pageOf(after, 5000, 100_000), 0, {
      enough: 25_000,
      waited: () => 0,
    });
    expect(many.next).toBe(25_000);
    let clock = 0;
    const { page: slow } = await gatherPages(
      async (after) => {
        clock += 1000;
        return pageOf(after, 10, 1000);
      },
      40,
      { enough: 25_000, waited: () => clock },
    );
    expect(slow).toMatchObject({ after: 40, next: 60 });
  });

  it('keeps what came when a later page fails, with the fault, or is of another epoch', async () => {
    const cut = await gatherPages(
      async (after) => {
        if (after >= 10) throw new Error('cut');
        return pageOf(after, 5, 100);
      },
      0,
      { enough: 25_000, waited: () => 0 },
    );
    expect(cut.page.next).toBe(10);
    expect(cut.fault?.cause).toMatchObject({ message: 'cut' });
    const other = '01a20203-7fac-72f3-ad5a-88d12f6ced91';
    const { page: moved } = await gatherPages(async (after) => pageOf(after, 5, 100, after === 0 ? scope : other), 0, {
      enough: 25_000,
      waited: () => 0,
    });
    expect(moved).toMatchObject({ epoch: scope, next: 5 });
  });

  it('says the fault of the first page', async () => {
    const failing = gatherPages(
      async () => {
        throw new Error('unreachable');
      },
      0,
      { enough: 25_000, waited: () => 0 },
    );
    await expect(failing).rejects.toThrow('unreachable');
  });
});
