import { strToU8, zipSync } from 'fflate';

const main = 'application/vnd.openxmlformats-officedocument';

/** The parts of a small Office document as Office writes them. */
export function openXml(mainPart: string, more: Readonly<Record<string, string>> = {}, description = ''): Uint8Array {
  const types = `<?xml version="1.0"?><Types><Override ContentType="${mainPart}"/>${description}</Types>`;
  return zipped({ '[Content_Types].xml': types, '_rels/.rels': '<Relationships/>', ...more });
}

export const docx = (more: Readonly<Record<string, string>> = {}, description = '') =>
  openXml(`${main}.wordprocessingml.document.main+xml`, { 'word/document.xml': '<w:document/>', ...more }, description);

export const xlsx = (more: Readonly<Record<string, string>> = {}, description = '') =>
  openXml(`${main}.spreadsheetml.sheet.main+xml`, { 'xl/workbook.xml': '<workbook/>', ...more }, description);

/** An OpenDocument file: `mimetype` comes first and is not packed. */
export function openDocument(kind: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  return zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8('<office:document-content/>'),
    ...parts(more),
  });
}

export function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(parts(files));
}

function parts(files: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
}
