import { cellXml, columnLetters, textXml } from './cellXml.ts';
import { styleOf, styles } from './styles.ts';
import { rowsWithChoices, type WorkbookCell, type WorkbookColumn, type WorkbookSheet } from './workbook.ts';
import { xmlText } from './xmlText.ts';

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Rows that are written at a time. */
const rowsAtOnce = 500;

/**
 * The XML of a sheet, piece by piece.
 *
 * @param choicesAt where the choices of a column stand, as a reference to another sheet
 */
export function* sheetXml(
  { columns, rows }: WorkbookSheet,
  choicesAt: (choices: readonly string[]) => string,
): Generator<string> {
  yield (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">` +
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
      '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
      '<sheetFormatPr defaultRowHeight="15"/><cols>'
  );
  for (const [place, { name, shape, width = Math.max(11, name.length + 4) }] of columns.entries()) {
    yield `<col min="${place + 1}" max="${place + 1}" width="${width}" style="${styleOf[shape]}" customWidth="1"/>`;
  }
  yield '</cols><sheetData><row r="1" ht="20" customHeight="1">';
  for (const [place, { name, required = false }] of columns.entries()) {
    yield textXml(`${columnLetters(place)}1`, required ? styles.requiredHeader : styles.header, name);
  }
  yield '</row>';
  const letters = columns.map((_, place) => columnLetters(place));
  let number = 1;
  let pieces: string[] = [];
  for (const row of rows) {
    number += 1;
    pieces.push(rowXml(columns, letters, number, row));
    if (pieces.length < rowsAtOnce) continue;
    yield pieces.join('');
    pieces = [];
  }
  yield `${pieces.join('')}</sheetData>`;
  if (columns.length > 0) yield `<autoFilter ref="A1:${letters.at(-1)}${number}"/>`;
  yield validations(columns, choicesAt, Math.max(number, rowsWithChoices));
  yield (
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

function rowXml(
  columns: WorkbookSheet['columns'],
  letters: readonly string[],
  number: number,
  row: readonly WorkbookCell[],
): string {
  const cells = columns.map(({ shape }, place) => cellXml(`${letters[place]}${number}`, shape, row[place] ?? null));
  const lines = Math.max(1, ...columns.map((column, place) => linesOf(column, row[place] ?? null)));
  const height = lines === 1 ? '' : ` ht="${Math.min(lines * lineHeight, mostHeight)}" customHeight="1"`;
  return `<row r="${number}"${height}>${cells.join('')}</row>`;
}

/** Height of a line of text, and the most that a row can have, in points. */
const lineHeight = 15;
const mostHeight = 405;

/** Lines that a wrapped text takes: not every spreadsheet looks for itself when it opens a file. */
function linesOf({ shape, width = 10 }: WorkbookColumn, cell: WorkbookCell): number {
  if (shape !== 'wrapped' || typeof cell !== 'string') return 1;

  return cell.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
}

function validations(
  columns: WorkbookSheet['columns'],
  choicesAt: (choices: readonly string[]) => string,
  lastRow: number,
): string {
  const each = columns.flatMap(({ choices }, place) => {
    if (choices === undefined) return [];
    const letter = columnLetters(place);
    return [
      '<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Niet in de lijst" ' +
        `error="Kies een woord uit de lijst." sqref="${letter}2:${letter}${lastRow}">` +
        `<formula1>${xmlText(choicesAt(choices))}</formula1></dataValidation>`,
    ];
  });
  return each.length === 0 ? '' : `<dataValidations count="${each.length}">${each.join('')}</dataValidations>`;
}
