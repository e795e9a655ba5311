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

/**
 * What is typed is written at most this long after it was typed, also while typing goes on without a pause: with the writing itself it is on disk within
 * half a second.
 */
export const draftDelayMs = 150;

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

  /** Something was typed: it is kept shortly after. */
  typed(draft: Draft): void {
    this.#waiting = draft;
    this.#timer ??= setTimeout(() => void this.flush(), draftDelayMs);
  }

  /** Keeps at once what waits. */
  flush(): Promise<void> {
    this.#stopWaiting();
    // What is typed while an earlier write is under way goes along with the next one.
    this.#then(async () => {
      const draft = this.#waiting;
      if (draft === undefined) return null;
      this.#waiting = undefined;
      try {
        await this.#store.save(draft);
      } catch (error) {
        // Asked for again with the next key press or flush.
        this.#waiting ??= draft;
        throw error;
      }
      return { kind: 'saved', at: new Date() };
    });
    return this.#queue;
  }

  /** Throws the draft away: it was saved, or is not wanted. */
  discard(): Promise<void> {
    this.#stopWaiting();
    this.#waiting = undefined;
    this.#then(async () => {
      await this.#store.discard();
      return { kind: 'none' };
    });
    return this.#queue;
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** @param work answers what to tell, or null when there was nothing to do */
  #then(work: () => Promise<DraftState | null>): void {
    this.#queue = this.#queue.then(work).then(
      (outcome) => {
        if (outcome !== null) this.#tell(outcome);
      },
      (error: unknown) => this.#tell({ kind: 'failed', error }),
    );
  }
}
