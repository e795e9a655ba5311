import { manifestName, signatureName } from './makePackage.ts';
import { readManifest, type Manifest } from './manifest.ts';
import { fault, type PackageFault } from './packageFault.ts';
import { readPublicKey, signatureFits } from './signature.ts';

/** The signed list of a package, as far as it could be read, and what is wrong with it. */
export interface CheckedManifest {
  readonly manifest: Manifest | null;
  readonly faults: readonly PackageFault[];
}

/** Reads the manifest and checks its signature. Without a signature that fits, nothing in a package can be trusted. */
export function checkManifest(bytes: Uint8Array | null, signature: Uint8Array | null, folder: string): CheckedManifest {
  const faults: PackageFault[] = [];
  const manifest = bytes && readManifest(bytes);
  if (!bytes)
    faults.push(
      fault('missing', manifestName, `${manifestName} ontbreekt: zonder die lijst is het pakket niet te controleren.`),
    );
  else if (!manifest)
    faults.push(fault('manifest', manifestName, `${manifestName} is veranderd of geen lijst van dit programma.`));
  if (!signature)
    faults.push(fault('missing', signatureName, `${signatureName} ontbreekt: het pakket is niet ondertekend.`));
  if (!bytes || !manifest) return { manifest: null, faults };

  const key = readPublicKey(manifest.publicKey);
  if (!key) {
    faults.push(fault('manifest', manifestName, `De sleutel in ${manifestName} is geen geldige Ed25519-sleutel.`));
  } else if (signature && !signatureFits(bytes, signature, key)) {
    const message = `De handtekening klopt niet: ${manifestName} of ${signatureName} is veranderd na het ondertekenen. Wat er verder over bestanden gemeld wordt, kan daardoor komen.`;
    faults.push(fault('signature', signatureName, message));
  }
  if (manifest.folder !== folder) {
    faults.push(fault('folder', null, `De map in het pakket heet ${folder}, maar hoort ${manifest.folder} te heten.`));
  }
  return { manifest, faults };
}
