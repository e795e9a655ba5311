import { describe, expect, it } from 'vitest';
import { Attention } from '../../../electron/host/attention.ts';

describe('who is behind a call', () => {
  it('is a person, unless a screen refreshes because syncing announced something', () => {
    let now = 10_000;
    const attention = new Attention(() => now);
    const query = { type: 'query', path: 'institution.list' } as const;
    expect(attention.isPerson(query)).toBe(true);
    attention.announced(['institution']);
    expect(attention.isPerson(query)).toBe(true);
    attention.announced(['institution', 'sync']);
    expect(attention.isPerson(query)).toBe(false);
    expect(attention.isPerson({ type: 'mutation', path: 'draft.save' })).toBe(true);
    now += 2000;
    expect(attention.isPerson(query)).toBe(true);
  });

  it('is never one who only looks how syncing goes', () => {
    expect(new Attention().isPerson({ type: 'query', path: 'sync.status' })).toBe(false);
  });
});
