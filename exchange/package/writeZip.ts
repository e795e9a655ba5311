import { sortedBy } from './sortedBy.ts';
import {
  centralLength,
  centralSignature,
  endLength,
  endSignature,
  fixedDate,
  fixedTime,
  localLength,
  localSignature,
  utf8Flag,
  version,
  type PackedFile,
} from './zipFormat.ts';

/** A stretch of a zip: what it is and, when it belongs to one file, of which. */
export interface ZipRegion {
  readonly what: 'header' | 'content' | 'directory' | 'end';
  readonly path: string | null;
  readonly start: number;
}

/** A zip with the stretches it consists of, in order. */
export interface ZipLayout {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly regions: readonly ZipRegion[];
}

/**
 * Writes packed files as a zip, sorted by path: the same files give the same bytes.
 * @throws RangeError when the zip would need zip64 (4 GiB or 65535 files)
 */
export function writeZip(files: readonly PackedFile[]): ZipLayout {
  const entries = sortedBy(files, ({ path }) => [path]).map((file) => ({
    file,
    name: new TextEncoder().encode(file.path),
  }));
  const size = entries.reduce(
    (total, { file, name }) => total + localLength + centralLength + 2 * name.length + file.packed.length,
    endLength,
  );
  if (size > 0xffff_fffe || entries.length > 0xfffe) throw new RangeError('too large for a zip');

  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  const regions: ZipRegion[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const { file, name } of entries) {
    offsets.push(at);
    regions.push({ what: 'header', path: file.path, start: at });
    view.setUint32(at, localSignature, true);
    writeFacts(view, at + 4, file, name.length);
    bytes.set(name, at + localLength);
    at += localLength + name.length;
    regions.push({ what: 'content', path: file.path, start: at });
    bytes.set(file.packed, at);
    at += file.packed.length;
  }
  const directory = at;
  for (const [index, { file, name }] of entries.entries()) {
    regions.push({ what: 'directory', path: file.path, start: at });
    view.setUint32(at, centralSignature, true);
    view.setUint16(at + 4, version, true);
    writeFacts(view, at + 6, file, name.length);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(name, at + centralLength);
    at += centralLength + name.length;
  }
  regions.push({ what: 'end', path: null, start: at });
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return { bytes, regions };
}

/** What the header of a file and its entry in the directory have in common: from the version to the length of the name. */
function writeFacts(view: DataView, at: number, file: PackedFile, nameLength: number): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, utf8Flag, true);
  view.setUint16(at + 4, file.method, true);
  view.setUint16(at + 6, fixedTime, true);
  view.setUint16(at + 8, fixedDate, true);
  view.setUint32(at + 10, file.crc32, true);
  view.setUint32(at + 14, file.packed.length, true);
  view.setUint32(at + 18, file.bytes, true);
  view.setUint16(at + 22, nameLength, true);
}
