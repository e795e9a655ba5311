import { institutionName } from '../../db/queries/titles.ts';
import type { HubConnection } from '../../db/replica/replica.ts';
import type { Store } from '../../db/store/openStore.ts';
import { DeviceKey } from '../../sync/laptop/deviceKey.ts';
import { enrol } from '../../sync/laptop/enrol.ts';
import { fetchTransport } from '../../sync/laptop/fetchTransport.ts';
import { hubOrigin } from '../../sync/laptop/hubAddress.ts';
import { HubClient } from '../../sync/laptop/hubClient.ts';
import { HubClock } from '../../sync/laptop/hubClock.ts';
import type { SyncProgress } from '../../sync/laptop/progress.ts';
import { syncOnce, type SyncOutcome } from '../../sync/laptop/syncOnce.ts';
import { syncState } from '../../sync/laptop/syncState.ts';
import type { HubTransport } from '../../sync/laptop/transport.ts';
import type { SyncStatus } from '../api/syncStatus.ts';
import { UserFault } from '../api/userFault.ts';
import { ownTimers, SyncPace, type RunEnd, type Timers } from './syncPace.ts';
import { SyncProblems } from './syncProblems.ts';

/** Changes asked at once while someone works: the screens wait for a page to be applied. */
const pageLines = 1000;

/** Milliseconds between two words about progress. */
const tellEvery = 500;

export interface BackgroundSyncOptions {
  /** Whether it runs by itself; a command line runs it when asked. */
  readonly automatic: boolean;
  /** Tells the screens that something of syncing changed. */
  readonly announce: () => void;
  /** Writes down an error that nobody expected. */
  readonly log: (error: unknown) => void;
  readonly transportTo?: (origin: string) => HubTransport;
  readonly timers?: Timers;
  readonly random?: () => number;
}

/** Syncs an open store with its hub: one run at a time, by itself or when asked, until the store is locked. */
export class BackgroundSync {
  readonly #store: Store;
  readonly #options: BackgroundSyncOptions;
  readonly #timers: Timers;
  readonly #pace: SyncPace;
  readonly #problems: SyncProblems;
  readonly #closing = new AbortController();
  #run: { readonly abort: AbortController; readonly done: Promise<SyncOutcome> } | null = null;
  #client: { readonly url: string; readonly client: HubClient } | null = null;
  #progress: SyncProgress | null = null;
  #toldAt = 0;
  #sentAgain = 0;
  #active = false;
  #enrolled = false;

