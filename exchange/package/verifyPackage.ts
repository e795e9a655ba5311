import { checkContainer } from './checkContainer.ts';
import { checkDeliveryNote } from './checkDeliveryNote.ts';
import { checkFiles } from './checkFiles.ts';
import { checkManifest } from './checkManifest.ts';
import { manifestName, signatureName } from './makePackage.ts';
import type { Manifest } from './manifest.ts';
import { fault, type PackageFault } from './packageFault.ts';
import { readZip, type ZipFile } from './readZip.ts';
import { sha256Hex } from './sha256.ts';
import { keyFingerprint } from './signature.ts';
import { methods } from './zipFormat.ts';
import { packageLimits, type ZipLimits } from './zipLimits.ts';

/** Outcome of verifying a package. */
export interface PackageVerification {
  /** True when every byte is as it was signed. */
  readonly ok: boolean;
  readonly faults: readonly PackageFault[];
  readonly sha256: string;
  /** Number of files in the zip. */
  readonly files: number;
  /** What the package says of itself; null when that cannot be read. To be trusted only when `ok`. */
  readonly manifest: Manifest | null;
  /** Fingerprint of the key it was signed with: compare it with the one the sender gave. */
  readonly keyFingerprint: string | null;
}

/**
 * Verifies a package of any kind: signature, every file, the zip around them, and rows and control totals of the delivery note.
 * Never throws for what is in the bytes; every fault names the file and says in Dutch what is wrong.
 */
export function verifyPackage(zipBytes: Uint8Array, limits: ZipLimits = packageLimits): PackageVerification {
  const sha256 = sha256Hex(zipBytes);
  const zip = readZip(zipBytes, limits);
  if (!zip.ok) return { ok: false, faults: zip.faults, sha256, files: 0, manifest: null, keyFingerprint: null };

  const folders = [...new Set(zip.files.map(({ path }) => path.split('/', 1)[0] ?? ''))];
  const folder = folders[0] ?? '';
  const files = new Map(
    zip.files.filter(({ path }) => !path.endsWith('/')).map((file) => [file.path.slice(folder.length + 1), file]),
  );
  const faults: PackageFault[] = [];
  if (folders.length !== 1 || zip.files.some(({ path }) => !path.includes('/'))) {
    faults.push(
      fault('folder', null, `Een pakket bestaat uit precies één map. Hierin staat: ${folders.join(', ') || 'niets'}.`),
    );
    return { ok: false, faults, sha256, files: files.size, manifest: null, keyFingerprint: null };
  }

  // Other zip programs write folders as entries of their own.
  for (const { path } of zip.files) {
    if (path.endsWith('/')) faults.push(fault('container', path, `De zip zelf is veranderd: ${path} staat er los in.`));
  }
  const checked = checkManifest(contentOf(files, manifestName), contentOf(files, signatureName), folder);
  faults.push(...checked.faults);
  const { manifest } = checked;
  for (const path of [manifestName, signatureName]) {
    if (files.get(path)?.method === methods.deflated) {
      faults.push(fault('container', path, `${path} is anders ingepakt dan dit programma doet.`));
    }
  }
  if (manifest) {
    const ofFiles = checkFiles(manifest, files);
    faults.push(
      ...ofFiles,
      ...checkDeliveryNote(unchanged(files, ofFiles), new Set(manifest.files.map(({ path }) => path))),
    );
  }
  // A changed file changes its header too: the zip itself is looked at when the files are what they should be.
  if (faults.every(({ code }) => code === 'container')) faults.push(...checkContainer(zipBytes, zip.files));
  return {
    ok: faults.length === 0,
    faults,
    sha256,
    files: files.size,
    manifest,
    keyFingerprint: manifest && keyFingerprint(manifest.publicKey),
  };
}

function contentOf(files: ReadonlyMap<string, ZipFile>, path: string): Uint8Array | null {
  return files.get(path)?.content ?? null;
}

/** Contents of the files nothing is wrong with. */
function unchanged(files: ReadonlyMap<string, ZipFile>, faults: readonly PackageFault[]): Map<string, Uint8Array> {
  const wrong = new Set(faults.map(({ file }) => file));
  const contents = new Map<string, Uint8Array>();
  for (const [path, { content }] of files) if (content && !wrong.has(path)) contents.set(path, content);
  return contents;
}
