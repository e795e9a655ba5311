import type { UnreadableSheet } from '../carrier/carrier.ts';
import type { Note, ReportedCell, SheetCounts } from '../report.ts';
import type { SheetEntity } from '../sheets/sheetNames.ts';
import { faultColumn } from './header.ts';
import type { Plan } from './plan.ts';
import type { CellFault, Row } from './row.ts';
import type { Table } from './table.ts';

/** What is said about the rows of one sheet. */
export interface SheetReport {
  readonly counts: SheetCounts;
  readonly refused: readonly ReportedCell[];
  readonly warnings: readonly ReportedCell[];
  readonly notes: readonly Note[];
}

/** Reports a sheet whose rows are all settled. A sheet that could not be taken apart counts as one refused row. */
export function reportSheet<Name extends SheetEntity>(
  table: Table<Name>,
  plan: Plan<Name>,
  unreadable: UnreadableSheet | undefined,
): SheetReport {
  const { name } = table.sheet;
  const refused: ReportedCell[] = [];
  const warnings: ReportedCell[] = [];
  let refusedRows = 0;
  if (unreadable !== undefined) {
    const { row, message } = unreadable;
    refused.push({ sheet: name, row, column: '', value: '', rule: 'formaat', message });
    refusedRows += 1;
  }
  for (const row of table.rows) {
    if (row.faults.length > 0) refusedRows += 1;
    for (const fault of row.faults) refused.push(reported(table, row, fault));
    // A refused row is not imported, so nothing of it is there to warn about.
    for (const warning of row.faults.length > 0 ? [] : row.warnings) warnings.push(reported(table, row, warning));
  }
  const { created, changed, unchanged } = plan;
  const read = created + changed + unchanged + refusedRows;
  return {
    counts: { read, new: created, changed, unchanged, refused: refusedRows },
    refused,
    warnings,
    notes: notesOf(table),
  };
}

function reported<Name extends SheetEntity>(
  { sheet, match }: Table<Name>,
  { number, cells }: Row<Name>,
  { rule, column, message }: CellFault,
): ReportedCell {
  const place = match.places.get(column);
  const value = place === undefined ? '' : (cells[place] ?? '');
  return { sheet: sheet.name, row: number, column, value, rule, message };
}

function notesOf<Name extends SheetEntity>({ sheet, header, match }: Table<Name>): Note[] {
  if (header.length === 0) return [];
  const notes: Note[] = [];
  for (const subject of match.unknown) {
    const what = subject === '' ? 'Een kolom zonder naam' : `De kolom ${subject}`;
    notes.push({ sheet: sheet.name, subject, message: `${what} hoort niet bij ${sheet.name} en is niet gelezen.` });
  }
  for (const subject of match.missing) {
    notes.push({
      sheet: sheet.name,
      subject,
      message: `De kolom ${subject} ontbreekt in ${sheet.name}. Voeg die toe.`,
    });
  }
  if (match.hasFaultColumn) {
    const message = `De kolom ${faultColumn} is overgeslagen: daarin staat wat er bij een eerdere import mis was.`;
    notes.push({ sheet: sheet.name, subject: faultColumn, message });
  }
  return notes;
}
