import fc from 'fast-check';

const times = Number(process.env['PROEFTUINBOEK_SYNC_RUNS'] ?? '1');
const seed = process.env['PROEFTUINBOEK_SYNC_SEED'];

/** Milliseconds one property may take, shrinking included; more when more schedules are asked. It takes a tenth of it when nothing is wrong. */
const patience = 180_000 * Math.max(1, times);

/** What a test of a property may take: longer than fast-check itself allows, so that a counterexample is always told. */
export const testTimeout = patience + 60_000;

/**
 * How a property is tried: a few schedules in the ordinary run, so that all of them together take minutes. `PROEFTUINBOEK_SYNC_RUNS=20` tries
 * twenty times as many, `PROEFTUINBOEK_SYNC_SEED` repeats the run that fast-check told of.
 */
export function runs(few: number): fc.Parameters<unknown> {
  return {
    numRuns: Math.max(1, Math.round(few * times)),
    plugins: [fc.interruptAfterTimeLimit(patience, { failOnInterrupt: true })],
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  };
}
