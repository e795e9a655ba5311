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
  /** As it came, to hand back for mending. */
  readonly bytes: Uint8Array;
}

/** A registration taken apart into sheets. A carrier of another kind (a workbook) gives the same. */
export interface Carrier {
  readonly sheets: readonly CarrierSheet[];
  readonly unreadable: readonly UnreadableSheet[];
  /** Names of what is there and is not part of the format. */
  readonly strangers: readonly string[];
}
