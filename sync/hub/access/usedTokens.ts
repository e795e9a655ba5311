/** Tokens that were used and have not expired yet: a second use is a replay. Kept in memory: tokens from before a start of the hub are refused. */
export class UsedTokens {
  readonly #expiry = new Map<string, number>();
  #nextSweep = 0;

  get size(): number {
    return this.#expiry.size;
  }

  /** False when it was used before. Times in milliseconds. */
  use(id: string, expiresAt: number, now: number): boolean {
    if (now >= this.#nextSweep) this.#sweep(now);
    if ((this.#expiry.get(id) ?? 0) > now) return false;
    this.#expiry.set(id, expiresAt);
    return true;
  }

  #sweep(now: number): void {
    for (const [id, expiresAt] of this.#expiry) if (expiresAt <= now) this.#expiry.delete(id);
    this.#nextSweep = now + 10_000;
  }
}
