import { crc32, inflateRawSync } from 'node:zlib';
import { maxAttachmentBytes } from '../../../domain/attachment.ts';
import { listZip, type ListedFile } from '../../package/zipDirectory.ts';
import { methods } from '../../package/zipFormat.ts';
import type { CarrierFile } from './carrier.ts';
import { CarrierFault } from './carrierFault.ts';
import { limits } from './limits.ts';

/** Files that operating systems add by themselves. */
const systemFile = /(?:^|\/)(?:__MACOSX\/|\.|thumbs\.db$|desktop\.ini$)/i;

/** An absolute path, a drive, a step up or a control character: never honest in a zip. Nothing is written, yet what lies about one name may lie about all. */
const unsafePath = /^\/|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|\p{Cc}/iu;

/** A file in the folder for attachments, in the root or in one top folder. */
const attachmentPath = /^(?:[^/]+\/)?bijlagen\/[^/]+$/;

/** The files of a zip that lie together in its root or in one top folder, and the paths of all others. */
export interface FilesOfZip {
  readonly files: readonly CarrierFile[];
  readonly others: readonly string[];
  /** What lies in the folder for attachments. */
  readonly attachments: readonly CarrierFile[];
}

/**
 * Unpacks the files that `wanted` asks for by name. A registration comes from any zip program, so unlike a package it may have folders with
 * a backslash and files that do not belong; those are named and left packed.
 *
 * @throws CarrierFault when the zip is damaged or hostile, or when what is wanted lies in more than one folder
 */
export function filesOfZip(bytes: Uint8Array, wanted: (name: string) => boolean): FilesOfZip {
  if (bytes.length > limits.archiveBytes) throw new CarrierFault('CARRIER_TOO_LARGE');
  const listing = listZip(bytes, limits.entries);
  if (!listing.ok) throw new CarrierFault('ZIP_UNREADABLE', { detail: listing.message });
  const files: CarrierFile[] = [];
  const others: string[] = [];
  const attachments: CarrierFile[] = [];
  const folders = new Set<string>();
  let total = 0;
  for (const listed of listing.files) {
    const path = listed.path.replaceAll('\\', '/');
    if (unsafePath.test(path)) throw new CarrierFault('ZIP_UNSAFE_PATH');
    if (path.endsWith('/') || systemFile.test(path)) continue;
    const { folder, name } = placeOf(path);
    if (attachmentPath.test(path)) {
      total += listed.bytes;
      if (listed.bytes > maxAttachmentBytes || total > limits.totalBytes) throw new CarrierFault('CARRIER_TOO_LARGE');
      attachments.push({ name, bytes: unpack(listed) });
      continue;
    }
    if (folder === undefined || !wanted(name)) {
      others.push(path);
      continue;
    }
    folders.add(folder);
    if (folders.size > 1) throw new CarrierFault('CARRIER_TWO_FOLDERS');
    total += listed.bytes;
    if (total > limits.totalBytes) throw new CarrierFault('CARRIER_TOO_LARGE');
    files.push({ name, bytes: unpack(listed) });
  }
  return { files, others, attachments };
}

/** Folder and name of a path; no folder for what lies deeper than one top folder. */
function placeOf(path: string): { readonly folder: string | undefined; readonly name: string } {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.length > 2) return { folder: undefined, name };
  return { folder: parts.length === 2 ? (parts[0] ?? '') : '', name };
}

function unpack({ method, packed, bytes, crc32: expected }: ListedFile): Uint8Array {
  if (bytes > limits.sheetBytes) throw new CarrierFault('CARRIER_TOO_LARGE');
  if (bytes > limits.ratioFromBytes && bytes > packed.length * limits.packingRatio) throw new CarrierFault('ZIP_BOMB');
  const content = method === methods.stored ? packed : inflate(packed, bytes);
  if (content.length !== bytes || crc32(content) !== expected) throw new CarrierFault('ZIP_DAMAGED');
  return content;
}

function inflate(packed: Uint8Array, announcedBytes: number): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, announcedBytes) });
  } catch (cause) {
    // Broken deflate data, or more than was announced.
    throw new CarrierFault('ZIP_DAMAGED', { cause });
  }
}
