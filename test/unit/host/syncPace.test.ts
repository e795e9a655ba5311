import { describe, expect, it } from 'vitest';
import { SyncPace } from '../../../electron/host/syncPace.ts';
import { handClock } from './handClock.ts';

function paced(random: () => number = () => 1) {
  const { timers, pass } = handClock();
  const runs: number[] = [];
  const pace = new SyncPace(() => runs.push(timers.now()), timers, random);
  const waitFor = () => (pace.nextAt === null ? null : (pace.nextAt - timers.now()) / 1000);
  return { pace, pass, runs, waitFor };
}

describe('when syncing runs by itself', () => {
  it('is at once after opening, then each minute', () => {
    const { pace, pass, runs, waitFor } = paced();
    pace.soon();
    expect(waitFor()).toBe(0);
    pass(0);
    expect(runs).toHaveLength(1);
    pace.began();
    expect(waitFor()).toBeNull();
    pace.ended('done');
    expect(waitFor()).toBe(60);
    pass(60);
    expect(runs).toHaveLength(2);
  });

  it('is three seconds after the last of a row of edits, and within fifteen of the first', () => {
    const { pace, pass, runs } = paced();
    pace.ended('done');
    pace.edited();
    pass(2);
    pace.edited();
    pass(2.9);
    expect(runs).toHaveLength(0);
    pass(0.1);
    expect(runs).toHaveLength(1);
    pace.ended('done');
    for (let second = 0; second < 14; second += 2) {
      pace.edited();
      pass(2);
    }
    expect(runs).toHaveLength(1);
    pace.edited();
    pass(1);
    expect(runs).toHaveLength(2);
  });

  it('is soon when something is left to send', () => {
    const { pace, waitFor } = paced();
    pace.ended('more');
    expect(waitFor()).toBe(3);
  });

  it('is ever less often while it fails, to ten minutes, and an edit changes nothing of that', () => {
    const { pace, waitFor } = paced();
    const waits = Array.from({ length: 10 }, () => {
      pace.ended('failed');
      pace.edited();
      return waitFor();
    });
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320, 600, 600, 600]);
    pace.ended('done');
    expect(waitFor()).toBe(60);
    pace.ended('failed');
    expect(waitFor()).toBe(5);
  });

  it('is at a random moment within that wait, so that not all laptops come back at once', () => {
    for (const share of [0, 0.25, 0.75]) {
      const { pace, waitFor } = paced(() => share);
      for (let failure = 0; failure < 5; failure += 1) pace.ended('failed');
      expect(waitFor()).toBe(Math.max(1, 80 * share));
    }
  });

  it('is never again after the access was taken away, or when it is stopped', () => {
    const { pace, pass, runs } = paced();
    pace.ended('never-again');
    pass(10_000);
    pace.ended('done');
    pace.stop();
    pass(10_000);
    expect(runs).toEqual([]);
  });
});
