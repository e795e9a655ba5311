import { sheetNames } from '../sheets/sheetNames.ts';
import type { Carrier, CarrierFile, CarrierInput, CarrierSheet, UnreadableSheet } from './carrier.ts';
import { CarrierFault } from './carrierFault.ts';
import { csvSheet } from './csvSheet.ts';
import { filesOfZip } from './filesOfZip.ts';
import { limits } from './limits.ts';

const known: ReadonlySet<string> = new Set(Object.values(sheetNames));

/** `Instellingen.CSV` → `instellingen`; undefined for a file that is not part of the format. */
function sheetOf(fileName: string): string | undefined {
  const bare = /^(.+)\.csv$/i.exec(fileName.trim())?.[1]?.trim().toLowerCase();
  return bare !== undefined && known.has(bare) ? bare : undefined;
}

/**
 * Takes a registration apart into sheets of rows of cells. A sheet that cannot be read and a file that does not belong are reported
 * in the result.
 *
 * @throws CarrierFault when there is nothing to read at all, or when it cannot be trusted
 */
export function readCarrier(input: CarrierInput): Carrier {
  const { files, others } =
    input.kind === 'zip' ? filesOfZip(input.bytes, (name) => sheetOf(name) !== undefined) : filesOfFolder(input.files);
  const sheets: CarrierSheet[] = [];
  const unreadable: UnreadableSheet[] = [];
  const seen = new Set<string>();
  for (const file of files) {
    const name = sheetOf(file.name);
    if (name === undefined) continue;
    if (seen.has(name)) throw new CarrierFault('CARRIER_DOUBLE_SHEET', { detail: name });
    seen.add(name);
    const outcome = csvSheet(name, file);
    if (outcome.ok) sheets.push(outcome.sheet);
    else unreadable.push(outcome.unreadable);
  }
  if (seen.size === 0) throw new CarrierFault('CARRIER_EMPTY');
  return { sheets, unreadable, strangers: others };
}

function filesOfFolder(all: readonly CarrierFile[]): {
  readonly files: readonly CarrierFile[];
  readonly others: readonly string[];
} {
  if (all.length > limits.entries) throw new CarrierFault('CARRIER_TOO_LARGE');
  const files = all.filter(({ name }) => sheetOf(name) !== undefined);
  const total = files.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (total > limits.totalBytes || files.some(({ bytes }) => bytes.length > limits.sheetBytes)) {
    throw new CarrierFault('CARRIER_TOO_LARGE');
  }
  return { files, others: all.filter(({ name }) => sheetOf(name) === undefined).map(({ name }) => name) };
}
