import { ChangeRefused } from '../../db/log/receiveChanges.ts';
import { deviceKey } from '../../db/replica/deviceSignature.ts';
import type { Store } from '../../db/store/openStore.ts';
import type { BundleEntry } from './bundleEntry.ts';
import { BundleFault } from './bundleFault.ts';
import type { Bytes } from './byteSource.ts';
import type { BundleContent } from './contentReader.ts';
import { KnownChains } from './knownChains.ts';
import { bundleLimits, type BundleLimits } from './limits.ts';
import type { BundleManifest } from './manifest.ts';
import { readBundle } from './readBundle.ts';

/** A bundle that was read whole, beside what this laptop knows. */
export interface BundleReport {
  readonly manifest: BundleManifest;
  /** Changes that are new here. */
  readonly added: number;
}

/**
 * Looks what is in a bundle, and checks it as importing does; the store stays as it is.
 *
 * @throws BundleFault
 */
export async function inspectBundle(
  store: Store,
  file: Bytes,
  passphrase: string,
  limits: BundleLimits = bundleLimits,
): Promise<BundleReport> {
  const known = await KnownChains.of(store.read);
  const content = await readBundle(file, passphrase, (entry) => known.look(entry), limits);
  await assertFits(store, content, known);
  return { manifest: content.manifest, added: known.added };
}

/**
 * Takes a bundle into the store: when everything in it is right, in one transaction. After a kill all of it is here or nothing, and importing it again
 * finishes or adds nothing.
 *
 * @throws BundleFault; then nothing was taken
 */
export async function importBundle(
  store: Store,
  file: Bytes,
  passphrase: string,
  limits: BundleLimits = bundleLimits,
): Promise<BundleReport> {
  const entries: BundleEntry[] = [];
  const known = await KnownChains.of(store.read);
  const keep = (entry: BundleEntry) => {
    known.look(entry);
    entries.push(entry);
  };
  const content = await readBundle(file, passphrase, keep, limits);
  await assertFits(store, content, known);
  try {
    return { manifest: content.manifest, added: await store.replica.takeIn(entries, content.heads) };
  } catch (error) {
    throw error instanceof ChangeRefused ? new BundleFault('BUNDLE_MISFIT', { cause: error }) : error;
  }
}

async function assertFits(store: Store, content: BundleContent, known: KnownChains): Promise<void> {
  await assertAllowed(store, content.manifest);
  await assertAuthors(store, content);
  await known.assertSame();
}

/** S15: what was taken from this laptop does not come back in a file. */
async function assertAllowed({ replica }: Store, { institutions }: BundleManifest): Promise<void> {
  const connection = await replica.connection();
  if (connection === null) return;
  const granted = new Set((await replica.scopes()).map(({ scope }) => scope));
  const purged = new Set((await replica.purged()).map(({ scope }) => scope));
  const isWithdrawn = institutions.some(({ scope }) => purged.has(scope) && !granted.has(scope));
  if (connection.revokedAt !== null || isWithdrawn) throw new BundleFault('BUNDLE_WITHDRAWN');
}

/** Nobody writes in the name of a device whose key is known here, and least of all in ours. */
async function assertAuthors({ identity, replica }: Store, { manifest, heads }: BundleContent): Promise<void> {
  const keys = new Map([[identity.deviceId, deviceKey(identity.signingKeyPem).publicKey]]);
  for (const { device, publicKey } of await replica.signedHeads(await replica.heldScopes()))
    keys.set(device, publicKey);
  const isForged = [manifest, ...heads].some(({ device, publicKey }) => publicKey !== (keys.get(device) ?? publicKey));
  if (isForged) throw new BundleFault('BUNDLE_AUTHOR');
}
