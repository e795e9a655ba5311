import { ChangeRefused } from '../../db/log/receiveChanges.ts';
import type { HubConnection, Replica } from '../../db/replica/replica.ts';
import type { HubState } from '../protocol/messages.ts';
import { linesLimit } from '../protocol/wire.ts';
import { assertVersion } from './enrol.ts';
import { leaveScopes } from './farewell.ts';
import { fetchScope, type HubPlace } from './fetchScope.ts';
import type { HubClient } from './hubClient.ts';
import { HubFault, isFault, type HubFaultCode } from './hubFault.ts';
import { ProgressCount, type SyncProgress } from './progress.ts';
import { sendScope } from './sendScope.ts';
import { showScope } from './showScope.ts';
import { CompareAgain, usualAtOnce, usualBatch, type BatchLimit, type SyncRun } from './syncRun.ts';
import { syncState, type StillToMove } from './syncState.ts';

/** How often everything is compared anew while others keep writing; after that the next run goes on. */
const mostRounds = 20;

/** How often sending and fetching of one institution take turns before the others have theirs. */
const mostTurns = 10;

/** Faults of one institution: they stop no other. Everything else is about the hub or this laptop as a whole. */
const ofOneScope: readonly HubFaultCode[] = [
  'not-granted',
  'not-allowed',
  'not-found',
  'bad-request',
  'too-large',
  'unexpected',
  'HUB_NONSENSE',
  'HUB_HOLE',
];

export interface SyncOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SyncProgress) => void;
  /** Changes asked per page. */
  readonly pageLines?: number;
  /** Changes applied in one transaction, as far as pages allow. */
  readonly changesAtOnce?: number;
  readonly batch?: BatchLimit;
  /** Institutions the hub refused before, which are not offered now. */
  readonly leaveOut?: ReadonlySet<string>;
}

/** What came of a run. */
export interface SyncOutcome extends StillToMove {
  /** Changes that the hub accepted and refused in this run, that were new here, and that a restored hub gets again. */
  readonly pushed: number;
  readonly refused: number;
  readonly pulled: number;
  readonly sentAgain: number;
  /** Changes that were removed in this run with their institution and that the hub would not have. */
  readonly notHandedOver: number;
  /** What stopped the run as a whole. */
  readonly fault: HubFault | null;
  /** What is wrong with single institutions; the others went on. */
  readonly scopeFaults: ReadonlyMap<string, HubFault | ChangeRefused>;
  readonly cancelled: boolean;
}

/**
 * Sends and fetches until this laptop and the hub hold the same, as far as that can be. Every step is on disk before the next is taken, so a run may
 * be cut anywhere and repeated at will. What cannot be reached or is refused is an outcome, not an error; the state is read from the store afterwards.
 *
 * @throws an error of the store, or of this program
 */
export async function syncOnce(replica: Replica, client: HubClient, options: SyncOptions = {}): Promise<SyncOutcome> {
  const signal = options.signal ?? new AbortController().signal;
  const run: SyncRun = {
    replica,
    client: client.with({ signal }),
    signal,
    progress: new ProgressCount(options.onProgress ?? (() => undefined)),
    pageLines: options.pageLines ?? linesLimit,
    changesAtOnce: options.changesAtOnce ?? usualAtOnce,
    batch: options.batch ?? usualBatch,
    setAside: new Map(),
    counts: { pushed: 0, refused: 0, pulled: 0, sentAgain: 0, notHandedOver: 0 },
  };
  const scopeFaults = new Map<string, HubFault | ChangeRefused>();
  let fault: HubFault | null;
  try {
    fault = await attempt(run, scopeFaults, options.leaveOut ?? new Set());
  } finally {
    await replica.pagesEnded();
  }
  const { state, ...left } = await syncState(replica, fault);
  return { ...run.counts, ...left, state, fault, scopeFaults, cancelled: signal.aborted };
}

async function attempt(
  run: SyncRun,
  scopeFaults: Map<string, HubFault | ChangeRefused>,
  leaveOut: ReadonlySet<string>,
): Promise<HubFault | null> {
  const { replica, signal } = run;
  const connection = await replica.connection();
  if (connection === null || connection.revokedAt !== null || !connection.agreedToSend) return null;
  try {
    await greet(run, connection);
    await compareUntilQuiet(run, scopeFaults, leaveOut);
    return null;
  } catch (error) {
    if (signal.aborted) return null;
    if (!(error instanceof HubFault)) throw error;
    if (error.code !== 'revoked-device') return error;
  }
  return goAway(run);
}

/** Whether this is our hub, whether we speak one language, and what time it is there. */
async function greet({ replica, client, progress }: SyncRun, { hub, name }: HubConnection): Promise<void> {
  progress.contact();
  const hello = await client.hello();
  if (hello.hub !== hub) throw new HubFault('HUB_OTHER');
  assertVersion(hello);
  const { aheadMs: clockAheadMs } = client.clock;
  await replica.note(hello.name === name ? { clockAheadMs } : { clockAheadMs, name: hello.name });
}

async function compareUntilQuiet(
  run: SyncRun,
  scopeFaults: Map<string, HubFault | ChangeRefused>,
  leaveOut: ReadonlySet<string>,
): Promise<void> {
  const { replica, client, counts } = run;
  const lookedAgain = new Set<string>();
  for (let round = 0; round < mostRounds; round += 1) {
    run.signal.throwIfAborted();
    const state = await client.state();
    const { sentAgain } = await replica.meet(state);
    counts.sentAgain += sentAgain;
    await replica.note({ role: state.role });
    const gone = new Set(await replica.heldScopes()).intersection(new Set(state.withdrawn));
    await leaveScopes(run, [...gone]);
    const moved = await oneRound(run, state, { leaveOut, scopeFaults, lookedAgain });
    if (moved) continue;
    if (scopeFaults.size === 0) await replica.note({ lastSyncAt: new Date(client.clock.now()).toISOString() });
    return;
  }
}

