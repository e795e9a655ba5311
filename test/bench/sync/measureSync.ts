import { linesLimit } from '../../../sync/protocol/wire.ts';
import { rounded } from '../figures.ts';
import { BarePush } from '../hub/barePush.ts';
import { PushMeter, type HubFigures } from '../hub/measurePushes.ts';
import { openSite, type BenchSite } from './benchSite.ts';
import { measureFirstSyncs, type FirstFigures } from './firstSyncs.ts';
import { measurePouch } from './pouchSyncs.ts';
import { measureSmall, type SmallSyncs } from './smallSyncs.ts';
import { atLeast, atMost, type Target } from './target.ts';

/** Everything that the bench tells of syncing. */
export interface SyncFigures {
  readonly data: {
    readonly changes: number;
    readonly records: number;
    readonly institutions: number;
    readonly filledIn: number;
  };
  readonly first: Readonly<Record<string, FirstFigures>> & {
    readonly replay: FirstFigures;
    readonly raw: FirstFigures;
  };
  readonly snapshotUsable: number;
  readonly small: SmallSyncs;
  readonly hub: readonly HubFigures[];
  readonly targets: readonly Target[];
}

/** Measures syncing and its peers on the same data, in one run. Takes some minutes; `tell` says what it is at. */
export async function measureSync(folder: string, changes: number, tell: (what: string) => void): Promise<SyncFigures> {
  tell(`${changes} changes to the hub`);
  const site = await openSite(folder, changes);
  try {
    tell('first syncs');
    const { replay, raw, snapshot, snapshotUsable, replayToRaw, ...stores } = await measureFirstSyncs(site, linesLimit);
    tell('PouchDB');
    const { overHttp, inProcess, ...pouch } = await measurePouch(site);
    tell('small transfers');
    const first = { replay, raw, snapshot, snapshotUsable, replayToRaw, ...stores };
    const small = await measureSmall(site, first, { overHttp, inProcess, ...pouch });
    tell('pushes');
    const hub = await measureHub(site);
    const { count, records, institutions } = site.data;
    return {
      data: { changes: count, records, institutions: institutions.length, filledIn: rounded(site.filledIn) },
      first: { replay, raw, snapshot, ...pouch },
      snapshotUsable,
      small,
      hub,
      targets: [
        atMost('replay beside raw parse and insert', replayToRaw, 2, ' ×'),
        atLeast('replay faster than PouchDB, over HTTP', timesFaster(pouch.changesOverHttp, replay), 5, ' ×'),
        atLeast('replay faster than PouchDB, in process', timesFaster(pouch.changesInProcess, replay), 5, ' ×'),
        atMost(
          'missed',
          sum(hub, ({ missed }) => missed),
          0,
        ),
        atMost(
          'duplicated',
          sum(hub, ({ doubles }) => doubles),
          0,
        ),
      ],
    };
  } finally {
    await site.stop();
  }
}

async function measureHub({ hub, postgres }: BenchSite): Promise<HubFigures[]> {
  const bare = await BarePush.open(postgres.bare);
  try {
    const meter = await PushMeter.open(hub.said, postgres.hub, bare);
    return [await meter.measure(1), await meter.measure(64)];
  } finally {
    await bare.close();
  }
}

function timesFaster(slow: FirstFigures, fast: FirstFigures): number {
  return rounded(slow.milliseconds / fast.milliseconds);
}

function sum(figures: readonly HubFigures[], pick: (one: HubFigures) => number): number {
  return figures.reduce((total, one) => total + pick(one), 0);
}
