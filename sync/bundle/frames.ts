import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { BundleFault } from './bundleFault.ts';
import { bundleKey, keyCost } from './bundleKey.ts';
import { ByteSource, type Bytes } from './byteSource.ts';
import { headerLength, readHeader, writeHeader, type BundleHeader } from './header.ts';

/**
 * The STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár, 2015) with AES-256-GCM: each frame has its number and whether it is the last in its
 * nonce, and the header as additional data. So a frame that is altered, left out, doubled, moved or put behind the last does not open.
 */
const tagLength = 16;

/** Last byte of a nonce. */
const role = { frame: 0, lastFrame: 1, header: 2 } as const;
type Role = keyof typeof role;

interface Sealing {
  readonly key: Buffer;
  /** As written: additional data of every frame. */
  readonly headerBytes: Buffer;
  readonly noncePrefix: Uint8Array;
}

/** What a new bundle is sealed with; tests take a smaller cost. */
export interface SealingChoice {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
  readonly frameBytes: number;
}

const usualSealing: SealingChoice = { ...keyCost, frameBytes: 64 * 1024 };

/** Seals content with a passphrase: header, a tag over it that tells whether a passphrase is the right one, then frames. */
export async function* sealFrames(
  content: Bytes,
  passphrase: string,
  choice: SealingChoice = usualSealing,
): AsyncGenerator<Buffer> {
  const header: BundleHeader = { ...choice, salt: randomBytes(16), noncePrefix: randomBytes(7) };
  const sealing = await sealingOf(header, writeHeader(header), passphrase);
  const source = new ByteSource(content, Number.POSITIVE_INFINITY);
  try {
    yield Buffer.concat([sealing.headerBytes, seal(sealing, 'header', 0, Buffer.alloc(0))]);
    let atEnd = false;
    for (let number = 0; !atEnd; number += 1) {
      const bytes = await source.upTo(header.frameBytes);
      atEnd = await source.isAtEnd();
      yield seal(sealing, atEnd ? 'lastFrame' : 'frame', number, bytes);
    }
  } finally {
    sealing.key.fill(0);
    await source.close();
  }
}

/**
 * Opens what `sealFrames` made, a frame at a time: each is authentic when it is handed on, and that all of them were there is known at the end.
 *
 * @throws BundleFault those of readHeader, BUNDLE_LOCKED, BUNDLE_DAMAGED, BUNDLE_CUT, BUNDLE_TOO_LARGE
 */
export async function* openFrames(file: Bytes, passphrase: string, fileBytes: number): AsyncGenerator<Buffer> {
  const source = new ByteSource(file, fileBytes);
  let sealing: Sealing | null = null;
  try {
    const headerBytes = await source.upTo(headerLength);
    const header = readHeader(headerBytes);
    const check = await source.upTo(tagLength);
    if (check.length < tagLength) throw new BundleFault('BUNDLE_CUT');
    sealing = await sealingOf(header, headerBytes, passphrase);
    if (unseal(sealing, 'header', 0, check) === null) throw new BundleFault('BUNDLE_LOCKED');
    let atEnd = false;
    for (let number = 0; !atEnd; number += 1) {
      const sealed = await source.upTo(header.frameBytes + tagLength);
      atEnd = await source.isAtEnd();
      const bytes = unseal(sealing, atEnd ? 'lastFrame' : 'frame', number, sealed);
      if (bytes === null) {
        // A whole frame after which others came: the file ends too early, at the border of a frame.
        const isCut = sealed.length === 0 || (atEnd && unseal(sealing, 'frame', number, sealed) !== null);
        throw new BundleFault(isCut ? 'BUNDLE_CUT' : 'BUNDLE_DAMAGED');
      }
      yield bytes;
    }
  } finally {
    sealing?.key.fill(0);
    await source.close();
  }
}

async function sealingOf(header: BundleHeader, headerBytes: Buffer, passphrase: string): Promise<Sealing> {
  return { key: await bundleKey(passphrase, header), headerBytes, noncePrefix: header.noncePrefix };
}

function nonceOf({ noncePrefix }: Sealing, kind: Role, number: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.set(noncePrefix);
  nonce.writeUInt32BE(number, 7);
  nonce.writeUInt8(role[kind], 11);
  return nonce;
}

function seal(sealing: Sealing, kind: Role, number: number, bytes: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', sealing.key, nonceOf(sealing, kind, number), {
    authTagLength: tagLength,
  });
  cipher.setAAD(sealing.headerBytes);
  return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

function unseal(sealing: Sealing, kind: Role, number: number, sealed: Buffer): Buffer | null {
  if (sealed.length < tagLength) return null;
  const nonce = nonceOf(sealing, kind, number);
  const decipher = createDecipheriv('aes-256-gcm', sealing.key, nonce, { authTagLength: tagLength });
  decipher.setAAD(sealing.headerBytes);
  decipher.setAuthTag(sealed.subarray(sealed.length - tagLength));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - tagLength)), decipher.final()]);
  } catch {
    // GCM says no more than this: it does not fit.
    return null;
  }
}
