import type { Store } from '../../../../db/store/openStore.ts';
import { exportBundle } from '../../../../sync/bundle/exportBundle.ts';
import { importBundle, type BundleReport } from '../../../../sync/bundle/importBundle.ts';
import { bytesOf, passphrase, quickSealing } from '../../../unit/sync/bundle/handmade.ts';
import { tempStore } from '../../db/tempStore.ts';

/** A laptop with an empty store. */
export async function laptop(): Promise<Store> {
  return (await tempStore()).store;
}

/** What a laptop gives away in a file; everything, unless institutions are chosen. */
export async function bundleFrom(store: Store, scopes: readonly string[] | null = null): Promise<Buffer> {
  const { bytes } = await exportBundle(store, { scopes, passphrase, sealing: quickSealing });
  return bytesOf(bytes);
}

export function take(store: Store, file: Uint8Array): Promise<BundleReport> {
  return importBundle(store, [file], passphrase);
}

/** One gives everything it has to the other. */
export async function pass(from: Store, to: Store): Promise<number> {
  if ((await from.replica.heldScopes()).length === 0) return 0;
  return (await take(to, await bundleFrom(from))).added;
}

/** Passes files around until nobody learns anything new. */
export async function passAround(laptops: readonly Store[]): Promise<void> {
  for (let learned = 1; learned > 0;) {
    learned = 0;
    for (const from of laptops) for (const to of laptops) if (from !== to) learned += await pass(from, to);
  }
}

/** What a store is, as far as a bundle can change it. */
export async function standOf(store: Store) {
  const changes = await store.read.selectFrom('change').select(['id', 'hash']).orderBy('id').execute();
  const links = await store.read.selectFrom('chainLink').selectAll().orderBy('id').execute();
  const heads = await store.read.selectFrom('signedHead').selectAll().orderBy('device').orderBy('scope').execute();
  return { changes, links, heads, fingerprint: await store.replica.fingerprint() };
}
