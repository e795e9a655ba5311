/** What the cells of a column are, which decides how a spreadsheet keeps and shows them. */
export type CellShape = 'text' | 'wrapped' | 'date' | 'euro' | 'hundredths' | 'whole' | 'decimal';

/**
 * A cell in the notation of its column: text as it is, a date as `YYYY-MM-DD`, a number as exact decimal text with a point (`1234.5`); what does not
 * fit is kept as text, and `{ text }` always is. Null for an empty one.
 */
export type WorkbookCell = string | { readonly text: string } | null;

/** One column of a sheet that we write. */
export interface WorkbookColumn {
  readonly name: string;
  readonly shape: CellShape;
  /** Width in characters; by itself as wide as its header asks. */
  readonly width?: number;
  /** The header stands out: this column must be filled in. */
  readonly required?: boolean;
  /** What may be chosen; a spreadsheet offers it and refuses anything else. */
  readonly choices?: readonly string[];
}

/** One sheet that we write: the header stays in sight, is bold and has a filter. */
export interface WorkbookSheet {
  /** At most 31 characters, without `[ ] : * ? / \`. */
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  /** Read once and one at a time, so that a large table is never in memory as a whole. */
  readonly rows: Iterable<readonly WorkbookCell[]>;
}

/** Rows of a sheet below the header for which choices are offered, also where nothing stands yet. */
export const rowsWithChoices = 5000;
