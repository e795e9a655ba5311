import { chainStart, type Change } from './change.ts';

type Link = Pick<Change, 'id' | 'hash' | 'previousHash'>;
type Place = Pick<Change, 'device' | 'scope' | 'deviceSeq'>;

interface Chain {
  readonly device: string;
  readonly links: Map<number, Link>;
}

/**
 * Checks the chain of each device in each institution: 1, 2, 3, … without holes, each naming the hash of the one before. An altered, removed or
 * reordered change shows (S20). Changes are handed over in any order.
 */
export class ChainCheck {
  readonly #chains = new Map<string, Chain>();
  readonly #contradictions: string[] = [];

  #chainOf({ device, scope }: Place): Chain {
    const key = `${device} ${scope}`;
    const chain = this.#chains.get(key) ?? { device, links: new Map() };
    this.#chains.set(key, chain);
    return chain;
  }

  add(change: Place & Link): void {
    const { id, hash, previousHash } = change;
    this.#chainOf(change).links.set(change.deviceSeq, { id, hash, previousHash });
  }

  /** A change of the hub that contradicts one of the chain. */
  contradicts(changeId: string): void {
    this.#contradictions.push(`Wijziging ${changeId} van het centrale punt is in strijd met een die hier al staat.`);
  }

  get devices(): number {
    return new Set([...this.#chains.values()].map(({ device }) => device)).size;
  }

  /** What is wrong, a Dutch line each. */
  problems(): string[] {
    return [...this.#contradictions, ...[...this.#chains.values()].flatMap(brokenLinks)];
  }
}

function brokenLinks({ device, links }: Chain): string[] {
  const problems: string[] = [];
  let before = 0;
  for (const seq of [...links.keys()].toSorted((a, b) => a - b)) {
    const link = links.get(seq);
    if (link === undefined) continue;
    if (seq !== before + 1) {
      const missing = seq === before + 2 ? `${before + 1} ontbreekt` : `${before + 1} tot en met ${seq - 1} ontbreken`;
      problems.push(`Apparaat ${device}: wijziging ${missing}.`);
    } else if (link.previousHash !== (links.get(before)?.hash ?? chainStart)) {
      problems.push(`Apparaat ${device}: wijziging ${link.id} sluit niet aan op de vorige.`);
    }
    before = seq;
  }
  return problems;
}
