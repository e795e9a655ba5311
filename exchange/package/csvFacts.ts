import { parse } from 'csv-parse/sync';
import { divideRounded } from '../../domain/values/decimal.ts';
import type { ControlTotal } from './csvFile.ts';

/** Rows and sums of a file as they are in it. */
export interface CsvFacts {
  readonly rows: number;
  readonly totals: readonly ControlTotal[];
}

/**
 * Counts a CSV file of a package: its rows, and the sums of the given columns with as many decimals as given. Null when it is not a CSV
 * file of our profile or a column is not there or holds something else than numbers.
 */
export function csvFacts(bytes: Uint8Array, wanted: readonly ControlTotal[]): CsvFacts | null {
  const sums = wanted.map(({ column, sum }) => ({
    column,
    decimals: sum.split(',')[1]?.length ?? 0,
    units: 0n,
    at: -1,
  }));
  let records = 0;
  let sound = true;
  try {
    parse(Buffer.from(bytes), {
      bom: true,
      delimiter: ';',
      record_delimiter: '\r\n',
      on_record: (record: string[]) => {
        records += 1;
        for (const sum of sums) {
          if (records === 1) {
            sum.at = record.indexOf(sum.column);
            continue;
          }
          const units = unitsOf(record[sum.at], sum.decimals);
          if (units === null) sound = false;
          else sum.units += units;
        }
        // Null keeps the record out of memory: only sums are asked for.
        return null;
      },
    });
  } catch {
    // csv-parse throws for a file that is no CSV: the caller names it.
    return null;
  }
  if (!sound || records === 0) return null;
  const totals = sums.map(({ column, decimals, units }) => ({
    column,
    sum: divideRounded(units, 10n ** BigInt(decimals), decimals).replace('.', ','),
  }));
  return { rows: records - 1, totals };
}

function unitsOf(cell: string | undefined, decimals: number): bigint | null {
  if (cell === '') return 0n;
  const match = /^(-?)(\d{1,30})(?:,(\d{1,6}))?$/.exec(cell ?? '');
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > decimals) return null;
  const units = BigInt((match[2] ?? '') + fraction.padEnd(decimals, '0'));
  return match[1] === '-' ? -units : units;
}
