import { describe, expect, it } from 'vitest';
import { readInThread } from '../../../electron/workbookThread.ts';
import { limits } from '../../../exchange/registration/carrier/limits.ts';
import { writeWorkbook } from '../../../exchange/workbook/writeWorkbook.ts';

function workbook(rows: number) {
  const cells = Array.from({ length: rows }, (_, index) => [`waarde ${index}`, String(index)]);
  const columns = [
    { name: 'tekst', shape: 'text' },
    { name: 'getal', shape: 'whole' },
  ] as const;
  const bytes = writeWorkbook([{ name: 'Metingen', columns, rows: cells }]);
  return { bytes, kind: 'xlsx', wanted: ['metingen'], limits } as const;
}

describe('a workbook in a thread of its own', () => {
  it('comes back whole', async () => {
    const { sheets, others } = await readInThread(workbook(3));
    expect(others).toEqual([]);
    expect(sheets[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['tekst', 'getal'],
      ['waarde 0', '0'],
      ['waarde 1', '1'],
      ['waarde 2', '2'],
    ]);
    expect(sheets[0]?.rows[1]?.numbers).toEqual(new Set([1]));
  });

  it('that is none is refused by its name', async () => {
    const broken = { ...workbook(1), bytes: new TextEncoder().encode('geen werkmap') };
    await expect(readInThread(broken)).rejects.toMatchObject({ code: 'UNREADABLE' });
  });

  it('gets no more time than it may have', async () => {
    const reading = readInThread(workbook(60_000), undefined, { seconds: 0.05, megabytes: 512 });
    await expect(reading).rejects.toMatchObject({ code: 'TOO_SLOW' });
  });

  it('gets no more memory than it may have', async () => {
    const reading = readInThread(workbook(200_000), undefined, { seconds: 60, megabytes: 40 });
    await expect(reading).rejects.toMatchObject({ code: 'TOO_LARGE' });
  });

  it('ends when the person stops', async () => {
    const stopping = new AbortController();
    const reading = readInThread(workbook(60_000), stopping.signal);
    stopping.abort();
    await expect(reading).rejects.toMatchObject({ code: 'STOPPED' });
    await expect(readInThread(workbook(1), stopping.signal)).rejects.toMatchObject({ code: 'STOPPED' });
  });
});
