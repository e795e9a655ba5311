import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { idleLock } from '../../../electron/host/idleLock.ts';
import { tempApi } from './openHost.ts';

const minute = 60_000;

describe('a laptop left alone', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => vi.useRealTimers());

  it('locks after a quarter of an hour in which nothing was asked', async () => {
    const { session, setUp, ask } = tempApi();
    await setUp();
    const idle = idleLock(() => session.lock());
    vi.advanceTimersByTime(14 * minute);
    expect(await ask('session.status', 'query')).toMatchObject({ data: { phase: 'open' } });
    idle.touch();
    vi.advanceTimersByTime(14 * minute);
    expect(await ask('session.status', 'query')).toMatchObject({ data: { phase: 'open' } });
    vi.advanceTimersByTime(minute);
    expect(await ask('session.status', 'query')).toMatchObject({ data: { phase: 'locked' } });
    expect(await ask('institution.list', 'query')).toMatchObject({ error: { code: 'LOCKED' } });
    idle.stop();
  });

  it('does not lock once the watching stopped', async () => {
    const { session, setUp, ask } = tempApi();
    await setUp();
    idleLock(() => session.lock(), minute).stop();
    vi.advanceTimersByTime(10 * minute);
    expect(await ask('session.status', 'query')).toMatchObject({ data: { phase: 'open' } });
  });
});
