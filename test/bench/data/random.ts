/** Numbers that look random and are the same for the same seed (mulberry32): every run of the bench has the same data. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to and not including 2^32. */
  next(): number {
    this.#state = (this.#state + 0x6d_2b_79_f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** From `from` up to and including `to`. */
  whole(from: number, to: number): number {
    return from + (this.next() % (to - from + 1));
  }

  /** True `outOf` times in a thousand. */
  chance(inThousand: number): boolean {
    return this.next() % 1000 < inThousand;
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.next() % items.length];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  }

  /** A UUIDv7 of a moment in milliseconds since 1970. */
  id(moment: number): string {
    const time = moment.toString(16).padStart(12, '0');
    const hex = (this.next().toString(16) + this.next().toString(16) + this.next().toString(16)).padStart(24, '0');
    const variant = '89ab'[this.next() % 4] ?? '8';
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
  }
}
