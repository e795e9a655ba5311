/** What a run is doing, for who watches. */
export interface SyncProgress {
  /** `fill`: the history behind a snapshot is fetched; what it says is on the screens already. */
  readonly phase: 'contact' | 'send' | 'fetch' | 'fill';
  /** Changes done and to do in this phase. */
  readonly done: number;
  readonly total: number;
  /** Id of the institution it is about. */
  readonly scope: string | null;
}

/** Counts what moves and tells who watches. */
export class ProgressCount {
  readonly #tell: (progress: SyncProgress) => void;
  readonly #totals = { send: 0, fetch: 0 };
  readonly #done = { send: 0, fetch: 0 };

  constructor(tell: (progress: SyncProgress) => void) {
    this.#tell = tell;
  }

  contact(): void {
    this.#tell({ phase: 'contact', done: 0, total: 0, scope: null });
  }

  /** So many more are to be moved. */
  expect(what: { readonly send: number; readonly fetch: number }): void {
    this.#totals.send = this.#done.send + what.send;
    this.#totals.fetch = this.#done.fetch + what.fetch;
  }

  /** An institution is shown by its snapshot; its changes are all still to come. */
  shown(scope: string): void {
    this.#moved('fetch', 'fetch', 0, scope);
  }

  sent(count: number, scope: string): void {
    this.#moved('send', 'send', count, scope);
  }

  fetched(count: number, scope: string, filling: boolean): void {
    this.#moved('fetch', filling ? 'fill' : 'fetch', count, scope);
  }

  #moved(way: 'send' | 'fetch', phase: SyncProgress['phase'], count: number, scope: string): void {
    this.#done[way] += count;
    // Others may have added to it meanwhile: never more done than there is.
    this.#totals[way] = Math.max(this.#totals[way], this.#done[way]);
    this.#tell({ phase, done: this.#done[way], total: this.#totals[way], scope });
  }
}
