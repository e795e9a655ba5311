import { figureLevels, figureStatuses, type KeyFigure } from '../../../domain/figures/keyFigure.ts';
import { count, decimal, text, whole, word } from '../../package/csvColumns.ts';
import { csvFile, type CsvFile } from '../../package/csvFile.ts';
import type { EvaluationData } from '../evaluationData.ts';

/** `kerncijfers.csv`, in the order in which the figures are computed. */
export function keyFigureTable(data: EvaluationData): CsvFile {
  const columns = [
    word<KeyFigure>('code', (row) => row.code),
    word<KeyFigure>('omschrijving', (row) => row.description),
    whole<KeyFigure>('jaar', (row) => row.year),
    word<KeyFigure>('niveau', (row) => figureLevels.word(row.level)),
    text<KeyFigure>('sleutel', (row) => row.key),
    decimal<KeyFigure>('waarde', (row) => row.value),
    word<KeyFigure>('eenheid', (row) => row.unit),
    decimal<KeyFigure>('teller', (row) => row.numerator),
    decimal<KeyFigure>('noemer', (row) => row.denominator),
    count<KeyFigure>('n', (row) => row.n),
    word<KeyFigure>('status', (row) => figureStatuses.word(row.status)),
  ];
  return csvFile('data/kerncijfers.csv', columns, data.figures);
}
