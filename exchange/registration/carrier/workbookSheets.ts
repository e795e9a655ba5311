import type { WorkbookContent, WorkbookInput } from '../../workbook/readWorkbook.ts';
import type { WorkbookRow } from '../../workbook/sheetCells.ts';
import { WorkbookFault, type WorkbookFaultCode } from '../../workbook/workbookFault.ts';
import type { CarrierFile, CarrierRow, CarrierSheet, Stranger, UnreadableSheet } from './carrier.ts';
import { CarrierFault, type CarrierFaultCode } from './carrierFault.ts';
import { unescapeFormula } from './formulaText.ts';
import { limits } from './limits.ts';

/** Reads a workbook, in this thread or in one of its own. @throws WorkbookFault */
export type WorkbookReader = (input: WorkbookInput) => Promise<WorkbookContent>;

/** Sheets that come with our own templates and dumps, and hold no registration. */
export const sheetsToRead: readonly string[] = ['leeswijzer', 'keuzelijsten'];

const faultCodes: Readonly<Record<WorkbookFaultCode, CarrierFaultCode>> = {
  TOO_LARGE: 'WORKBOOK_TOO_LARGE',
  UNREADABLE: 'WORKBOOK_UNREADABLE',
  LOCKED: 'WORKBOOK_LOCKED',
  ENTITIES: 'WORKBOOK_ENTITIES',
  BOMB: 'ZIP_BOMB',
  TOO_SLOW: 'WORKBOOK_TOO_SLOW',
  STOPPED: 'READING_STOPPED',
};

/** What a workbook gives of a registration. */
export interface WorkbookSheets {
  readonly sheets: readonly CarrierSheet[];
  readonly unreadable: readonly UnreadableSheet[];
  readonly strangers: readonly Stranger[];
}

/**
 * The sheets of a workbook, by their names without regard to case. A workbook with one sheet may also be named after it.
 *
 * @throws CarrierFault
 */
export async function workbookSheets(
  { name: fileName, bytes }: CarrierFile,
  kind: 'xlsx' | 'ods',
  known: ReadonlySet<string>,
  read: WorkbookReader,
): Promise<WorkbookSheets> {
  const { sheets: found, others } = await contentOf({ bytes, kind, wanted: [...known], limits }, read);
  const sheets: CarrierSheet[] = [];
  const unreadable: UnreadableSheet[] = [];
  const strangers: Stranger[] = others
    .filter((other) => !sheetsToRead.includes(other.trim().toLowerCase()))
    .map((name) => ({ kind: 'sheet', name }));
  for (const { name: title, rows } of found) {
    const name = [title, fileName.replace(/\.\w+$/, '')]
      .map((one) => one.trim().toLowerCase())
      .find((one) => known.has(one));
    if (name === undefined) {
      strangers.push({ kind: 'sheet', name: title });
      continue;
    }
    const [head, ...records] = rows;
    const header = head?.cells ?? [];
    const refuse = (row: number, message: string) => unreadable.push({ name, row, message, fileName, bytes });
    if (header.length > limits.columns) refuse(1, 'Dit blad heeft te veel kolommen.');
    else if (records.length > limits.records)
      refuse(limits.records, 'Dit blad heeft te veel rijen. Lever het in delen aan.');
    else sheets.push({ name, header, rows: records.map((row) => carrierRow(row, header.length)) });
  }
  return { sheets, unreadable, strangers };
}

/** A workbook has no cells behind the last one in use: these are empty, not absent. */
function carrierRow({ cells, ...row }: WorkbookRow, width: number): CarrierRow {
  const empty = Array.from({ length: Math.max(0, width - cells.length) }, () => '');
  return { ...row, cells: [...cells.map(unescapeFormula), ...empty] };
}

async function contentOf(input: WorkbookInput, read: WorkbookReader): Promise<WorkbookContent> {
  try {
    return await read(input);
  } catch (error) {
    if (!(error instanceof WorkbookFault)) throw error;
    const { code, detail, cause } = error;
    throw new CarrierFault(faultCodes[code], { cause, ...(detail === undefined ? {} : { detail }) });
  }
}
