import type { BundleEntry } from './bundleEntry.ts';
import type { Bytes } from './byteSource.ts';
import { ContentReader, type BundleContent } from './contentReader.ts';
import { openFrames } from './frames.ts';
import { bundleLimits, type BundleLimits } from './limits.ts';
import { unpackLines } from './packedLines.ts';

/**
 * Reads a bundle from its first byte to its last and checks everything that can be checked without a store: that every byte is as it was sealed, every
 * change as its hash says, every chain whole from its first change on, every signature right. Memory is bounded, whatever the file holds.
 *
 * @param keep called with each change as it comes by, before it is known whether the rest is right
 * @throws BundleFault
 */
export async function readBundle(
  file: Bytes,
  passphrase: string,
  keep: (entry: BundleEntry) => void,
  limits: BundleLimits = bundleLimits,
): Promise<BundleContent> {
  const reader = new ContentReader(limits, keep);
  for await (const line of unpackLines(openFrames(file, passphrase, limits.fileBytes), limits)) reader.read(line);
  return reader.end();
}
