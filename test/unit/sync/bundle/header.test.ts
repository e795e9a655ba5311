import { describe, expect, it } from 'vitest';
import { minPassphraseLength } from '../../../../electron/keys/unlock.ts';
import { BundleFault } from '../../../../sync/bundle/bundleFault.ts';
import { headerLength, readHeader, writeHeader, type BundleHeader } from '../../../../sync/bundle/header.ts';
import { minBundlePassphraseLength } from '../../../../sync/bundle/limits.ts';

const header: BundleHeader = {
  memoryKiB: 64 * 1024,
  iterations: 3,
  parallelism: 1,
  frameBytes: 64 * 1024,
  salt: Buffer.alloc(16, 1),
  noncePrefix: Buffer.alloc(7, 2),
};

function codeOf(bytes: Buffer): string {
  try {
    readHeader(bytes);
  } catch (error) {
    if (error instanceof BundleFault) return error.code;
    throw error;
  }
  return 'read';
}

/** The header with one byte otherwise. */
function otherwise(at: number, value: number): Buffer {
  const bytes = writeHeader(header);
  bytes[at] = value;
  return bytes;
}

describe('the header of a bundle', () => {
  it('reads as it was written', () => {
    expect(writeHeader(header)).toHaveLength(headerLength);
    expect(readHeader(writeHeader(header))).toEqual(header);
  });

  const asks = (change: Partial<BundleHeader>) => writeHeader({ ...header, ...change });
  it.each([
    ['nothing', Buffer.alloc(0), 'BUNDLE_EMPTY'],
    ['a zip', Buffer.from('PK\u0003\u0004 and so on, longer than a header of a bundle is'), 'BUNDLE_FOREIGN'],
    ['the magic alone', Buffer.from('PTBUNDEL'), 'BUNDLE_CUT'],
    ['a newer version', otherwise(8, 2), 'BUNDLE_NEWER'],
    ['a newer version with a shorter header', otherwise(8, 9).subarray(0, 20), 'BUNDLE_NEWER'],
    ['version 0', otherwise(8, 0), 'BUNDLE_HEADER'],
    ['another way to a key', otherwise(9, 2), 'BUNDLE_HEADER'],
    ['another cipher', otherwise(10, 0), 'BUNDLE_HEADER'],
    ['something where nothing is', otherwise(47, 1), 'BUNDLE_HEADER'],
    ['a key of too little work', asks({ memoryKiB: 1024 }), 'BUNDLE_HEADER'],
    ['a key of 4 GiB', asks({ memoryKiB: 4 * 1024 * 1024 }), 'BUNDLE_HEADER'],
    ['a key of hours', asks({ iterations: 0xff_ff_ff_ff }), 'BUNDLE_HEADER'],
    ['a key without work', asks({ iterations: 0 }), 'BUNDLE_HEADER'],
    ['a key of 255 threads', asks({ parallelism: 255 }), 'BUNDLE_HEADER'],
    ['frames of 4 GiB', asks({ frameBytes: 0xff_ff_ff_ff }), 'BUNDLE_HEADER'],
    ['frames of nothing', asks({ frameBytes: 0 }), 'BUNDLE_HEADER'],
  ])('refuses %s', (_what, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  it('asks as long a passphrase as a store', () => {
    expect(minBundlePassphraseLength).toBe(minPassphraseLength);
    expect(new BundleFault('BUNDLE_PASSPHRASE_SHORT').message).toContain(`minstens ${minPassphraseLength} tekens`);
  });
});
