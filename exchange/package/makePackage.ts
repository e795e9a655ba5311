import type { KeyObject } from 'node:crypto';
import { manifestBytes, type Manifest } from './manifest.ts';
import { deflated, stored } from './packFile.ts';
import { sha256Hex } from './sha256.ts';
import { publicKeyText, signBytes } from './signature.ts';
import { sortedBy } from './sortedBy.ts';
import { writeZip } from './writeZip.ts';

/** Names of the signed list and its signature, in every package. */
export const manifestName = 'manifest.json';
export const signatureName = 'manifest.sig';

/** A file of a package: its path within the top folder, with `/`. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a package says of itself, next to its files. */
export type PackageFacts = Omit<Manifest, 'files' | 'publicKey'>;

/** A package that was made. */
export interface MadePackage {
  /** Name for the zip file. */
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly sha256: string;
  /** Number of files in the zip, manifest and signature included. */
  readonly files: number;
  /** What the manifest lists: every file but the manifest and its signature. */
  readonly contents: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
  /** Signature under the manifest, in base64. */
  readonly signature: string;
}

/** Packs and signs files: the same files, facts and key give the same bytes. */
export function makePackage(facts: PackageFacts, files: readonly PackageFile[], signingKey: KeyObject): MadePackage {
  const packed = sortedBy(files, ({ path }) => [path]).map((file) => ({
    file,
    entry: deflated(`${facts.folder}/${file.path}`, file.bytes),
  }));
  const manifest = manifestBytes({
    ...facts,
    publicKey: publicKeyText(signingKey),
    files: packed.map(({ file: { path, bytes }, entry }) => ({
      path,
      bytes: bytes.length,
      sha256: sha256Hex(bytes),
      zipped: { bytes: entry.packed.length, sha256: sha256Hex(entry.packed) },
    })),
  });
  const signature = signBytes(manifest, signingKey);
  const entries = [
    ...packed.map(({ entry }) => entry),
    stored(`${facts.folder}/${manifestName}`, manifest),
    stored(`${facts.folder}/${signatureName}`, signature),
  ];
  const { bytes } = writeZip(entries);
  return {
    fileName: `${facts.folder}.zip`,
    bytes,
    sha256: sha256Hex(bytes),
    files: entries.length,
    contents: packed.map(({ file }) => ({
      path: file.path,
      bytes: file.bytes.length,
      sha256: sha256Hex(file.bytes),
    })),
    signature: Buffer.from(signature).toString('base64'),
  };
}
