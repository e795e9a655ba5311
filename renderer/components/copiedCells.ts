/** True when a copied text is more than one cell. */
export function isBlock(text: string): boolean {
  return /[\t\n\r]/.test(text.replace(/[\r\n]+$/, ''));
}

/**
 * The cells of a block copied from a spreadsheet: tabs between cells, a new line for each row, and quotes around a cell that holds a tab,
 * a line end or a quote.
 */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const pattern = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
  let at = 0;
  while (at <= text.length) {
    pattern.lastIndex = at;
    const [whole = '', quoted, bare = ''] = pattern.exec(text) ?? [];
    rows.at(-1)?.push((quoted === undefined ? bare : quoted.replaceAll('""', '"')).trim());
    at += whole.length;
    const lineEnd = /\r\n?|\n/y;
    lineEnd.lastIndex = at;
    const end = lineEnd.exec(text)?.[0];
    if (end !== undefined) rows.push([]);
    else if (text[at] !== '\t') break;
    at += end?.length ?? 1;
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}
