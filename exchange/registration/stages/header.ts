import type { Sheet } from '../sheets/sheet.ts';
import type { SheetEntity } from '../sheets/sheetNames.ts';

/** Column that we add to the file with refused rows; when such a file comes back it says nothing. */
export const faultColumn = 'fout';

/** Which column of the format stands where in a sheet. */
export interface HeaderMatch {
  /** Position of each column of the format that is there. */
  readonly places: ReadonlyMap<string, number>;
  /** Columns as they stand in the header that are not part of the format. */
  readonly unknown: readonly string[];
  /** Columns of the format that stand in the header more than once. */
  readonly doubled: readonly string[];
  /** Required columns that are not there. */
  readonly missing: readonly string[];
  /** True when it is a file with refused rows that comes back. */
  readonly hasFaultColumn: boolean;
}

/** `KvK nummer` and `kvk_nummer` are the same column. */
export function bareHeader(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/[\s_]/gu, '');
}

/** Finds the columns of a sheet, without regard to case, spaces or order. */
export function matchHeader<Name extends SheetEntity>(sheet: Sheet<Name>, header: readonly string[]): HeaderMatch {
  const names = new Map(sheet.columns.map(({ name }) => [bareHeader(name), name]));
  const places = new Map<string, number>();
  const unknown: string[] = [];
  const doubled: string[] = [];
  let hasFaultColumn = false;
  for (const [index, text] of header.entries()) {
    const bare = bareHeader(text);
    const name = names.get(bare);
    if (name !== undefined && places.has(name)) doubled.push(name);
    else if (name !== undefined) places.set(name, index);
    else if (bare === faultColumn) hasFaultColumn = true;
    else unknown.push(text.trim());
  }
  const missing = sheet.columns.filter(({ name, required }) => required && !places.has(name)).map(({ name }) => name);
  return { places, unknown, doubled, missing, hasFaultColumn };
}
