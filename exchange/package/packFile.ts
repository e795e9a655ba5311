import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import { methods, type PackedFile } from './zipFormat.ts';

/**
 * Packs a file. fflate at one level, because the zlib of Node and that of Electron deflate the same text to different bytes.
 */
export function deflated(path: string, content: Uint8Array): PackedFile {
  const packed = deflateSync(content, { level: 6 });
  return { path, method: methods.deflated, packed, bytes: content.length, crc32: crc32(content) };
}

/** Puts a file in as it is. */
export function stored(path: string, content: Uint8Array): PackedFile {
  return { path, method: methods.stored, packed: content, bytes: content.length, crc32: crc32(content) };
}
