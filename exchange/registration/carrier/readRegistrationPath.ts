import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { CarrierFile, CarrierInput } from './carrier.ts';
import { CarrierFault } from './carrierFault.ts';
import { isWorkbookName } from './knownSheets.ts';
import { limits } from './limits.ts';
import { attachmentFolder } from './readCarrier.ts';

/**
 * Reads a registration from disk: the workbooks and CSV files directly in a folder, a workbook, a zip, or one CSV file.
 *
 * @throws CarrierFault when it is not there, is something else, or is too large to be read
 */
export async function readRegistrationPath(path: string): Promise<CarrierInput> {
  const found = await statOf(path);
  if (found.isDirectory()) {
    const only = await onlyZipIn(path);
    if (only !== undefined) return readRegistrationPath(only);
    return { kind: 'files', files: await withAttachments(path, await filesIn(path, isPart)) };
  }
  const isZip = extname(path).toLowerCase() === '.zip';
  if (!found.isFile() || !(isZip || isPart(path))) throw new CarrierFault('CARRIER_KIND');
  if (!isZip) return { kind: 'files', files: await withAttachments(dirname(path), [await fileAt(path)]) };
  if (found.size > limits.archiveBytes) throw new CarrierFault('CARRIER_TOO_LARGE');
  return { kind: 'zip', bytes: await readFile(path) };
}

/** True for a file that can be part of a registration by its name. */
function isPart(path: string): boolean {
  return extname(path).toLowerCase() === '.csv' || isWorkbookName(basename(path));
}

/** A folder with nothing but one zip is where a dump was written. */
async function onlyZipIn(folder: string): Promise<string | undefined> {
  const names = await readdir(folder);
  const [zip, ...others] = names.filter((name) => extname(name).toLowerCase() === '.zip');
  return zip === undefined || others.length > 0 || names.some(isPart) ? undefined : join(folder, zip);
}

/** A dump with attachments has their files in a folder beside the workbook. */
async function withAttachments(folder: string, parts: readonly CarrierFile[]): Promise<CarrierFile[]> {
  const beside = join(folder, attachmentFolder);
  const isFolder = await stat(beside).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const attached = isFolder ? await filesIn(beside, () => true, sizeOf(parts)) : [];
  if (parts.length === 0) throw new CarrierFault('CARRIER_EMPTY');
  return [...parts, ...attached.map(({ name, bytes }) => ({ name: `${attachmentFolder}${name}`, bytes }))];
}

function sizeOf(files: readonly CarrierFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0);
}

async function filesIn(folder: string, wanted: (name: string) => boolean, before = 0): Promise<CarrierFile[]> {
  const names = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && wanted(entry.name))
    .map(({ name }) => name)
    .toSorted();
  if (names.length > limits.entries) throw new CarrierFault('CARRIER_TOO_LARGE');
  const files: CarrierFile[] = [];
  let total = before;
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
