import type { Timers } from '../../../electron/host/syncPace.ts';

/** Timers that a test moves by hand. */
export interface HandClock {
  readonly timers: Timers;
  /** Lets so many seconds pass, and calls what is due by then. */
  pass(seconds: number): void;
}

export function handClock(): HandClock {
  let now = Date.parse('2026-11-22T08:00:00.000Z');
  let due: { at: number; call: () => void } | null = null;
  const timers: Timers = {
    now: () => now,
    after(milliseconds, call) {
      const mine = { at: now + milliseconds, call };
      due = mine;
      return () => {
        if (due === mine) due = null;
      };
    },
  };
  const pass = (seconds: number) => {
    const until = now + seconds * 1000;
    while (due !== null && due.at <= until) {
      now = due.at;
      const { call } = due;
      due = null;
      call();
    }
    now = until;
  };
  return { timers, pass };
}
