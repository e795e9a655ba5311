import { BundleFault } from './bundleFault.ts';

/** What a bundle begins with, in clear: how the key is made of the passphrase and how the frames are sealed. */
export interface BundleHeader {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
  /** Bytes of content in every frame but the last. */
  readonly frameBytes: number;
  /** 16 bytes. */
  readonly salt: Uint8Array;
  /** 7 bytes. */
  readonly noncePrefix: Uint8Array;
}

/** Version of the layout of the file. */
const bundleVersion = 1;

/** Bytes of a header. */
export const headerLength = 48;

const magic = Buffer.from('PTBUNDEL', 'ascii');
/** The only ways of making a key and sealing that version 1 knows. */
const argon2id = 1;
const aes256Gcm = 1;

/**
 * Magic 8, version 1, kdf 1, cipher 1, parallelism 1, memory in KiB 4, iterations 4, bytes per frame 4, salt 16, nonce prefix 7, a zero. Numbers
 * big-endian.
 */
export function writeHeader(header: BundleHeader): Buffer {
  const bytes = Buffer.alloc(headerLength);
  magic.copy(bytes);
  bytes.set([bundleVersion, argon2id, aes256Gcm, header.parallelism], 8);
  bytes.writeUInt32BE(header.memoryKiB, 12);
  bytes.writeUInt32BE(header.iterations, 16);
  bytes.writeUInt32BE(header.frameBytes, 20);
  bytes.set(header.salt, 24);
  bytes.set(header.noncePrefix, 40);
  return bytes;
}

/**
 * Reads the first bytes of a file. What they ask of this computer is bounded: a hostile header cannot make it work for hours.
 *
 * @param bytes the first `headerLength` bytes, fewer when the file is shorter
 * @throws BundleFault BUNDLE_EMPTY, BUNDLE_FOREIGN, BUNDLE_NEWER, BUNDLE_CUT, BUNDLE_HEADER
 */
export function readHeader(bytes: Buffer): BundleHeader {
  if (bytes.length === 0) throw new BundleFault('BUNDLE_EMPTY');
  if (!bytes.subarray(0, magic.length).equals(magic)) throw new BundleFault('BUNDLE_FOREIGN');
  const version = bytes[8] ?? 0;
  if (version > bundleVersion) throw new BundleFault('BUNDLE_NEWER');
  if (bytes.length < headerLength) throw new BundleFault('BUNDLE_CUT');
  const header = {
    memoryKiB: bytes.readUInt32BE(12),
    iterations: bytes.readUInt32BE(16),
    parallelism: bytes.readUInt8(11),
    frameBytes: bytes.readUInt32BE(20),
    salt: bytes.subarray(24, 40),
    noncePrefix: bytes.subarray(40, 47),
  };
  const known = version === bundleVersion && bytes[9] === argon2id && bytes[10] === aes256Gcm && bytes[47] === 0;
  if (!known || !isBounded(header)) throw new BundleFault('BUNDLE_HEADER');
  return header;
}

function isBounded({ memoryKiB, iterations, parallelism, frameBytes }: BundleHeader): boolean {
  return (
    memoryKiB >= 8 * 1024 &&
    memoryKiB <= 256 * 1024 &&
    iterations >= 1 &&
    memoryKiB * iterations <= 1024 * 1024 &&
    parallelism >= 1 &&
    parallelism <= 4 &&
    frameBytes >= 256 &&
    frameBytes <= 1024 * 1024
  );
}
