import { crc32 } from 'node:zlib';
import { Deflate } from 'fflate';
import { methods, type PackedFile } from '../package/zipFormat.ts';

/**
 * Packs a text that comes in pieces, so that it is never in memory as a whole. Deflated by fflate, like every package: the zlib of Node and that
 * of Electron give different bytes.
 */
export function packText(path: string, pieces: Iterable<string>): PackedFile {
  const chunks: Uint8Array[] = [];
  const deflate = new Deflate({ level: 6 }, (chunk) => chunks.push(chunk));
  const encoder = new TextEncoder();
  let bytes = 0;
  let sum = 0;
  for (const piece of pieces) {
    const content = encoder.encode(piece);
    bytes += content.length;
    sum = crc32(content, sum);
    deflate.push(content);
  }
  deflate.push(new Uint8Array(0), true);
  return { path, method: methods.deflated, packed: Buffer.concat(chunks), bytes, crc32: sum };
}
