import type { Read } from '../../db/log/readHandle.ts';
import { chainEnds, hashAt } from '../../db/queries/chainEnds.ts';
import { isChange, type BundleEntry } from './bundleEntry.ts';
import { BundleFault } from './bundleFault.ts';
import { chainOf, type ChainTail } from './chains.ts';

/** How a bundle lies beside the chains that are known here. */
export class KnownChains {
  readonly #read: Read;
  readonly #ends: ReadonlyMap<string, ChainTail>;
  /** Last place of each chain of the bundle that should be here too. Equal hashes there mean equal chains up to there. */
  readonly #shared = new Map<string, BundleEntry>();
  #added = 0;

  private constructor(read: Read, ends: ReadonlyMap<string, ChainTail>) {
    this.#read = read;
    this.#ends = ends;
  }

  static async of(read: Read): Promise<KnownChains> {
    return new KnownChains(read, new Map((await chainEnds(read)).map((end) => [chainOf(end), end])));
  }

  /** Changes that are not here yet. */
  get added(): number {
    return this.#added;
  }

  /** Number up to which a chain is here. */
  reach(chain: { readonly device: string; readonly scope: string }): number {
    return this.#ends.get(chainOf(chain))?.deviceSeq ?? 0;
  }

  /** Looks at the entries of a bundle, each chain in its order. */
  look(entry: BundleEntry): void {
    if (entry.deviceSeq <= this.reach(entry)) this.#shared.set(chainOf(entry), entry);
    else if (isChange(entry)) this.#added += 1;
  }

  /**
   * A chain of the bundle is the one we know, longer or shorter, and not another with the same numbers.
   *
   * @throws BundleFault BUNDLE_MISFIT
   */
  async assertSame(): Promise<void> {
    for (const entry of this.#shared.values()) {
      const here = await hashAt(this.#read, entry);
      if (here !== null && here !== entry.hash) throw new BundleFault('BUNDLE_MISFIT');
    }
  }
}
