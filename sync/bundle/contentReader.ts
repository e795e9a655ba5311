import { createHash } from 'node:crypto';
import { isHeadSigned, isSignedBy } from '../../db/replica/deviceSignature.ts';
import { signedHeadSchema, type SignedHead } from '../protocol/wire.ts';
import { readEntryLine, readSealLine, sealText, type BundleEntry } from './bundleEntry.ts';
import { BundleFault } from './bundleFault.ts';
import { chainOf, Chains } from './chains.ts';
import type { BundleLimits } from './limits.ts';
import { readManifestLine, type BundleManifest } from './manifest.ts';

/** What was in a bundle that is whole and right in itself. */
export interface BundleContent {
  readonly manifest: BundleManifest;
  readonly heads: readonly SignedHead[];
}

/** Reads and checks the lines of a bundle: manifest, signed heads, changes in the order of their chains, seal. */
export class ContentReader {
  readonly #limits: BundleLimits;
  readonly #keep: (entry: BundleEntry) => void;
  readonly #hash = createHash('sha256');
  readonly #chains = new Chains();
  readonly #heads = new Map<string, SignedHead>();
  /** Public key of each device that signed. */
  readonly #keys = new Map<string, string>();
  /** Chains in which the signed place was met. */
  readonly #covered = new Set<string>();
  #scopes: ReadonlySet<string> = new Set();
  #manifest: BundleManifest | null = null;
  #lines = 0;
  #entries = 0;
  #sealed = false;

  /** @param keep called with each change, before it is known whether the bundle is whole */
  constructor(limits: BundleLimits, keep: (entry: BundleEntry) => void) {
    this.#limits = limits;
    this.#keep = keep;
  }

  /** @throws BundleFault BUNDLE_NEWER, BUNDLE_CONTENT, BUNDLE_TOO_LARGE, BUNDLE_CHANGE, BUNDLE_CHAIN, BUNDLE_SIGNATURE, BUNDLE_AUTHOR */
  read(line: string): void {
    if (this.#sealed) throw new BundleFault('BUNDLE_CONTENT');
    if (this.#manifest === null) this.#begin(readManifestLine(line));
    else if (line.startsWith('T ')) {
      this.#finish(line, this.#manifest);
      return;
    } else if (line.startsWith('H ')) this.#readHead(line);
    else this.#readEntry(line);
    this.#hash.update(line).update('\n');
    this.#lines += 1;
  }

  /**
   * What was read, when it is all there.
   *
   * @throws BundleFault BUNDLE_CONTENT, BUNDLE_CHAIN, BUNDLE_AUTHOR
   */
  end(): BundleContent {
    const manifest = this.#manifest;
    if (manifest === null || !this.#sealed) throw new BundleFault('BUNDLE_CONTENT');
    const counted = manifest.institutions.every(({ scope, changes }) => this.#chains.count(scope) === changes);
    // A signed place that was not met: the end of that chain is missing.
    const met = [...this.#heads.keys()].every((chain) => this.#covered.has(chain));
    if (!counted || !met || manifest.changes !== this.#entries) throw new BundleFault('BUNDLE_CHAIN');
    // What its author did not sign for could be anybody's.
    if (this.#hasUnsigned()) throw new BundleFault('BUNDLE_AUTHOR');
    return { manifest, heads: [...this.#heads.values()] };
  }

  #begin(manifest: BundleManifest): void {
    this.#manifest = manifest;
    this.#scopes = new Set(manifest.institutions.map(({ scope }) => scope));
    this.#keys.set(manifest.device, manifest.publicKey);
    const isTooLarge =
      manifest.institutions.length > this.#limits.institutions || manifest.changes > this.#limits.changes;
    if (isTooLarge) throw new BundleFault('BUNDLE_TOO_LARGE');
    if (this.#scopes.size !== manifest.institutions.length) throw new BundleFault('BUNDLE_CONTENT');
  }

  #readHead(line: string): void {
    const head = headOf(line);
    const chain = chainOf(head);
    if (this.#entries > 0 || this.#heads.has(chain) || !this.#scopes.has(head.scope)) {
      throw new BundleFault('BUNDLE_CONTENT');
    }
    if (!isHeadSigned(head)) throw new BundleFault('BUNDLE_SIGNATURE');
    const key = this.#keys.get(head.device) ?? head.publicKey;
    if (key !== head.publicKey) throw new BundleFault('BUNDLE_AUTHOR');
    this.#keys.set(head.device, key);
    this.#heads.set(chain, head);
  }

  #readEntry(line: string): void {
    const entry = readEntryLine(line);
    this.#entries += 1;
    if (this.#entries > this.#limits.changes) throw new BundleFault('BUNDLE_TOO_LARGE');
    if (!this.#scopes.has(entry.scope)) throw new BundleFault('BUNDLE_CONTENT');
    if (!this.#chains.follow(entry)) throw new BundleFault('BUNDLE_CHAIN');
    const chain = chainOf(entry);
    const head = this.#heads.get(chain);
    if (head?.deviceSeq === entry.deviceSeq) {
      // What was signed was another chain than this one.
      if (head.hash !== entry.hash) throw new BundleFault('BUNDLE_AUTHOR');
      this.#covered.add(chain);
    }
    this.#keep(entry);
  }

  #finish(line: string, { publicKey }: BundleManifest): void {
    const seal = readSealLine(line);
    if (seal.lines !== this.#lines || seal.sha256 !== this.#hash.digest('hex')) throw new BundleFault('BUNDLE_CHAIN');
    if (!isSignedBy(publicKey, sealText(seal), seal.signature)) throw new BundleFault('BUNDLE_SIGNATURE');
    this.#sealed = true;
  }

  #hasUnsigned(): boolean {
    return this.#chains.tails().some((tail) => (this.#heads.get(chainOf(tail))?.deviceSeq ?? 0) < tail.deviceSeq);
  }
}

function headOf(line: string): SignedHead {
  try {
    return signedHeadSchema.parse(JSON.parse(line.slice(2)));
  } catch (cause) {
    throw new BundleFault('BUNDLE_CONTENT', { cause });
  }
}
