import { crc32, inflateRawSync } from 'node:zlib';
import { CarrierFault } from './carrierFault.ts';
import { limits } from './limits.ts';

/** One file of a zip: its path with `/`, and how to get its bytes. */
export interface ZipEntry {
  readonly path: string;
  /** Size it says to have when unpacked; `unpack` fails when that is not true. */
  readonly size: number;
  unpack(): Uint8Array;
}

const endSignature = 0x06_05_4b_50;
const centralSignature = 0x02_01_4b_50;
const localSignature = 0x04_03_4b_50;
const endLength = 22;
const centralLength = 46;
const localLength = 30;
const longestComment = 65_535;
const stored = 0;
const deflated = 8;

function damaged(cause?: unknown): CarrierFault {
  return new CarrierFault('ZIP_DAMAGED', { cause });
}

/**
 * Lists the files of a zip out of its central directory and unpacks one at a time. Nothing is trusted: every offset is checked, sizes
 * and checksum must be as stated, entries may not overlap, a path may not leave the folder.
 *
 * @throws CarrierFault
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  if (bytes.length > limits.archiveBytes) throw new CarrierFault('CARRIER_TOO_LARGE');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count === 0xff_ff || start === 0xff_ff_ff_ff) throw new CarrierFault('ZIP_UNSUPPORTED');
  if (count > limits.entries) throw new CarrierFault('CARRIER_TOO_LARGE');
  const entries: ZipEntry[] = [];
  let packedTotal = 0;
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + centralLength > end || view.getUint32(at, true) !== centralSignature) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const next = at + centralLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged();
    const path = safePath(bytes.subarray(at + centralLength, at + centralLength + nameLength));
    packedTotal += view.getUint32(at + 20, true);
    if (!path.endsWith('/')) entries.push(entryAt(bytes, view, at, path));
    at = next;
  }
  if (packedTotal > bytes.length) throw new CarrierFault('ZIP_BOMB');
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw damaged();
}

function safePath(name: Uint8Array): string {
  const path = new TextDecoder().decode(name).replaceAll('\\', '/');
  // A control character in a name is never honest.
  const hidden = /\p{Cc}/u.test(path);
  if (hidden || path.startsWith('/') || /^[a-z]:/i.test(path) || path.split('/').includes('..')) {
    throw new CarrierFault('ZIP_UNSAFE_PATH');
  }
  return path;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number, path: string): ZipEntry {
  const encrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const method = view.getUint16(at + 10, true);
  const checksum = view.getUint32(at + 16, true);
  const packedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const local = view.getUint32(at + 42, true);
  return {
    path,
    size,
    unpack() {
      if (encrypted || (method !== stored && method !== deflated)) throw new CarrierFault('ZIP_UNSUPPORTED');
      if (size > limits.sheetBytes) throw new CarrierFault('CARRIER_TOO_LARGE');
      if (size > limits.ratioFromBytes && size > packedSize * limits.packingRatio) throw new CarrierFault('ZIP_BOMB');
      if (local + localLength > bytes.length || view.getUint32(local, true) !== localSignature) throw damaged();
      const data = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (data + packedSize > bytes.length) throw damaged();
      const packed = bytes.subarray(data, data + packedSize);
      const unpacked = method === stored ? packed : inflate(packed, size);
      if (unpacked.length !== size || crc32(unpacked) !== checksum) throw damaged();
      return unpacked;
    },
  };
}

function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (cause) {
    throw damaged(cause);
  }
}
