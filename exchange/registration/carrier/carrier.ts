/** What is handed over: bytes of a zip, or the files of a folder. Reading the disk is for the host. */
export type CarrierInput =
  | { readonly kind: 'zip'; readonly bytes: Uint8Array }
  | { readonly kind: 'files'; readonly files: readonly CarrierFile[] };

/** One file by its name, without a folder. */
export interface CarrierFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One record below the header. */
export interface CarrierRow {
  /** Number of the record, with the header as 1; empty records count, so that it is the number a spreadsheet shows. */
  readonly number: number;
  /** The cells as text without the character NUL, in the order of the header; there can be fewer or more than the header has. */
  readonly cells: readonly string[];
  /** Places of cells that a spreadsheet keeps as a number: their text is exact and has a point. */
  readonly numbers?: ReadonlySet<number>;
  /** Cells of which the carrier knows that they hold nothing that can be used, and why, in Dutch. */
  readonly faults?: ReadonlyMap<number, string>;
}

/** A sheet as rows of cells, whatever carried it. Records without any text are left out; they keep their number. */
export interface CarrierSheet {
  /** Name of the sheet in lower case, one of the format. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly CarrierRow[];
}

/** A sheet that could not be taken apart: nothing of it is used. */
export interface UnreadableSheet {
  readonly name: string;
  /** Record in which reading stopped. */
  readonly row: number;
  /** Dutch. */
  readonly message: string;
  /** Name and content of the file it stood in, to hand back for mending. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Something that came along and is not part of the format. */
export interface Stranger {
  readonly kind: 'file' | 'sheet';
  readonly name: string;
}

/** A registration taken apart into sheets, whatever carried it. */
export interface Carrier {
  /** What it came as; the refused rows go back in the same form. */
  readonly form: 'csv' | 'workbook';
  readonly sheets: readonly CarrierSheet[];
  readonly unreadable: readonly UnreadableSheet[];
  /** Names of what is there and is not part of the format. */
  readonly strangers: readonly Stranger[];
  /** Files of attachments, from the folder for them. */
  readonly attachments: readonly CarrierFile[];
}
