import { EncryptedFileError, HucreError, readOds, readXlsx, type Sheet } from 'hucre';
import { safeParts, type WorkbookLimits } from './safeParts.ts';
import { rowsOfSheet, type WorkbookRow } from './sheetCells.ts';
import { WorkbookFault } from './workbookFault.ts';

/** A sheet of a workbook that was asked for. */
export interface SheetOfCells {
  readonly name: string;
  readonly rows: readonly WorkbookRow[];
}

/** What was read of a workbook. */
export interface WorkbookContent {
  readonly sheets: readonly SheetOfCells[];
  /** Names of the sheets that were not asked for. */
  readonly others: readonly string[];
}

/** A workbook to read; all of it can be sent to another thread. */
export interface WorkbookInput {
  readonly bytes: Uint8Array;
  readonly kind: 'xlsx' | 'ods';
  /** Names of the sheets that are wanted, in lower case; the only sheet is read whatever its name is. */
  readonly wanted: readonly string[];
  readonly limits: WorkbookLimits;
}

/** Reads the sheets that are wanted; no formula is computed and nothing outside the file is fetched. @throws WorkbookFault */
export async function readWorkbook({ bytes, kind, wanted, limits }: WorkbookInput): Promise<WorkbookContent> {
  const parts = safeParts(bytes, kind, limits);
  const names = new Set<string>();
  const isWanted = (name: string) => wanted.includes(name.trim().toLowerCase());
  const sheets = ({ name }: { readonly name: string }) => {
    names.add(name);
    return isWanted(name);
  };
  const readStyles = hasPercentages(parts.text(kind === 'xlsx' ? 'xl/styles.xml' : 'content.xml'));
  try {
    const read = kind === 'xlsx' ? readXlsx : readOds;
    let found: Sheet[] = (await read(parts.zip, { sheets, readStyles })).sheets.filter(({ name }) => isWanted(name));
    if (found.length === 0 && names.size === 1) found = (await read(parts.zip, { readStyles })).sheets;
    const taken = new Set(found.map(({ name }) => name));
    return {
      sheets: found.map((sheet) => ({ name: sheet.name, rows: rowsOfSheet(sheet) })),
      others: [...names].filter((name) => !taken.has(name)),
    };
  } catch (error) {
    throw asFault(error);
  }
}

/** How cells look is only asked for when it changes what their number means: it costs much. */
function hasPercentages(styles: string): boolean {
  return /numFmtId="(?:9|10)"|formatCode="[^"]*%|value-type="percentage"/.test(styles);
}

function asFault(cause: unknown): unknown {
  if (cause instanceof EncryptedFileError) return new WorkbookFault('LOCKED', { cause });
  if (cause instanceof HucreError) {
    return new WorkbookFault(cause.message.includes('limit') ? 'TOO_LARGE' : 'UNREADABLE', { cause });
  }
  // Nested too deep, or longer than a text or list can be.
  return cause instanceof RangeError ? new WorkbookFault('UNREADABLE', { cause }) : cause;
}
