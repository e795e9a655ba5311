import { gatherPages, type GatheredPages } from './gatherPages.ts';
import type { FeedPage } from './hubClient.ts';

/** Pages that are being asked for. Never rejects: what went wrong is said when they are wanted. */
interface AskedPages {
  readonly after: number;
  readonly stop: AbortController;
  readonly outcome: Promise<{ readonly pages: GatheredPages } | { readonly cause: unknown }>;
  /** When someone began to wait for them. */
  waitedSince: number | null;
}

/** The pages of an institution, of which the next come in while those before are applied. */
export class PagesAhead {
  readonly #pull: (after: number, signal: AbortSignal) => Promise<FeedPage>;
  readonly #enough: number;
  #asked: AskedPages | null = null;

  /** @param enough changes from which no more pages are asked at once */
  constructor(pull: (after: number, signal: AbortSignal) => Promise<FeedPage>, enough: number) {
    this.#pull = pull;
    this.#enough = enough;
  }

  /** Asks for the pages after a number, and waits for nothing. */
  ask(after: number): void {
    this.#asked = this.#ask(after);
  }

  /**
   * The pages after a number, asked for already or now.
   *
   * @throws what `pull` throws for the first of them
   */
  async take(after: number): Promise<GatheredPages> {
    if (this.#asked?.after !== after) await this.stop();
    const asked = this.#asked ?? this.#ask(after);
    this.#asked = asked;
    asked.waitedSince = performance.now();
    const outcome = await asked.outcome;
    this.#asked = null;
    if ('cause' in outcome) throw outcome.cause;
    return outcome.pages;
  }

  /** Nothing more is wanted. Nothing is being asked any more when it returns. */
  async stop(): Promise<void> {
    this.#asked?.stop.abort();
    await this.#asked?.outcome;
    this.#asked = null;
  }

  #ask(after: number): AskedPages {
    const stop = new AbortController();
    const waited = () => (asked.waitedSince === null ? 0 : performance.now() - asked.waitedSince);
    const outcome = gatherPages((from) => this.#pull(from, stop.signal), after, { enough: this.#enough, waited }).then(
      (pages) => ({ pages }),
      (cause: unknown) => ({ cause }),
    );
    const asked: AskedPages = { after, stop, outcome, waitedSince: null };
    return asked;
  }
}
