import { chainStart } from '../../db/log/change.ts';
import type { BundleEntry } from './bundleEntry.ts';

/** Last place of the chain of a device in an institution. */
export type ChainTail = Pick<BundleEntry, 'device' | 'scope' | 'deviceSeq' | 'hash'>;

/** Names a chain. */
export function chainOf({ device, scope }: { readonly device: string; readonly scope: string }): string {
  return `${device}:${scope}`;
}

/** Follows the chain of each device in each institution from its first change on. */
export class Chains {
  readonly #tails = new Map<string, ChainTail>();
  readonly #counts = new Map<string, number>();

  /** False when it does not come right after what went before in its chain: something is missing, double, moved or altered. */
  follow({ device, scope, deviceSeq, previousHash, hash }: BundleEntry): boolean {
    const chain = chainOf({ device, scope });
    const tail = this.#tails.get(chain) ?? { deviceSeq: 0, hash: chainStart };
    if (deviceSeq !== tail.deviceSeq + 1 || previousHash !== tail.hash) return false;
    this.#tails.set(chain, { device, scope, deviceSeq, hash });
    this.#counts.set(scope, this.count(scope) + 1);
    return true;
  }

  tails(): ChainTail[] {
    return [...this.#tails.values()];
  }

  tail(chain: string): ChainTail | undefined {
    return this.#tails.get(chain);
  }

  /** Changes and links of an institution. */
  count(scope: string): number {
    return this.#counts.get(scope) ?? 0;
  }
}
