import { performance } from 'node:perf_hooks';
import type { BenchAuthor } from '../data/chainWriter.ts';
import { PushStream, type MadePush } from '../data/pushStream.ts';
import { SeededRandom } from '../data/random.ts';

/** Pushers at once, changes per push, pushes of each pusher in a round. */
export const pushers = 8;
const perPush = 20;
const pushesEach = 60;

const started = Date.UTC(2026, 5, 1, 8);

/** One push. */
export interface PlannedPush extends MadePush {
  readonly scope: string;
}

/** What a round has to do: first what the institutions begin with, then the pushes of each pusher in their order. */
export interface PushLoad {
  readonly institutions: number;
  readonly first: readonly PlannedPush[];
  readonly ofPusher: readonly (readonly PlannedPush[])[];
  readonly changes: number;
}

/** Makes the pushes of some people over some institutions. With one institution all meet there; with 64 each has 8. */
export function pushLoad(authors: readonly BenchAuthor[], institutions: number, seed: number): PushLoad {
  const random = new SeededRandom(seed);
  const streams = Array.from({ length: institutions }, (_, index) => new PushStream(random, seed + index, started));
  const [beginner] = authors;
  if (beginner === undefined) throw new Error('nobody pushes');
  const first = streams.map((stream) => ({ scope: stream.scope, changes: stream.begin(beginner), rows: [] }));
  const ofPusher = authors.map((author, pusher) =>
    Array.from({ length: pushesEach }, (_, push) => {
      const stream = streams[(pusher + push * authors.length) % institutions];
      if (stream === undefined) throw new Error('no institution');
      return { scope: stream.scope, ...stream.next(author, perPush) };
    }),
  );
  return { institutions, first, ofPusher, changes: authors.length * pushesEach * perPush + 2 * institutions };
}

/** Pushes per second, and how long the slowest hundredth took, in milliseconds. */
export interface PushFigures {
  readonly pushesPerSecond: number;
  readonly slowest: number;
}

/** Runs the pushes of all pushers side by side, each in its own order. */
export async function runLoad(
  { ofPusher }: PushLoad,
  push: (pusher: number, planned: PlannedPush) => Promise<void>,
): Promise<PushFigures> {
  const took: number[] = [];
  const start = performance.now();
  await Promise.all(
    ofPusher.map(async (own, pusher) => {
      for (const planned of own) {
        const from = performance.now();
        await push(pusher, planned);
        took.push(performance.now() - from);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  const slowest = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.99)] ?? Number.NaN;
  return { pushesPerSecond: took.length / seconds, slowest };
}
