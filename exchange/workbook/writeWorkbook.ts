import { writeZip } from '../package/writeZip.ts';
import { columnLetters } from './cellXml.ts';
import { packText } from './packText.ts';
import { sheetXml } from './sheetXml.ts';
import { stylesXml } from './styles.ts';
import type { WorkbookColumn, WorkbookSheet } from './workbook.ts';
import { xmlText } from './xmlText.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const part = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Sheet with the choices of all columns, a column for each list. */
export const choicesSheet = 'Keuzelijsten';

/**
 * Writes sheets as an XLSX workbook. The same sheets give the same bytes: no clock, no chance, no name of a person or computer. The rows are read
 * one at a time and packed at once, so memory holds the packed workbook and not its text.
 *
 * @throws RangeError when a name of a sheet is not allowed or comes twice, or when the workbook would need zip64
 */
export function writeWorkbook(sheets: readonly WorkbookSheet[]): Uint8Array<ArrayBuffer> {
  const lists = listsOf(sheets.flatMap(({ columns }) => columns));
  const choicesAt = (choices: readonly string[]) => {
    const letter = columnLetters(lists.findIndex((list) => list.key === keyOf(choices)));
    return `${choicesSheet}!$${letter}$2:$${letter}$${choices.length + 1}`;
  };
  const all = lists.length === 0 ? sheets : [...sheets, sheetOfLists(lists)];
  assertNames(all.map(({ name }) => name));
  const files = all.map((sheet, index) => packText(`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, choicesAt)));
  return writeZip([
    ...files,
    packText('xl/styles.xml', [stylesXml]),
    packText('xl/workbook.xml', [workbookXml(all)]),
    packText('xl/_rels/workbook.xml.rels', [workbookRelations(all.length)]),
    packText('_rels/.rels', [
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ]),
    packText('[Content_Types].xml', [contentTypes(all.length)]),
  ]).bytes;
}

interface ChoiceList {
  readonly key: string;
  readonly name: string;
  readonly choices: readonly string[];
}

function keyOf(choices: readonly string[]): string {
  return choices.join('\0');
}

function listsOf(columns: readonly WorkbookColumn[]): ChoiceList[] {
  const lists = new Map<string, ChoiceList>();
  for (const { name, choices } of columns) {
    if (choices === undefined || lists.has(keyOf(choices))) continue;
    lists.set(keyOf(choices), { key: keyOf(choices), name, choices });
  }
  return [...lists.values()];
}

function sheetOfLists(lists: readonly ChoiceList[]): WorkbookSheet {
  const longest = Math.max(...lists.map(({ choices }) => choices.length));
  return {
    name: choicesSheet,
    columns: lists.map(({ name, choices }) => ({
      name,
      shape: 'text',
      width: Math.min(40, Math.max(...choices.map(({ length }) => length), name.length) + 3),
    })),
    rows: Array.from({ length: longest }, (_, row) => lists.map(({ choices }) => choices[row] ?? null)),
  };
}

function assertNames(names: readonly string[]): void {
  for (const name of names) {
    if (name === '' || name.length > 31 || /[[\]:*?/\\]/.test(name))
      throw new RangeError(`no name of a sheet: ${name}`);
  }
  const bare = new Set(names.map((name) => name.toLowerCase()));
  if (bare.size < names.length) throw new RangeError('two sheets with the same name');
}

function workbookXml(sheets: readonly WorkbookSheet[]): string {
  const each = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView/></bookViews><sheets>${each.join('')}</sheets></workbook>`;
}

function workbookRelations(count: number): string {
  const each = Array.from(
    { length: count },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  each.push(`<Relationship Id="rId${count + 1}" Type="${office}/styles" Target="styles.xml"/>`);
  return `${head}<Relationships xmlns="${packaged}/relationships">${each.join('')}</Relationships>`;
}

function contentTypes(count: number): string {
  const each = Array.from(
    { length: count },
    (_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${part}.worksheet+xml"/>`,
  );
  return (
    `${head}<Types xmlns="${packaged}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${part}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${part}.styles+xml"/>${each.join('')}</Types>`
  );
}
