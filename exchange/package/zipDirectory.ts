import {
  centralLength,
  centralSignature,
  encryptedFlag,
  endLength,
  endSignature,
  localLength,
  localSignature,
  methods,
  type Method,
} from './zipFormat.ts';

/** A file as the directory of a zip describes it; `packed` is a view on the zip. */
export interface ListedFile {
  readonly path: string;
  readonly method: Method;
  readonly packed: Uint8Array;
  /** Length of the content as the zip says: not to be trusted. */
  readonly bytes: number;
  /** CRC-32 of the content as the zip says. */
  readonly crc32: number;
  /** Where the file, with its header, starts in the zip and where it ends. */
  readonly start: number;
  readonly end: number;
}

/** What a zip lists, or in Dutch why it cannot be read. */
export type ZipListing =
  | { readonly ok: true; readonly files: readonly ListedFile[] }
  | { readonly ok: false; readonly message: string };

/** Longest comment a zip may end with. */
const maxComment = 0xffff;

function broken(message: string): ZipListing {
  return { ok: false, message };
}

/** Reads the directory of a zip without unpacking anything. Every offset is checked against the bytes that are there. */
export function listZip(bytes: Uint8Array, maxFiles: number): ZipListing {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null)
    return broken('Dit is geen heel zipbestand: het einde ontbreekt. Misschien is het afgebroken bij het kopiëren.');
  const count = view.getUint16(end + 10, true);
  const directorySize = view.getUint32(end + 12, true);
  const directory = view.getUint32(end + 16, true);
  if (
    view.getUint16(end + 4, true) !== 0 ||
    view.getUint16(end + 6, true) !== 0 ||
    view.getUint16(end + 8, true) !== count
  ) {
    return broken('Dit zipbestand bestaat uit meer delen of het einde is beschadigd.');
  }
  if (count > maxFiles) return broken(`Dit zipbestand bevat ${count} bestanden. Dat is te veel: hooguit ${maxFiles}.`);
  if (directory + directorySize > end) return broken('De inhoudsopgave van het zipbestand is beschadigd.');

  const files: ListedFile[] = [];
  let at = directory;
  for (let number = 1; number <= count; number += 1) {
    const listed = readEntry(bytes, view, at, directory, end);
    if (listed === null)
      return broken(`De inhoudsopgave van het zipbestand is beschadigd bij bestand ${number} van ${count}.`);
    if (typeof listed === 'string') return broken(listed);
    files.push(listed.file);
    at = listed.next;
  }
  if (overlap(files)) return broken('In dit zipbestand liggen bestanden over elkaar heen. Het wordt niet uitgepakt.');
  return { ok: true, files };
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - endLength - maxComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

type Entry = { readonly file: ListedFile; readonly next: number };

/** One entry with its header: the entry, null when it is broken, or a text that says what we do not accept. */
function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directory: number,
  end: number,
): Entry | string | null {
  if (at + centralLength > end || view.getUint32(at, true) !== centralSignature) return null;
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const packedLength = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + centralLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const start = view.getUint32(at + 42, true);
  if (next > end) return null;
  const path = decodeName(bytes.subarray(at + centralLength, at + centralLength + nameLength));
  if (path === null) return 'Een naam in het zipbestand is geen leesbare tekst.';
  if ((flags & encryptedFlag) !== 0) return `Het bestand ${path} is versleuteld. Dat hoort niet in een pakket.`;
  if (method !== methods.stored && method !== methods.deflated)
    return `Het bestand ${path} is ingepakt op een manier die een pakket niet kent.`;
  if (start + localLength > directory || view.getUint32(start, true) !== localSignature)
    return `De kop van ${path} in het zipbestand is beschadigd.`;
  const from = start + localLength + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (from + packedLength > directory) return `Het bestand ${path} is niet heel in het zipbestand.`;
  const stop = from + packedLength;
  const packed = bytes.subarray(from, stop);
  return {
    file: {
      path,
      method,
      packed,
      bytes: view.getUint32(at + 24, true),
      crc32: view.getUint32(at + 16, true),
      start,
      end: stop,
    },
    next,
  };
}

function decodeName(name: Uint8Array): string | null {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(name);
  return text.includes('\uFFFD') ? null : text;
}

/** Files that share bytes are how a small zip unpacks to a huge one. */
function overlap(files: readonly ListedFile[]): boolean {
  let end = 0;
  return files
    .toSorted((a, b) => a.start - b.start)
    .some((file) => {
      const inside = file.start < end;
      end = file.end;
      return inside;
    });
}
