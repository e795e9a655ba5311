import { setImmediate } from 'node:timers/promises';

/** The true time in milliseconds since 1970, whatever `Date` was made to say. */
export function trueTime(): number {
  return performance.timeOrigin + performance.now();
}

/** Applying a page lets the event loop go round now and then, so that the next one can come in: as often as that, about. */
const perRound = 20;

/** Lets so many turns of what is ready to go on pass. */
export async function turns(count: number): Promise<void> {
  for (let turn = 1; turn <= count; turn += 1) {
    await (turn % perRound === 0 ? setImmediate() : Promise.resolve());
  }
}
