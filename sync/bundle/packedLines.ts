import { pipeline, Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { BundleFault } from './bundleFault.ts';
import type { Bytes } from './byteSource.ts';
import type { BundleLimits } from './limits.ts';

/** What ends a pipeline ends its last stream with the same error: whoever reads that stream meets it there. */
const reachesReader = () => undefined;

/** Packs text, handed over in pieces of any length. */
export function packText(texts: AsyncIterable<string>): AsyncIterable<Uint8Array> {
  const packing = createGzip();
  pipeline(Readable.from(texts, { highWaterMark: 1 }), packing, reachesReader);
  return packing;
}

/**
 * Unpacks lines, one at a time, in bounded memory: what unpacks to more than it can be is not unpacked.
 *
 * @throws BundleFault BUNDLE_BOMB, BUNDLE_TOO_LARGE, BUNDLE_CONTENT, and what the bytes throw
 */
export async function* unpackLines(packed: Bytes, limits: BundleLimits): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let held: Buffer[] = [];
  let heldBytes = 0;
  for await (const bytes of unpack(packed, limits)) {
    let start = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      held.push(bytes.subarray(start, end));
      if (heldBytes + end - start > limits.lineBytes) throw new BundleFault('BUNDLE_TOO_LARGE');
      yield textOf(decoder, held);
      held = [];
      heldBytes = 0;
      start = end + 1;
    }
    if (start === bytes.length) continue;
    held.push(bytes.subarray(start));
    heldBytes += bytes.length - start;
    if (heldBytes > limits.lineBytes) throw new BundleFault('BUNDLE_TOO_LARGE');
  }
  // Every line ends.
  if (heldBytes > 0) throw new BundleFault('BUNDLE_CONTENT');
}

const newline = 0x0a;

function textOf(decoder: TextDecoder, parts: readonly Buffer[]): string {
  try {
    return decoder.decode(Buffer.concat(parts));
  } catch (cause) {
    throw new BundleFault('BUNDLE_CONTENT', { cause });
  }
}

async function* unpack(packed: Bytes, limits: BundleLimits): AsyncGenerator<Buffer> {
  let [packedBytes, unpackedBytes] = [0, 0];
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const bytes of packed) {
      packedBytes += bytes.length;
      yield bytes;
    }
  }
  const unpacking = createGunzip({ chunkSize: 64 * 1024 });
  pipeline(Readable.from(counted(), { highWaterMark: 1 }), unpacking, reachesReader);
  try {
    for await (const chunk of unpacking) {
      const bytes: Buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
      unpackedBytes += bytes.length;
      if (unpackedBytes > limits.ratioFromBytes && unpackedBytes > packedBytes * limits.packingRatio) {
        throw new BundleFault('BUNDLE_BOMB');
      }
      if (unpackedBytes > limits.contentBytes) throw new BundleFault('BUNDLE_TOO_LARGE');
      yield bytes;
    }
  } catch (error) {
    // What zlib says of bytes that are no gzip, or are not all of it.
    throw isPackingError(error) ? new BundleFault('BUNDLE_CONTENT', { cause: error }) : error;
  }
}

function isPackingError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_');
}
