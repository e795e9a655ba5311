import { chainStart, type Change } from './change.ts';

type Link = Pick<Change, 'id' | 'hash' | 'previousHash'>;

/**
 * Checks the chain of each device: 1, 2, 3, … without holes, each naming the hash of the one before. An altered, removed or reordered
 * change shows (S20). Changes are handed over in any order.
 */
export class ChainCheck {
  readonly #links = new Map<string, Map<number, Link>>();

  add({ device, deviceSeq, id, hash, previousHash }: Change): void {
    const links = this.#links.get(device) ?? new Map<number, Link>();
    this.#links.set(device, links.set(deviceSeq, { id, hash, previousHash }));
  }

  get devices(): number {
    return this.#links.size;
  }

  /** What is wrong, a Dutch line each. */
  problems(): string[] {
    return [...this.#links].flatMap(([device, links]) => brokenLinks(device, links));
  }
}

function brokenLinks(device: string, links: ReadonlyMap<number, Link>): string[] {
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
