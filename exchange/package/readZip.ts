import { crc32, inflateRawSync } from 'node:zlib';
import { fault, type PackageFault } from './packageFault.ts';
import { listZip, type ListedFile } from './zipDirectory.ts';
import { methods, type PackedFile } from './zipFormat.ts';
import { packageLimits, type ZipLimits } from './zipLimits.ts';
import { checkPaths } from './zipPath.ts';

/** A file out of a zip; `content` is null when it cannot be unpacked. */
export type ZipFile = PackedFile & { readonly content: Uint8Array | null };

/** The files of a zip, or why it is not unpacked. */
export type ZipReading =
  | { readonly ok: true; readonly files: readonly ZipFile[] }
  | { readonly ok: false; readonly faults: readonly PackageFault[] };

/**
 * Reads a zip from anywhere. Names, number, sizes and ratio are checked before anything is unpacked, and unpacking stops at the size
 * that was announced. Never throws for what is in the bytes.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = packageLimits): ZipReading {
  if (bytes.length > limits.zipBytes) {
    return refused(
      fault('limit', null, `Dit bestand is te groot om te openen: hooguit ${inMegabytes(limits.zipBytes)}.`),
    );
  }
  const listing = listZip(bytes, limits.files);
  if (!listing.ok) return refused(fault('unreadable', null, listing.message));
  const faults = [...checkPaths(listing.files.map(({ path }) => path)), ...checkSizes(listing.files, limits)];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, files: listing.files.map(unpack) };
}

function refused(reason: PackageFault): ZipReading {
  return { ok: false, faults: [reason] };
}

function checkSizes(files: readonly ListedFile[], limits: ZipLimits): PackageFault[] {
  const faults: PackageFault[] = [];
  let total = 0;
  for (const { path, bytes, packed } of files) {
    total += bytes;
    if (bytes > limits.fileBytes) {
      faults.push(fault('limit', path, `${path} wordt uitgepakt te groot: hooguit ${inMegabytes(limits.fileBytes)}.`));
    } else if (bytes > limits.freeBytes && bytes > packed.length * limits.ratio) {
      faults.push(
        fault('limit', path, `${path} groeit bij uitpakken meer dan ${limits.ratio} keer. Dat vertrouwen we niet.`),
      );
    }
  }
  if (total > limits.totalBytes) {
    faults.push(fault('limit', null, `Samen worden de bestanden te groot: hooguit ${inMegabytes(limits.totalBytes)}.`));
  }
  return faults;
}

function inMegabytes(bytes: number): string {
  return `${Math.floor(bytes / (1024 * 1024))} MB`;
}

function unpack({ path, method, packed, bytes }: ListedFile): ZipFile {
  const content = method === methods.stored ? packed : inflate(packed, bytes);
  if (content === null) return { path, method, packed, bytes, crc32: 0, content };
  return { path, method, packed, bytes: content.length, crc32: crc32(content), content };
}

function inflate(packed: Uint8Array, announcedBytes: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, announcedBytes) });
  } catch {
    // Broken deflate data, or more than was announced: the caller names the file.
    return null;
  }
}
