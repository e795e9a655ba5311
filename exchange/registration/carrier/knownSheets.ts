import { sheetNames } from '../sheets/sheetNames.ts';

/** Names of the sheets of the format, in lower case. */
export const knownSheets: ReadonlySet<string> = new Set(Object.values(sheetNames));

/** `Instellingen.CSV` → `instellingen`; undefined for a file that is not part of the format. */
export function sheetOfFile(fileName: string): string | undefined {
  const bare = /^(.+)\.csv$/i.exec(fileName.trim())?.[1]?.trim().toLowerCase();
  return bare !== undefined && knownSheets.has(bare) ? bare : undefined;
}

/** True for a name of a workbook; what it really is shows when it is opened. */
export function isWorkbookName(fileName: string): boolean {
  return /\.(?:xlsx|xlsm|ods|xls)$/i.test(fileName.trim());
}