interface Round {
  readonly leaveOut: ReadonlySet<string>;
  readonly scopeFaults: Map<string, HubFault | ChangeRefused>;
  /** Institutions that were compared again because something was missing: once. */
  readonly lookedAgain: Set<string>;
}

async function oneRound(
  run: SyncRun,
  state: HubState,
  { leaveOut, scopeFaults, lookedAgain }: Round,
): Promise<boolean> {
  let moved = false;
  for (const { place, take } of stepsFor(await placesOf(run, state))) {
    const { scope } = place;
    if (leaveOut.has(scope) || scopeFaults.has(scope)) continue;
    try {
      if (await take(run, place)) moved = true;
    } catch (cause) {
      const error = place.granted && isFault(cause, 'not-granted') ? new CompareAgain('not-granted', { cause }) : cause;
      if (error instanceof CompareAgain && (error.reason === 'epoch' || !lookedAgain.has(scope))) {
        if (error.reason !== 'epoch') lookedAgain.add(scope);
        return true;
      }
      scopeFaults.set(scope, faultOfScope(error));
    }
  }
  return moved;
}

interface Step {
  readonly place: Place;
  /** Returns whether anything moved. */
  readonly take: (run: SyncRun, place: Place) => Promise<boolean>;
}

/**
 * Own work goes first: it is nowhere else. Then every institution is shown, so that a new laptop can be worked with; the history behind what is shown
 * can take as long as it takes.
 */
function stepsFor(places: readonly Place[]): Step[] {
  const withWork = places.filter(({ unsent }) => unsent);
  const others = places.filter(({ unsent }) => !unsent);
  return [
    ...withWork.map((place) => ({ place, take: syncScope })),
    ...others.map((place) => ({ place, take: showScope })),
    ...others.map((place) => ({ place, take: syncScope })),
  ];
}

function faultOfScope(error: unknown): HubFault | ChangeRefused {
  if (error instanceof CompareAgain) {
    return new HubFault(error.reason === 'not-granted' ? 'not-granted' : 'HUB_HOLE', { cause: error });
  }
  if (error instanceof ChangeRefused || isFault(error, ...ofOneScope)) return error;
  throw error;
}

interface Place {
  readonly scope: string;
  readonly epoch: string;
  readonly head: number;
  readonly snapshot: number;
  /** The hub lists it: it can be fetched. */
  readonly granted: boolean;
  /** There is work of this laptop to send. */
  readonly unsent: boolean;
}

/** Institutions in which something is to be sent or fetched; those the hub does not list were made here, or are no longer ours. */
async function placesOf({ replica, progress }: SyncRun, { epoch, scopes }: HubState): Promise<Place[]> {
  const unsent = new Map((await replica.unsent()).map(({ scope, changes }) => [scope, changes]));
  const cursors = new Map((await replica.scopes()).map(({ scope, after }) => [scope, after]));
  const granted = scopes
    .map(({ scope, head, snapshot }) => {
      return { scope, epoch, head, snapshot, granted: true, unsent: unsent.has(scope) };
    })
    .filter((place) => place.unsent || (cursors.get(place.scope) ?? 0) < place.head);
  const listed = new Set(scopes.map(({ scope }) => scope));
  const own = [...unsent.keys()]
    .filter((scope) => !listed.has(scope))
    .map((scope) => ({ scope, epoch, head: 0, snapshot: 0, granted: false, unsent: true }));
  const fetch = granted.reduce((total, { scope, head }) => total + head - (cursors.get(scope) ?? 0), 0);
  progress.expect({ send: [...unsent.values()].reduce((total, changes) => total + changes, 0), fetch });
  return [...granted, ...own];
}

async function syncScope(run: SyncRun, { granted, scope, epoch, ...place }: Place): Promise<boolean> {
  let { head } = place;
  let moved = false;
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const sent = await sendAndElseFetch(run, { scope, epoch, head, granted });
    head = Math.max(head, sent.head);
    // What was made here is fetched in the next round, when the hub has granted it.
    const fetched = granted && (await fetchScope(run, { scope, epoch, head }));
    if (!sent.moved && !fetched) break;
    moved = true;
    if (!granted) return moved;
  }
  // Ours went on without it; that another's work did not arrive is said all the same.
  for (const fault of run.setAside.get(scope)?.values() ?? []) throw fault;
  return moved;
}

/** Sends; when the hub will not have something of this institution, what others did is fetched before that is said. */
async function sendAndElseFetch(run: SyncRun, { granted, ...place }: HubPlace & { readonly granted: boolean }) {
  try {
    return await sendScope(run, place.scope, place.epoch);
  } catch (cause) {
    const ofSending = cause instanceof CompareAgain ? cause.reason === 'hole' : isFault(cause, ...ofOneScope);
    if (granted && ofSending && !isFault(cause, 'not-granted')) await fetchScope(run, place);
    throw cause;
  }
}

/** The hub says this device is revoked: hands over, removes everything, and says so. */
async function goAway(run: SyncRun): Promise<HubFault | null> {
  const { replica, client, signal } = run;
  try {
    await leaveScopes(run, await replica.heldScopes());
    await replica.note({ revokedAt: new Date(client.clock.now()).toISOString() });
    return null;
  } catch (error) {
    if (signal.aborted) return null;
    if (error instanceof HubFault) return error;
    throw error;
  }
}
