import type { CellShape } from './workbook.ts';

/** Places of the formats in styles.xml. */
export const styles = {
  plain: 0,
  header: 1,
  requiredHeader: 2,
  text: 3,
  quoted: 4,
  wrapped: 5,
  date: 6,
  euro: 7,
  hundredths: 8,
  whole: 9,
} as const;

/** Format of the cells of each shape. A measured value has its own number of decimals: it is shown as it is. */
export const styleOf: Readonly<Record<CellShape, number>> = {
  text: styles.text,
  wrapped: styles.wrapped,
  date: styles.date,
  euro: styles.euro,
  hundredths: styles.hundredths,
  whole: styles.whole,
  decimal: styles.plain,
};

const top = '<alignment vertical="top"/>';

/** Formats in the order of `styles`: number format, font and fill. */
const formats = [
  format(0, 0, 0),
  format(0, 1, 2, '<alignment vertical="center"/>'),
  format(0, 1, 3, '<alignment vertical="center"/>'),
  format(49, 0, 0, top),
  format(49, 0, 0, top, ' quotePrefix="1"'),
  format(49, 0, 0, '<alignment vertical="top" wrapText="1"/>'),
  format(164, 0, 0, top),
  format(4, 0, 0, top),
  format(2, 0, 0, top),
  format(1, 0, 0, top),
];

function format(number: number, font: number, fill: number, alignment = top, more = ''): string {
  const applied = ' applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"';
  return `<xf numFmtId="${number}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0"${applied}${more}>${alignment}</xf>`;
}

const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;
const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/></patternFill></fill>`;

/** The part that says how cells look; the same in every workbook. */
export const stylesXml =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd\\-mm\\-yyyy"/></numFmts>' +
  `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
  '<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  `${solid('FFE9EEF2')}${solid('FFCFE3E6')}</fills>` +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '</styleSheet>';
