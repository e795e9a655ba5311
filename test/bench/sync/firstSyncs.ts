import { hash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { median, rounded } from '../figures.ts';
import { invitations } from '../hub/benchDevice.ts';
import { runTask, type TaskOutcome } from '../task/runTask.ts';
import type { BenchSite, Place } from './benchSite.ts';

const rounds = 3;

/** What a first sync takes, in the middle of some rounds. */
export interface FirstFigures {
  readonly milliseconds: number;
  readonly cpuMilliseconds: number;
  readonly peakMegabytes: number;
}

/** The first sync of an empty laptop beside a raw program. */
export interface FirstSyncs {
  readonly replay: FirstFigures;
  readonly raw: FirstFigures;
  /** By snapshot: everything is shown and can be edited; then the history is complete too. */
  readonly snapshotUsable: number;
  readonly snapshot: FirstFigures;
  /** Middle of the ratios of replay and raw, round by round. */
  readonly replayToRaw: number;
  /** The laptop and the raw store of the last round: they go on as peers for small transfers. */
  readonly laptop: Place;
  readonly rawStore: Place;
}

/**
 * Measures in turns, so that a busy computer weighs on all. Every round has to end with every change once (ids as generated) and with the same folded
 * state, whether it came by replay or by snapshot; else there are no figures.
 *
 * @param pageSize changes in one transaction of a replay, and so of the raw program
 */
export async function measureFirstSyncs(site: BenchSite, pageSize: number): Promise<FirstSyncs> {
  const expected = idsOf(site);
  const replays: TaskOutcome[] = [];
  const raws: TaskOutcome[] = [];
  const snapshots: TaskOutcome[] = [];
  let laptop = site.newPlace();
  let rawStore = site.newPlace();
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) {
      for (const { folder } of [laptop, rawStore]) rmSync(folder, { recursive: true });
      [laptop, rawStore] = [site.newPlace(), site.newPlace()];
    }
    const settings = { folder: rawStore.folder, key: rawStore.key.toString('hex'), lines: site.lines, pageSize };
    raws.push(await runTask('raw/rawReplay.ts', settings));
    replays.push(await firstSync(site, laptop, false));
    const another = site.newPlace();
    snapshots.push(await firstSync(site, another, true));
    rmSync(another.folder, { recursive: true });
  }
  assertSame(expected, raws, replays, snapshots);
  return {
    replay: figuresOf(replays),
    raw: figuresOf(raws),
    snapshotUsable: rounded(median(snapshots.map(({ detail }) => detail['usableMilliseconds'] ?? Number.NaN))),
    snapshot: figuresOf(snapshots),
    replayToRaw: rounded(median(replays.map((one, round) => one.milliseconds / (raws[round]?.milliseconds ?? 0)))),
    laptop,
    rawStore,
  };
}

/** The first sync of one new laptop. */
export async function firstSync(site: BenchSite, { folder, key }: Place, snapshot: boolean): Promise<TaskOutcome> {
  const [invite] = await invitations(site.postgres.hub, 1);
  return runTask('laptop/firstSync.ts', { folder, key: key.toString('hex'), url: site.hub.said, invite, snapshot });
}

export function figuresOf(outcomes: readonly TaskOutcome[]): FirstFigures {
  return {
    milliseconds: rounded(median(outcomes.map(({ milliseconds }) => milliseconds))),
    cpuMilliseconds: median(outcomes.map(({ cpuMilliseconds }) => cpuMilliseconds)),
    peakMegabytes: Math.max(...outcomes.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

function idsOf({ data }: BenchSite): string {
  const ids = [...data.changes.values()].flatMap((changes) => changes.map(({ id }) => id)).toSorted();
  return hash('sha256', ids.join('\n'), 'hex');
}

function assertSame(
  expected: string,
  raws: readonly TaskOutcome[],
  replays: readonly TaskOutcome[],
  snapshots: readonly TaskOutcome[],
): void {
  const laptops = [...replays, ...snapshots].map(({ check }) => check);
  const ids = [...raws.map(({ check }) => check), ...laptops.map((check) => check.split(' ')[0])];
  if (ids.some((id) => id !== expected)) throw new Error('not every change arrived once');
  if (new Set(laptops).size !== 1) throw new Error('laptops fold the same changes to different states');
}
