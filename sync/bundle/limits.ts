/** Bounds of a bundle, the same for making and reading: far above a full dossier, far below what stops a laptop. */
export interface BundleLimits {
  /** Bytes of the file. */
  readonly fileBytes: number;
  /** Bytes of the lines in it, unpacked. */
  readonly contentBytes: number;
  /**
   * From `ratioFromBytes` on, lines that unpack to more than this many times their bytes are a bomb: each change has some 80 bytes of hash and ids that
   * do not shrink, and gzip looks back 32 KiB for what it has seen.
   */
  readonly packingRatio: number;
  readonly ratioFromBytes: number;
  /** Bytes of one line. */
  readonly lineBytes: number;
  /** Changes and links together. */
  readonly changes: number;
  readonly institutions: number;
}

export const bundleLimits: BundleLimits = {
  fileBytes: 256 * 1024 * 1024,
  contentBytes: 256 * 1024 * 1024,
  packingRatio: 400,
  ratioFromBytes: 16 * 1024 * 1024,
  lineBytes: 1024 * 1024,
  changes: 300_000,
  institutions: 5000,
};

/** Shortest passphrase of a bundle: as for a store. */
export const minBundlePassphraseLength = 12;
