import type { CarrierFile } from './carrier.ts';
import { CarrierFault } from './carrierFault.ts';
import { limits } from './limits.ts';
import { zipEntries, type ZipEntry } from './zipEntries.ts';

/** Files that operating systems add by themselves. */
const systemFile = /(?:^|\/)(?:__MACOSX\/|\.|thumbs\.db$|desktop\.ini$)/i;

/** The files of a zip that lie together in its root or in one top folder, and the paths of all others. */
export interface FilesOfZip {
  readonly files: readonly CarrierFile[];
  readonly others: readonly string[];
}

/**
 * Unpacks the files that `wanted` asks for by name.
 *
 * @throws CarrierFault when the zip is damaged or hostile, or when what is wanted lies in more than one folder
 */
export function filesOfZip(bytes: Uint8Array, wanted: (name: string) => boolean): FilesOfZip {
  const files: CarrierFile[] = [];
  const others: string[] = [];
  const folders = new Set<string>();
  let total = 0;
  for (const entry of zipEntries(bytes)) {
    if (systemFile.test(entry.path)) continue;
    const place = placeOf(entry);
    if (place === undefined || !wanted(place.name)) {
      others.push(entry.path);
      continue;
    }
    folders.add(place.folder);
    if (folders.size > 1) throw new CarrierFault('CARRIER_TWO_FOLDERS');
    total += entry.size;
    if (total > limits.totalBytes) throw new CarrierFault('ZIP_BOMB');
    files.push({ name: place.name, bytes: entry.unpack() });
  }
  return { files, others };
}

function placeOf({ path }: ZipEntry): { readonly folder: string; readonly name: string } | undefined {
  const parts = path.split('/');
  const [first = '', second] = parts;
  if (parts.length > 2) return undefined;
  return second === undefined ? { folder: '', name: first } : { folder: first, name: second };
}
