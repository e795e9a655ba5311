import type { Transaction } from 'kysely';
import { chainStart } from '../../../db/log/change.ts';
import type { HubTables } from '../tables.ts';
import type { PushedLine } from './pushBody.ts';

/** Where the hub stands in each chain of an institution while a push is read. */
export class ChainPlaces {
  readonly #tails: Map<string, { readonly deviceSeq: number; readonly hash: string }>;
  readonly #moved = new Set<string>();

  private constructor(tails: Map<string, { readonly deviceSeq: number; readonly hash: string }>) {
    this.#tails = tails;
  }

  static async load(
    transaction: Transaction<HubTables>,
    scope: string,
    lines: readonly PushedLine[],
  ): Promise<ChainPlaces> {
    const devices = [...new Set(lines.map(({ place }) => place.device))];
    if (devices.length === 0) return new ChainPlaces(new Map());
    const rows = await transaction
      .selectFrom('chain')
      .select(['device', 'deviceSeq', 'hash'])
      .where('scope', '=', scope)
      .where('device', 'in', devices)
      .execute();
    return new ChainPlaces(new Map(rows.map(({ device, deviceSeq, hash }) => [device, { deviceSeq, hash }])));
  }

  /** Last number of a device; 0 when there is none. */
  lastOf(device: string): number {
    return this.#tails.get(device)?.deviceSeq ?? 0;
  }

  /** Whether a change is the next of its chain, comes after a hole, or contradicts what is there. */
  fits({ place }: PushedLine): 'next' | 'hole' | 'contradicts' {
    const { deviceSeq, hash } = this.#tails.get(place.device) ?? { deviceSeq: 0, hash: chainStart };
    if (place.deviceSeq > deviceSeq + 1) return 'hole';
    return place.deviceSeq === deviceSeq + 1 && place.previousHash === hash ? 'next' : 'contradicts';
  }

  /** Whether a chain ends exactly here. */
  standsAt({
    device,
    deviceSeq,
    hash,
  }: {
    readonly device: string;
    readonly deviceSeq: number;
    readonly hash: string;
  }) {
    const tail = this.#tails.get(device);
    return tail?.deviceSeq === deviceSeq && tail.hash === hash;
  }

  move({ place, hash }: PushedLine): void {
    this.#tails.set(place.device, { deviceSeq: place.deviceSeq, hash });
    this.#moved.add(place.device);
  }

  /** Where the chains that went on stand now. */
  moved(): { readonly device: string; readonly deviceSeq: number; readonly hash: string }[] {
    return [...this.#moved].flatMap((device) => {
      const tail = this.#tails.get(device);
      return tail === undefined ? [] : [{ device, ...tail }];
    });
  }
}
