import type { Edit } from '../../db/log/edit.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import type { FormatSheetName, SheetName } from './sheets/sheetNames.ts';

/** How many rows of a sheet came to what; `read` is the sum of the others. */
export interface SheetCounts {
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
}

/** What is wrong with, or remarkable about, one cell. */
export interface ReportedCell {
  readonly sheet: SheetName;
  /** Record, with the header as 1. */
  readonly row: number;
  readonly column: string;
  /** The cell as it stood; empty when there is none. */
  readonly value: string;
  readonly rule: Finding['rule'];
  /** Dutch: what is wrong and what to do. */
  readonly message: string;
}

/** Something that was seen and left alone: an unknown column or file. */
export interface Note {
  /** Sheet, or null for a file that is not part of the format. */
  readonly sheet: SheetName | null;
  /** Column or file it is about, as it was written. */
  readonly subject: string;
  /** Dutch. */
  readonly message: string;
}

/** What an import would do, worked out without writing anything. */
export interface RegistrationCheck {
  /** Those of the format always, and what only dumps have when it is there. */
  readonly sheets: Readonly<Record<FormatSheetName, SheetCounts> & Partial<Record<SheetName, SheetCounts>>>;
  /** Every fault of every refused row. */
  readonly refused: readonly ReportedCell[];
  /** Rules that warn about rows that are accepted. */
  readonly warnings: readonly ReportedCell[];
  readonly notes: readonly Note[];
  /** What the good rows come to, in an order in which what is referred to comes first. */
  readonly edits: readonly Edit[];
  /** The files of attachments that come in, by their hash. */
  readonly contents: readonly { readonly sha256: string; readonly bytes: Uint8Array }[];
}
