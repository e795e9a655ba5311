import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeWorkbook } from '../../../../exchange/workbook/writeWorkbook.ts';

/** A workbook with one sheet that has these cells as XML, as another program could have written it. */
export function workbookWith(sheetData: string, parts: Readonly<Record<string, string>> = {}, name = 'Metingen') {
  const files = unzipSync(writeWorkbook([{ name, columns: [], rows: [] }]));
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheetData}</sheetData></worksheet>`;
  files['xl/worksheets/sheet1.xml'] = strToU8(sheet);
  for (const [path, text] of Object.entries(parts)) files[path] = strToU8(text);
  return zipSync(files);
}

/** An ODS with one sheet that has these rows as XML. */
export function odsWith(rows: string, parts: Readonly<Record<string, string>> = {}) {
  const content =
    '<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:number="n" xmlns:style="s">' +
    `<office:body><office:spreadsheet><table:table table:name="Metingen">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`;
  const files: Record<string, Uint8Array> = {
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(content),
  };
  for (const [path, text] of Object.entries(parts)) files[path] = strToU8(text);
  return zipSync(files);
}
