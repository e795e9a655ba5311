import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HubClock } from '../../../../sync/laptop/hubClock.ts';

const year = 365 * 24 * 3600 * 1000;

describe('the time of the hub as a laptop measures it', () => {
  it('S17 is right whatever the wall clock says, also when that is set while we run', () => {
    const range = { min: -30 * year, max: 30 * year };
    fc.assert(
      fc.property(fc.integer(range), fc.integer(range), fc.nat(10_000), fc.nat(year), (off, jump, trip, later) => {
        const hub = Date.parse('2026-11-22T08:00:00.000Z');
        let steady = 5000;
        let wall = hub + off;
        const clock = new HubClock({ wall: () => wall, steady: () => steady });
        const start = clock.start();
        steady += trip;
        wall += trip;
        clock.measure(new Date(hub).toISOString(), start);
        expect(clock.now()).toBe(hub + trip / 2);
        expect(clock.aheadMs).toBe(Math.round(off + trip / 2));
        steady += later;
        wall += later + jump;
        expect(clock.now()).toBe(hub + trip / 2 + later);
      }),
    );
  });

  it('is the own clock before anything was measured, and a time that is none changes nothing', () => {
    const clock = new HubClock({ wall: () => 1234, steady: () => 5 });
    expect(clock.now()).toBe(1234);
    clock.measure('gisteren', clock.start());
    expect(clock.now()).toBe(1234);
    expect(clock.aheadMs).toBeNull();
  });
});
