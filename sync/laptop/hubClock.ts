/** The clocks of this computer, in milliseconds. */
export interface Clocks {
  /** Since 1970, as it is set: it can be years off, or be set while we run. */
  wall(): number;
  /** Since some moment: it only runs. */
  steady(): number;
}

const ownClocks: Clocks = { wall: () => Date.now(), steady: () => performance.now() };

/** The time of the hub as this laptop measured it. The wall clock is compared with it and never obeyed. */
export class HubClock {
  readonly #clocks: Clocks;
  #measured: { readonly hub: number; readonly steady: number } | null = null;
  #aheadMs: number | null = null;

  constructor(clocks: Clocks = ownClocks) {
    this.#clocks = clocks;
  }

  /** A moment to measure from: taken when a request leaves. */
  start(): number {
    return this.#clocks.steady();
  }

  /** Takes the time the hub told in its answer to a request that left at `start`: it was so in the middle. */
  measure(time: string, start: number): void {
    const hub = Date.parse(time);
    if (Number.isNaN(hub)) return;
    const end = this.#clocks.steady();
    const middle = start + (end - start) / 2;
    this.#measured = { hub, steady: middle };
    this.#aheadMs = Math.round(this.#clocks.wall() - (end - middle) - hub);
  }

  /** Milliseconds since 1970 at the hub; by the own clock as long as nothing was measured. */
  now(): number {
    if (this.#measured === null) return this.#clocks.wall();
    return this.#measured.hub + (this.#clocks.steady() - this.#measured.steady);
  }

  /** How far this laptop's clock is ahead of the hub's; null before anything was measured. */
  get aheadMs(): number | null {
    return this.#aheadMs;
  }
}
