import { createHash } from 'node:crypto';
import { institutionNames } from '../../db/queries/institutionNames.ts';
import { deviceKey, signHead, signText, type DeviceKey } from '../../db/replica/deviceSignature.ts';
import type { Store } from '../../db/store/openStore.ts';
import type { SignedHead } from '../protocol/wire.ts';
import { entryLine, sealLine, sealText } from './bundleEntry.ts';
import { BundleFault } from './bundleFault.ts';
import { chainOf, Chains } from './chains.ts';
import { sealFrames, type SealingChoice } from './frames.ts';
import { bundleLimits, minBundlePassphraseLength, type BundleLimits } from './limits.ts';
import { asShown, contentFormat, manifestLine, type BundleManifest } from './manifest.ts';
import { packText } from './packedLines.ts';

/** What goes into a bundle, and how it is sealed. */
export interface BundleChoice {
  /** Ids of institutions; null for all that are here. */
  readonly scopes: readonly string[] | null;
  readonly passphrase: string;
  readonly limits?: BundleLimits;
  readonly sealing?: SealingChoice;
}

/** A bundle that is made while it is read, once: memory stays bounded. */
export interface MadeBundle {
  readonly manifest: BundleManifest;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What is fixed before the first byte: commands recorded meanwhile stay out. */
interface Plan {
  readonly manifest: BundleManifest;
  readonly chains: Chains;
  readonly heads: readonly SignedHead[];
}

/**
 * Makes a bundle of everything this laptop knows of institutions: every change with its whole history, signed and encrypted.
 *
 * @throws BundleFault BUNDLE_PASSPHRASE_SHORT, BUNDLE_NOTHING, BUNDLE_NO_INSTITUTION, BUNDLE_INCOMPLETE, BUNDLE_TOO_LARGE; the last also while the
 *   bytes are read
 */
export async function exportBundle(store: Store, choice: BundleChoice): Promise<MadeBundle> {
  const { passphrase, limits = bundleLimits, sealing } = choice;
  if (passphrase.length < minBundlePassphraseLength) throw new BundleFault('BUNDLE_PASSPHRASE_SHORT');
  const scopes = await chosenScopes(store, choice.scopes);
  const key = deviceKey(store.identity.signingKeyPem);
  const plan = await planOf(store, scopes, key);
  const { institutions, changes } = plan.manifest;
  if (institutions.length > limits.institutions || changes > limits.changes) throw new BundleFault('BUNDLE_TOO_LARGE');
  return {
    manifest: plan.manifest,
    bytes: bounded(sealFrames(packText(content(store, plan, key, limits)), passphrase, sealing), limits.fileBytes),
  };
}

async function chosenScopes({ replica }: Store, wanted: readonly string[] | null): Promise<readonly string[]> {
  const held = new Set(await replica.heldScopes());
  const chosen = [...new Set(wanted ?? held)];
  if (chosen.length === 0) throw new BundleFault('BUNDLE_NOTHING');
  if (chosen.some((scope) => !held.has(scope))) throw new BundleFault('BUNDLE_NO_INSTITUTION');
  const isFilling = (await replica.scopes()).some(({ scope, filling }) => filling !== null && chosen.includes(scope));
  if (isFilling) throw new BundleFault('BUNDLE_INCOMPLETE');
  return chosen;
}

async function planOf(store: Store, scopes: readonly string[], key: DeviceKey): Promise<Plan> {
  const { identity, replica, read } = store;
  const chains = new Chains();
  let changes = 0;
  for await (const entries of replica.giveOut(scopes)) {
    for (const entry of entries) if (!chains.follow(entry)) throw new BundleFault('BUNDLE_INCOMPLETE');
    changes += entries.length;
  }
  const own = chains.tails().filter(({ device }) => device === identity.deviceId);
  const others = (await replica.signedHeads(scopes)).filter(({ device }) => device !== identity.deviceId);
  const names = await institutionNames(read);
  return {
    chains,
    heads: [...own.map((tail) => signHead(tail, key)), ...others.filter((head) => reaches(chains, head))],
    manifest: {
      format: contentFormat,
      by: asShown(identity.name),
      organisation: asShown(identity.organisation),
      device: identity.deviceId,
      publicKey: key.publicKey,
      madeAt: new Date().toISOString(),
      institutions: scopes.map((scope) => ({
        scope,
        name: asShown(names.get(scope) ?? scope),
        changes: chains.count(scope),
      })),
      changes,
    },
  };
}

/** A head signed further than we have changes says nothing of those we have. */
function reaches(chains: Chains, head: SignedHead): boolean {
  const tail = chains.tail(chainOf(head));
  return tail !== undefined && head.deviceSeq <= tail.deviceSeq;
}

async function* content(
  { replica }: Store,
  { manifest, heads, chains }: Plan,
  key: DeviceKey,
  limits: BundleLimits,
): AsyncGenerator<string> {
  const hash = createHash('sha256');
  let [lines, bytes, written] = [0, 0, 0];
  const text = (block: readonly string[]): string => {
    const joined = block.map((line) => `${line}\n`).join('');
    const isLong = block.some((line) => Buffer.byteLength(line) > limits.lineBytes);
    lines += block.length;
    bytes += Buffer.byteLength(joined);
    if (isLong || bytes > limits.contentBytes) throw new BundleFault('BUNDLE_TOO_LARGE');
    hash.update(joined);
    return joined;
  };
  yield text([manifestLine(manifest), ...heads.map((head) => `H ${JSON.stringify(head)}`)]);
  for await (const entries of replica.giveOut(manifest.institutions.map(({ scope }) => scope))) {
    const planned = entries.filter((entry) => entry.deviceSeq <= (chains.tail(chainOf(entry))?.deviceSeq ?? 0));
    written += planned.length;
    yield text(planned.map(entryLine));
  }
  if (written !== manifest.changes) throw new BundleFault('BUNDLE_INCOMPLETE');
  const seal = { lines, sha256: hash.digest('hex') };
  yield `${sealLine({ ...seal, signature: signText(sealText(seal), key) })}\n`;
}

async function* bounded(bytes: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const piece of bytes) {
    size += piece.length;
    if (size > limit) throw new BundleFault('BUNDLE_TOO_LARGE');
    yield piece;
  }
}
