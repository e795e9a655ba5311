import { z } from 'zod';
import { canonicalJson } from '../../domain/values/canonicalJson.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().min(0);

const manifestSchema = z.object({
  /** What kind of package it is: `evaluation`, … */
  kind: z.string().min(1),
  /** Name of the one folder everything lies in. */
  folder: z.string().min(1),
  period: z.object({ from: z.string(), to: z.string() }),
  tier: z.string(),
  schemaVersion: z.int().min(1),
  softwareVersion: z.string(),
  /** Ed25519 public key, SPKI DER in base64. */
  publicKey: z.string(),
  /**
   * Every file but the manifest and its signature, by path within the folder. `zipped` is the file as it lies in the zip, so that a
   * changed bit that unpacks to the same content is found too, whatever version packed it.
   */
  files: z.array(
    z.object({ path: z.string(), bytes: size, sha256: hash, zipped: z.object({ bytes: size, sha256: hash }) }),
  ),
});

/** What a package says of itself: the signed list of what is in it. */
export type Manifest = z.output<typeof manifestSchema>;

/** A file in the manifest. */
export type ManifestFile = Manifest['files'][number];

/** The manifest as it is signed: canonical JSON in UTF-8. */
export function manifestBytes(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(canonicalJson(manifest));
}

/** Reads a manifest; null when it is none, or not in canonical form. */
export function readManifest(bytes: Uint8Array): Manifest | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const json = z.json().parse(JSON.parse(text));
    // A later version may say more; what we know must be there, and the whole must be in the one form that is signed.
    return canonicalJson(json) === text ? manifestSchema.parse(json) : null;
  } catch {
    // Not UTF-8, not JSON or not our fields: no manifest.
    return null;
  }
}
