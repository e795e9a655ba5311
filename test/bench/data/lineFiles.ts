import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pushLine } from '../../../sync/protocol/wire.ts';
import type { BenchData } from './benchData.ts';

/** Lays the lines of the data down in files, one per institution, so that each peer reads exactly the same bytes. */
export function writeLineFiles(folder: string, { changes }: BenchData): void {
  for (const [scope, ofScope] of changes) {
    writeFileSync(join(folder, `${scope}.lines`), `${ofScope.map(pushLine).join('\n')}\n`);
  }
}

/** The lines in pages of one institution each, as bytes. */
export function readPages(folder: string, size: number): Buffer[] {
  const pages: Buffer[] = [];
  for (const name of readdirSync(folder).toSorted()) {
    const bytes = readFileSync(join(folder, name));
    let start = 0;
    while (start < bytes.length) {
      const end = endOfLines(bytes, start, size);
      pages.push(bytes.subarray(start, end));
      start = end;
    }
  }
  return pages;
}

function endOfLines(bytes: Buffer, start: number, count: number): number {
  let end = start;
  for (let line = 0; line < count && end < bytes.length; line += 1) end = bytes.indexOf(10, end) + 1;
  return end;
}
