import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  DraftKeeper,
  draftDelayMs,
  keepAllDrafts,
  type DraftState,
  type DraftStore,
} from '../../../renderer/app/form/draftKeeper.ts';
import { draftSchema, mergeDraft, type Draft } from '../../../renderer/app/form/mergeDraft.ts';

/** A place for one draft that answers when told to, so that answers can come late. */
class SlowShelf implements DraftStore {
  kept: Draft | null = null;
  readonly asked: string[] = [];
  fails = false;
  readonly #release: (() => void)[] = [];

  async save(draft: Draft): Promise<void> {
    const { name } = draft.texts;
    this.asked.push(`save ${typeof name === 'string' ? name : ''}`);
    await this.#turn();
    if (this.fails) throw new Error('full');
    this.kept = draft;
  }

  async discard(): Promise<void> {
    this.asked.push('discard');
    await this.#turn();
    this.kept = null;
  }

  async answerAll(): Promise<void> {
    for (let round = 0; round < 20; round++) {
      this.#release.splice(0).forEach((release) => release());
      await Promise.resolve();
    }
  }

  #turn(): Promise<void> {
    return new Promise((release) => {
      this.#release.push(release);
    });
  }
}

const draft = (name: string): Draft => ({ base: { name: '' }, texts: { name } });

describe('the keeper of a draft', () => {
  let shelf: SlowShelf;
  let told: DraftState[];
  let keeper: DraftKeeper;

  beforeEach(() => {
    vi.useFakeTimers();
    shelf = new SlowShelf();
    told = [];
    keeper = new DraftKeeper(shelf, (state) => told.push(state));
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it('writes within half a second after something is typed, also while typing goes on without a pause', async () => {
    expect(draftDelayMs).toBeLessThan(300);
    const text = 'zonder ophouden getypt';
    for (let length = 1; length <= text.length; length += 1) {
      keeper.typed(draft(text.slice(0, length)));
      vi.advanceTimersByTime(draftDelayMs / 4);
      await shelf.answerAll();
    }
    vi.advanceTimersByTime(draftDelayMs);
    await shelf.answerAll();
    expect(shelf.asked.length).toBeGreaterThanOrEqual(Math.floor(text.length / 4));
    expect(shelf.asked.length).toBeLessThan(text.length / 2);
    expect(shelf.kept).toEqual(draft(text));
    expect(new Set(told.map(({ kind }) => kind))).toEqual(new Set(['saved']));
  });

  it('writes only the newest of what was typed while an earlier write was under way', async () => {
    keeper.typed(draft('a'));
    void keeper.flush();
    await Promise.resolve();
    for (const name of ['ab', 'abc', 'abcd']) {
      keeper.typed(draft(name));
      vi.advanceTimersByTime(draftDelayMs);
    }
    await shelf.answerAll();
    expect(shelf.asked).toEqual(['save a', 'save abcd']);
  });

  it('writes at once when asked, and nothing when nothing waits', async () => {
    keeper.typed(draft('a'));
    void keeper.flush();
    void keeper.flush();
    await shelf.answerAll();
    expect(shelf.asked).toEqual(['save a']);
  });

  it('never lets an older save overtake a discard', async () => {
    keeper.typed(draft('a'));
    void keeper.flush();
    await Promise.resolve();
    void keeper.discard();
    await shelf.answerAll();
    expect(shelf.asked).toEqual(['save a', 'discard']);
    expect(shelf.kept).toBeNull();
    vi.advanceTimersByTime(draftDelayMs * 2);
    await shelf.answerAll();
    expect(shelf.asked).toHaveLength(2);
  });

  it('tells that keeping failed, and tries again with the next flush', async () => {
    shelf.fails = true;
    keeper.typed(draft('a'));
    void keeper.flush();
    await shelf.answerAll();
    expect(told.at(-1)?.kind).toBe('failed');
    shelf.fails = false;
    void keeper.flush();
    await shelf.answerAll();
    expect(shelf.kept).toEqual(draft('a'));
  });

  it('writes what waits when all drafts are asked for, until the form is closed', async () => {
    const close = keeper.open();
    keeper.typed(draft('a'));
    void keepAllDrafts();
    await shelf.answerAll();
    expect(shelf.kept).toEqual(draft('a'));
    keeper.typed(draft('b'));
    close();
    await shelf.answerAll();
    expect(shelf.kept).toEqual(draft('b'));
    keeper.typed(draft('c'));
    void keepAllDrafts();
    await shelf.answerAll();
    expect(shelf.kept).toEqual(draft('b'));
  });
});

describe('putting a draft back', () => {
  const base = { name: 'Zonnehof', place: 'Ede', lines: [{ amountCents: '1,00' }] };

  it('brings back what was typed, also what cannot be read', () => {
    const texts = { ...base, name: 'Zonnehof 2', lines: [{ amountCents: '10.02' }] };
    expect(mergeDraft(base, { base, texts })).toEqual(texts);
  });

  it('leaves alone what was changed elsewhere since and not typed here', () => {
    const now = { ...base, place: 'Arnhem' };
    expect(mergeDraft(now, { base, texts: { ...base, name: 'Nieuw' } })).toEqual({ ...now, name: 'Nieuw' });
  });

  it('drops a field that the form does not have any more', () => {
    expect(mergeDraft({ name: '' }, { base, texts: { ...base, place: 'Rhenen' } })).toEqual({ name: '' });
  });

  it('refuses what is no draft', () => {
    expect(draftSchema.safeParse({ base, texts: base }).success).toBe(true);
    expect(draftSchema.safeParse({ texts: base }).success).toBe(false);
    expect(draftSchema.safeParse({ base: { name: 1 }, texts: {} }).success).toBe(false);
  });
});
