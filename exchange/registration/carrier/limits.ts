/** Bounds of what is read from outside: far above any registration, far below what stops a laptop. */
export const limits = {
  /** Bytes of a zip as it lies on disk. */
  archiveBytes: 100_000_000,
  /** Entries of a zip, or files of a folder. */
  entries: 500,
  /** Bytes of one sheet, and of all sheets together. */
  sheetBytes: 100_000_000,
  totalBytes: 200_000_000,
  /** A sheet above a million bytes that is packed more than this many times smaller is a bomb. */
  packingRatio: 400,
  ratioFromBytes: 1_000_000,
  /** Records of one sheet. */
  records: 1_000_000,
  /** Characters of one record. */
  recordCharacters: 1_000_000,
  /** Columns of one sheet. */
  columns: 300,
  /** Time that reading a workbook may take, and memory it may use meanwhile. */
  workbookSeconds: 120,
  workbookMegabytes: 2048,
} as const;
