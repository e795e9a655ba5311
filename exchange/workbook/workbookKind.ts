import { listZip } from '../package/zipDirectory.ts';

/** What a file is by its first bytes and contents, whatever its name says. */
export type FileKind = 'xlsx' | 'ods' | 'zip' | 'oldOffice' | 'other';

const zipStart = [0x50, 0x4b, 0x03, 0x04];
const emptyZipStart = [0x50, 0x4b, 0x05, 0x06];
/** Start of an OLE container: an Excel file of before 2007, or one with a password. */
const oleStart = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/**
 * Tells what a file is by looking into it.
 *
 * @param maxEntries a zip with more than this is not looked into
 */
export function fileKind(bytes: Uint8Array, maxEntries: number): FileKind {
  if (startsWith(bytes, oleStart)) return 'oldOffice';
  if (!startsWith(bytes, zipStart) && !startsWith(bytes, emptyZipStart)) return 'other';
  const listing = listZip(bytes, maxEntries);
  if (!listing.ok) return 'zip';
  const paths = new Set(listing.files.map(({ path }) => path.replaceAll('\\', '/')));
  if (paths.has('[Content_Types].xml') && paths.has('_rels/.rels')) return 'xlsx';
  if (paths.has('mimetype') && paths.has('content.xml')) return 'ods';
  return 'zip';
}
