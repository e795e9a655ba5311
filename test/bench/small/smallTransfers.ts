import type { Change } from '../../../db/log/change.ts';
import type { Edit } from '../../../db/log/edit.ts';
import { pushLine } from '../../../sync/protocol/wire.ts';
import type { InstitutionHistory } from '../data/institutionHistory.ts';
import { median, rounded, timed } from '../figures.ts';
import type { RawStore } from '../raw/rawStore.ts';
import type { OurPeer } from './ourPeer.ts';
import type { PouchPeer } from './pouchPeer.ts';

const fetchRounds = 7;
const sendRounds = 5;

/** Milliseconds (median of rounds in turns) that the same changes take each peer. */
export interface SmallFigures {
  readonly changes: number;
  readonly ours: number;
  readonly pouchOverHttp: number;
  readonly pouchInProcess: number;
  readonly raw: number;
}

export interface SmallPeers {
  readonly ours: OurPeer;
  readonly pouchOverHttp: PouchPeer;
  readonly pouchInProcess: PouchPeer;
  readonly raw: RawStore;
}

type Round = Omit<SmallFigures, 'changes'>;

/** What a colleague did since the last sync, brought to a laptop that has all the rest. */
export async function measureFetch(
  peers: SmallPeers,
  history: InstitutionHistory,
  count: number,
): Promise<SmallFigures> {
  const rounds: Round[] = [];
  let changes = count;
  for (let round = 0; round <= fetchRounds; round += 1) {
    const made = history.next(count);
    changes = made.length;
    const ours = await peers.ours.fetch(made);
    const pouchOverHttp = await peers.pouchOverHttp.fetch(made);
    const pouchInProcess = await peers.pouchInProcess.fetch(made);
    rounds.push({ ours, pouchOverHttp, pouchInProcess, raw: await insert(peers.raw, made) });
  }
  return figuresOf(rounds, changes);
}

/** Some days of offline work, brought to the hub. */
export async function measureSend(peers: SmallPeers, scope: string, count: number): Promise<SmallFigures> {
  const rounds: Round[] = [];
  let changes = count;
  for (let round = 0; round <= sendRounds; round += 1) {
    const edits = await editsFor(peers.ours, scope, count, round);
    const ours = await peers.ours.send(edits);
    const made = await peers.ours.lastMade(scope, edits.length);
    changes = made.length;
    const pouchOverHttp = await peers.pouchOverHttp.send(made);
    const pouchInProcess = await peers.pouchInProcess.send(made);
    rounds.push({ ours, pouchOverHttp, pouchInProcess, raw: await insert(peers.raw, made) });
  }
  return figuresOf(rounds, changes);
}

/** The first round only warms up. */
function figuresOf(rounds: readonly Round[], changes: number): SmallFigures {
  const middle = (pick: (round: Round) => number) => rounded(median(rounds.slice(1).map(pick)));
  return {
    changes,
    ours: middle(({ ours }) => ours),
    pouchOverHttp: middle(({ pouchOverHttp }) => pouchOverHttp),
    pouchInProcess: middle(({ pouchInProcess }) => pouchInProcess),
    raw: middle(({ raw }) => raw),
  };
}

function insert(raw: RawStore, changes: readonly Change[]): Promise<number> {
  const page = Buffer.from(`${changes.map(pushLine).join('\n')}\n`);
  return timed(() => raw.take(page));
}

async function editsFor({ store }: OurPeer, scope: string, count: number, round: number): Promise<Edit[]> {
  const rows = await store.read
    .selectFrom('measurement')
    .select('id')
    .where('scope', '=', scope)
    .orderBy('id')
    .limit(count)
    .execute();
  return rows.map(({ id }): Edit => {
    const values = { instrument: 'vragenlijst', source: `ronde ${round}` };
    return { kind: 'update', entity: 'measurement', entityId: id, values };
  });
}
