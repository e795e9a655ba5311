/** Where time comes from: replaced in tests. */
export interface Timers {
  /** Milliseconds; only ever compared with itself. */
  now(): number;
  /** Calls once after so many milliseconds; returns what takes that back. */
  after(milliseconds: number, call: () => void): () => void;
}

export const ownTimers: Timers = {
  now: () => Date.now(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds).unref();
    return () => clearTimeout(timer);
  },
};

/** How a run ended: `more` when something is left to send. */
export type RunEnd = 'done' | 'more' | 'failed' | 'never-again';

const second = 1000;
const usualWait = 60 * second;
/** Quiet after an edit: a form is often saved several times in a row. */
const afterEdit = 3 * second;
/** However busy the person, edits go out within this. */
const longestAfterEdit = 15 * second;
const firstRetry = 5 * second;
const longestRetry = 600 * second;

/**
 * Decides when to run by itself: shortly after an edit, each minute otherwise, and ever less often while it fails, at a random moment within the wait so
 * that all laptops do not come back at once.
 */
export class SyncPace {
  readonly #run: () => void;
  readonly #timers: Timers;
  readonly #random: () => number;
  #cancel: (() => void) | null = null;
  #nextAt: number | null = null;
  #failures = 0;
  #firstEdit: number | null = null;

  constructor(run: () => void, timers: Timers = ownTimers, random: () => number = Math.random) {
    this.#run = run;
    this.#timers = timers;
    this.#random = random;
  }

  /** When it runs next by itself, as the timers count; null when it does not. */
  get nextAt(): number | null {
    return this.#nextAt;
  }

  /** The store was opened, or the person agreed: at once. */
  soon(): void {
    this.#failures = 0;
    this.#plan(0);
  }

  /** The person recorded something. While the hub cannot be reached an edit changes nothing of the wait. */
  edited(): void {
    if (this.#failures > 0) return;
    const now = this.#timers.now();
    this.#firstEdit ??= now;
    this.#plan(Math.max(0, Math.min(afterEdit, this.#firstEdit + longestAfterEdit - now)));
  }

  /** A run began: whatever was planned is now. */
  began(): void {
    this.stop();
  }

  ended(how: RunEnd): void {
    this.#firstEdit = null;
    this.#failures = how === 'failed' ? this.#failures + 1 : 0;
    if (how === 'never-again') {
      this.stop();
    } else if (how === 'failed') {
      const longest = Math.min(longestRetry, firstRetry * 2 ** (this.#failures - 1));
      this.#plan(Math.max(second, Math.round(this.#random() * longest)));
    } else {
      this.#plan(how === 'more' ? afterEdit : usualWait);
    }
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#nextAt = null;
  }

  #plan(wait: number): void {
    this.stop();
    this.#nextAt = this.#timers.now() + wait;
    this.#cancel = this.#timers.after(wait, () => {
      this.stop();
      this.#run();
    });
  }
}