  constructor(store: Store, options: BackgroundSyncOptions) {
    this.#store = store;
    this.#options = options;
    this.#timers = options.timers ?? ownTimers;
    this.#pace = new SyncPace(() => this.#runAlone(), this.#timers, options.random);
    this.#problems = new SyncProblems(this.#timers);
    store.onChanged(() => {
      // What a run itself brings in needs no next run.
      if (this.#run === null && this.#active) this.#pace.edited();
    });
  }

  /** True when this laptop is enrolled at a hub. */
  get enrolled(): boolean {
    return this.#enrolled;
  }

  /** True while the hub says that this version is too old for it. */
  get isTooOld(): boolean {
    return this.#problems.fault?.code === 'client-too-old';
  }

  /** Begins to run by itself, when it should. Called when the store was opened and whenever the connection changed. */
  async begin(): Promise<void> {
    const connection = await this.#store.replica.connection();
    this.#enrolled = connection !== null;
    this.#active =
      this.#options.automatic && connection !== null && connection.agreedToSend && connection.revokedAt === null;
    if (this.#active) this.#pace.soon();
    else this.#pace.stop();
  }

  /** Stops for good and waits until nothing of it touches the store any more. */
  async stop(): Promise<void> {
    this.#active = false;
    this.#pace.stop();
    this.#closing.abort();
    await this.#interrupt();
  }

  /**
   * Makes this laptop known at a hub, in the place of an earlier one.
   *
   * @throws HubFault; UserFault for a store with sample data
   */
  async enrol(typedUrl: string, code: string): Promise<Pick<HubConnection, 'hub' | 'name' | 'role'>> {
    const url = hubOrigin(typedUrl);
    const { replica, identity } = this.#store;
    if (identity.demo) {
      throw new UserFault('DEMO', 'Dit is een werkboek met voorbeelden. Meld uw eigen werkboek aan.');
    }
    const connection = await enrol(this.#newClient(url, ''), url, code.trim(), identity);
    await this.#interrupt();
    await replica.connect(connection);
    await this.#connectionChanged();
    const { hub, name, role } = connection;
    return { hub, name, role };
  }

  /** The person saw what leaves this laptop and said yes. */
  async agreeToSend(): Promise<void> {
    await this.#needConnection();
    await this.#store.replica.note({ agreedToSend: true });
    await this.#connectionChanged();
  }

  async leave(): Promise<void> {
    await this.#interrupt();
    await this.#store.replica.disconnect();
    await this.#connectionChanged();
  }

  /**
   * Begins a run and does not wait for its end.
   *
   * @throws UserFault when there is nothing to run with
   */
  async start(): Promise<void> {
    await this.#needReady();
    this.#problems.retryAll();
    this.#runAlone();
  }

  /**
   * Runs, or joins the run that is going on, and waits for its end.
   *
   * @throws UserFault when there is nothing to run with
   */
  async run(): Promise<SyncOutcome> {
    await this.#needReady();
    return this.#runOnce();
  }

  /** Waits until no run is going on. */
  async idle(): Promise<void> {
    await this.#run?.done.catch(() => undefined);
  }

  /** Stops the run that is going on; what it did stays, and the next one goes on from there. */
  cancel(): void {
    this.#run?.abort.abort();
  }

  /** Asks the hub something on behalf of the person. */
  async ask<Result>(question: (client: HubClient) => Promise<Result>): Promise<Result> {
    const connection = await this.#needConnection();
    return question(this.#clientOf(connection));
  }

  async refusedSeen(changeIds: readonly string[]): Promise<void> {
    await this.#store.replica.markRefusedSeen(changeIds);
    this.#options.announce();
  }

  async status(): Promise<SyncStatus> {
    const { replica } = this.#store;
    const connection = await replica.connection();
    const { state, unsent: unsentTotal, unsentScopes, toFetch } = await syncState(replica, this.#problems.fault);
    const scopes = await replica.scopes();
    const purged = await replica.purged();
    const refused = await replica.refused();
    const next = this.#pace.nextAt;
    return {
      device: this.#store.identity.deviceId,
      connection: connection && shown(connection),
      state,
      running: await this.#running(),
      unsent: unsentScopes,
      unsentTotal,
      toFetch,
      offlineSince: state === 'offline' ? this.#problems.offlineSince : null,
      problem: connection === null ? null : await this.#problems.text((scope) => this.#nameOf(scope)),
      nextAttemptAt: next === null ? null : new Date(next).toISOString(),
      conflicts: (await replica.conflicts()).length,
      refused: refused.filter(({ seen }) => !seen).length,
      waiting: (await replica.waiting()).length,
      sentAgain: this.#sentAgain,
      notBackedUp: scopes.reduce((total, { head, backedUp }) => total + Math.max(0, head - backedUp), 0),
      purged:
        purged[0] === undefined
          ? null
          : { at: purged[0].at, institutions: purged.map(({ name, unsent }) => ({ name, unsent })) },
    };
  }

  async #running(): Promise<SyncStatus['running']> {
    if (this.#run === null || this.#progress === null) return null;
    const { scope, ...progress } = this.#progress;
    return { ...progress, institution: scope === null ? null : await institutionName(this.#store.read, scope) };
  }

  async #nameOf(scope: string): Promise<string> {
    return (await institutionName(this.#store.read, scope)) ?? scope;
  }

  #runAlone(): void {
    // How it ended stands in the status; an error nobody expected is written down there.
    void this.#runOnce().catch(() => undefined);
  }

  #runOnce(): Promise<SyncOutcome> {
    if (this.#run === null) {
      const abort = new AbortController();
      this.#pace.began();
      this.#run = { abort, done: this.#work(abort.signal) };
      this.#options.announce();
    }
    return this.#run.done;
  }

  async #work(signal: AbortSignal): Promise<SyncOutcome> {
    let end: RunEnd = 'failed';
    try {
      const connection = await this.#needReady();
      const leaveOut = this.#problems.leftOut();
      const outcome = await syncOnce(this.#store.replica, this.#clientOf(connection), {
        signal: AbortSignal.any([signal, this.#closing.signal]),
        onProgress: (progress) => this.#tell(progress),
        pageLines,
        leaveOut,
      });
      this.#sentAgain += outcome.sentAgain;
      this.#problems.take(outcome);
      end = endOf(outcome, leaveOut);
      return outcome;
    } catch (error) {
      this.#problems.takeUnexpected();
      this.#options.log(error);
      throw error;
    } finally {
      this.#run = null;
      this.#progress = null;
      if (this.#active) this.#pace.ended(end);
      if (!this.#closing.signal.aborted) this.#options.announce();
    }
  }

  #tell(progress: SyncProgress): void {
    this.#progress = progress;
    const now = this.#timers.now();
    if (now - this.#toldAt < tellEvery) return;
    this.#toldAt = now;
    this.#options.announce();
  }

  async #interrupt(): Promise<void> {
    this.cancel();
    await this.idle();
  }

  async #connectionChanged(): Promise<void> {
    this.#client = null;
    this.#problems.clear();
    this.#sentAgain = 0;
    await this.begin();
    this.#options.announce();
  }

  #clientOf({ url, hub }: HubConnection): HubClient {
    if (this.#client?.url !== url) this.#client = { url, client: this.#newClient(url, hub) };
    return this.#client.client;
  }

  #newClient(url: string, hub: string): HubClient {
    const { deviceId, signingKeyPem } = this.#store.identity;
    const transport = (this.#options.transportTo ?? fetchTransport)(hubOrigin(url));
    const key = new DeviceKey(deviceId, signingKeyPem);
    return new HubClient({ transport, key, clock: new HubClock(), hub, signal: this.#closing.signal });
  }

  async #needConnection(): Promise<HubConnection> {
    const connection = await this.#store.replica.connection();
    if (connection === null) {
      throw new UserFault(
        'NOT_ENROLLED',
        'Dit apparaat is nog niet aangemeld bij een centraal punt. Meld het eerst aan.',
      );
    }
    return connection;
  }

  async #needReady(): Promise<HubConnection> {
    const connection = await this.#needConnection();
    if (connection.revokedAt !== null) {
      throw new UserFault('REVOKED', 'De toegang van dit apparaat is ingetrokken. Vraag een nieuwe uitnodigingscode.');
    }
    if (!connection.agreedToSend) {
      throw new UserFault('NOT_AGREED', 'Bekijk eerst wat er van deze laptop af gaat, en zeg dan dat het goed is.');
    }
    return connection;
  }
}

function shown(connection: HubConnection): NonNullable<SyncStatus['connection']> {
  const { url, name, role, enrolledAt, lastSyncAt, clockAheadMs, agreedToSend, revokedAt } = connection;
  return { url, name, role, enrolledAt, lastSyncAt, clockAheadMs, agreedToSend, revokedAt };
}

/** Running again at once helps when something can be sent; what went wrong, or is left out, waits its turn. */
function endOf(outcome: SyncOutcome, leaveOut: ReadonlySet<string>): RunEnd {
  const { state, fault, scopeFaults, unsentScopes, cancelled } = outcome;
  if (state === 'revoked') return 'never-again';
  if (fault !== null) return 'failed';
  const canGo = unsentScopes.some(({ scope }) => !scopeFaults.has(scope) && !leaveOut.has(scope));
  return canGo && !cancelled ? 'more' : 'done';
}
