import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { CarrierFile, CarrierInput } from './carrier.ts';
import { CarrierFault } from './carrierFault.ts';
import { limits } from './limits.ts';

/**
 * Reads a registration from disk: the CSV files directly in a folder, a zip, or one CSV file.
 *
 * @throws CarrierFault when it is not there, is something else, or is too large to be read
 */
export async function readRegistrationPath(path: string): Promise<CarrierInput> {
  const found = await statOf(path);
  if (found.isDirectory()) return { kind: 'files', files: await csvFilesOf(path) };
  const kind = extname(path).toLowerCase();
  if (!found.isFile() || (kind !== '.zip' && kind !== '.csv')) throw new CarrierFault('CARRIER_KIND');
  if (kind === '.csv') return { kind: 'files', files: [await fileAt(path)] };
  if (found.size > limits.archiveBytes) throw new CarrierFault('CARRIER_TOO_LARGE');
  return { kind: 'zip', bytes: await readFile(path) };
}

async function csvFilesOf(folder: string): Promise<CarrierFile[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => !entry.isDirectory() && extname(entry.name).toLowerCase() === '.csv')
    .map(({ name }) => name)
    .toSorted();
  if (names.length === 0) throw new CarrierFault('CARRIER_EMPTY');
  if (names.length > limits.entries) throw new CarrierFault('CARRIER_TOO_LARGE');
  const files: CarrierFile[] = [];
  let total = 0;
  for (const name of names) {
    // One after the other: the total is known before the next is read.
    const file = await fileAt(join(folder, name));
    total += file.bytes.length;
    if (total > limits.totalBytes) throw new CarrierFault('CARRIER_TOO_LARGE');
    files.push(file);
  }
  return files;
}

async function fileAt(path: string): Promise<CarrierFile> {
  const { size } = await statOf(path);
  if (size > limits.sheetBytes) throw new CarrierFault('CARRIER_TOO_LARGE');
  return { name: basename(path), bytes: await readFile(path) };
}

async function statOf(path: string) {
  try {
    return await stat(path);
  } catch (cause) {
    throw new CarrierFault('CARRIER_ABSENT', { cause });
  }
}
