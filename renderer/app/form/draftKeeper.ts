import type { Draft } from './mergeDraft.ts';

/** Where drafts go. */
export interface DraftStore {
  save(draft: Draft): Promise<void>;
  discard(): Promise<void>;
}

/** What can be told about the draft of a form. */
export type DraftState =
  | { readonly kind: 'none' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'failed'; readonly error: unknown };

/** A draft is written this long after the last key press. */
export const draftDelayMs = 400;

const open = new Set<DraftKeeper>();

/** Writes what is typed but not yet kept in every open form: before the store is locked. */
export async function keepAllDrafts(): Promise<void> {
  await Promise.all([...open].map((keeper) => keeper.flush()));
}

/**
 * Keeps the draft of one form. Writes go one after the other in the order in which they were asked for, so that a discard is never
 * overtaken by an older save.
 */
export class DraftKeeper {
  readonly #store: DraftStore;
  readonly #tell: (state: DraftState) => void;
  #waiting: Draft | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor(store: DraftStore, tell: (state: DraftState) => void) {
    this.#store = store;
    this.#tell = tell;
  }

  /** From now on the draft is also kept when all drafts are asked for; returns what ends that, and keeps it once more. */
  open(): () => void {
    open.add(this);
    return () => {
      open.delete(this);
      void this.flush();
    };
  }

  /** Something was typed: it is kept after a short rest. */
  typed(draft: Draft): void {
    this.#waiting = draft;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), draftDelayMs);
  }

  /** Keeps at once what waits. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    const draft = this.#waiting;
    this.#waiting = undefined;
    if (draft) {
      const save = async () => {
        try {
          await this.#store.save(draft);
        } catch (error) {
          // Asked for again with the next key press or flush.
          this.#waiting ??= draft;
          throw error;
        }
      };
      this.#then(save, () => ({ kind: 'saved', at: new Date() }));
    }
    return this.#queue;
  }

  /** Throws the draft away: it was saved, or is not wanted. */
  discard(): Promise<void> {
    clearTimeout(this.#timer);
    this.#waiting = undefined;
    this.#then(
      () => this.#store.discard(),
      () => ({ kind: 'none' }),
    );
    return this.#queue;
  }

  #then(work: () => Promise<void>, outcome: () => DraftState): void {
    this.#queue = this.#queue.then(work).then(
      () => this.#tell(outcome()),
      (error: unknown) => this.#tell({ kind: 'failed', error }),
    );
  }
}
