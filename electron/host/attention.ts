import type { ApiRequest } from '../api/transport.ts';

/** How long after an announcement a question is taken to be a screen that refreshes by itself. */
const refreshMilliseconds = 2000;

/**
 * Tells a person from a screen that refreshes by itself because syncing announced something: a laptop that was left alone locks, however busy the
 * hub is.
 */
export class Attention {
  readonly #now: () => number;
  #refreshingUntil = 0;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** The worker announced that something changed; `sync` is in it when nobody had to ask for that. */
  announced(changed: readonly string[]): void {
    if (changed.includes('sync')) this.#refreshingUntil = this.#now() + refreshMilliseconds;
  }

  /** Whether a person is behind a call: whoever changes something is, and whoever asks something in quiet. */
  isPerson({ type, path }: Pick<ApiRequest, 'type' | 'path'>): boolean {
    if (type === 'mutation') return true;
    return path !== 'sync.status' && this.#now() >= this.#refreshingUntil;
  }
}
