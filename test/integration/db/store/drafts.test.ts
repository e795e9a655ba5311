import { describe, expect, it } from 'vitest';
import { openStore } from '../../../../db/store/openStore.ts';
import { changesIn } from '../log/laptops.ts';
import { closed, tempStore } from '../tempStore.ts';

describe('drafts', () => {
  it('are kept per form and record, replaced while typing, offered back after reopening, and gone when discarded', async () => {
    const { store, directory, key } = await tempStore();
    await store.drafts.save('intervention', 'new', '{"goal":"Ru"}');
    await store.drafts.save('intervention', 'new', '{"goal":"Rust"}');
    await store.drafts.save('intervention', 'abc', '{}');
    await closed(store);
    const again = await openStore(directory, key);
    const draft = await again.drafts.get('intervention', 'new');
    expect(draft?.content).toBe('{"goal":"Rust"}');
    expect(Date.parse(draft?.savedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
    await again.drafts.discard('intervention', 'new');
    expect(await again.drafts.get('intervention', 'new')).toBeNull();
    expect(await again.drafts.get('intervention', 'abc')).not.toBeNull();
    await again.close();
  });

  it('are no part of the dossier: nothing of them reaches the log', async () => {
    const { store } = await tempStore();
    await store.drafts.save('intervention', 'new', '{"goal":"Rust"}');
    expect(await changesIn(store)).toEqual([]);
  });
});
