import type { Replica } from '../../../../../db/replica/replica.ts';
import { openStore, type Store } from '../../../../../db/store/openStore.ts';
import { DeviceKey } from '../../../../../sync/laptop/deviceKey.ts';
import { enrol } from '../../../../../sync/laptop/enrol.ts';
import { HubClient } from '../../../../../sync/laptop/hubClient.ts';
import { HubClock } from '../../../../../sync/laptop/hubClock.ts';
import { syncOnce, type SyncOptions, type SyncOutcome } from '../../../../../sync/laptop/syncOnce.ts';
import type { HubTransport } from '../../../../../sync/laptop/transport.ts';
import type { Role } from '../../../../../sync/protocol/messages.ts';
import { FaultyLine, type Fault, type LateRequests } from './faultyLine.ts';
import { StoreFolders, storeKey } from './storeFiles.ts';
import { trueTime } from './time.ts';
import type { WorldHub } from './worldHub.ts';

/** Milliseconds a run may take, on a machine that is busy with other things too. */
const patience = 30_000;

/** What a laptop is part of. */
export interface Surroundings {
  readonly hub: WorldHub;
  readonly folders: StoreFolders;
  readonly late: LateRequests;
  /** Where requests arrive: the hub, or what stands before it. */
  readonly route: () => HubTransport;
}

/** What a run of syncing does and meets. */
export interface RunOptions extends SyncOptions {
  readonly faults?: readonly Fault[];
  /** Sends each command by itself: the smallest batches there are, because a command is never cut. */
  readonly commandsApart?: boolean;
  /** Looks at the store each time the run wrote to it. */
  readonly onWritten?: (store: Store) => Promise<void>;
}

/** A laptop with a real encrypted store. It can be killed at any moment and comes back with what was on its disk. */
export class Laptop {
  readonly name: string;
  readonly #around: Surroundings;
  #store: Store;
  #client: HubClient | null = null;
  #directory: string;
  #crashed: string | null = null;
  #line: FaultyLine | null = null;
  #open = true;
  /** What came of the last run; null when the laptop was killed in it. */
  outcome: SyncOutcome | null = null;
  /** How far its clock is ahead of the true time, in milliseconds. */
  clockAheadMs = 0;
  kills = 0;

  private constructor(name: string, around: Surroundings, directory: string, store: Store) {
    this.name = name;
    this.#around = around;
    this.#directory = directory;
    this.#store = store;
  }

  static async make(name: string, around: Surroundings): Promise<Laptop> {
    const directory = await around.folders.make({ name, organisation: 'CCE', demo: false });
    return new Laptop(name, around, directory, await openStore(directory, storeKey));
  }

  /** The same laptop with what it has now, beside another hub: for trying two futures. The original must be shut. */
  async copyTo(around: Surroundings): Promise<Laptop> {
    const directory = around.folders.image(this.#directory);
    const copy = new Laptop(this.name, around, directory, await openStore(directory, storeKey));
    copy.clockAheadMs = this.clockAheadMs;
    return copy;
  }

  get store(): Store {
    return this.#store;
  }

  get device(): string {
    return this.#store.identity.deviceId;
  }

  get directory(): string {
    return this.#directory;
  }

  /** Asks the hub for this laptop, over a line of its own. */
  clientOver(transport: HubTransport, hub: string): HubClient {
    const { deviceId, signingKeyPem } = this.#store.identity;
    const key = new DeviceKey(deviceId, signingKeyPem);
    const wall = () => trueTime() + this.clockAheadMs;
    const clock = new HubClock({ wall, steady: () => performance.now() });
    return new HubClient({ transport, key, clock, hub });
  }

  /** Enrols and agrees to send. */
  async enrol(role: Role, scopes: readonly string[] = []): Promise<void> {
    const code = await this.#around.hub.invite({ role, scopes });
    const client = this.clientOver(this.#around.route(), '');
    const connection = await enrol(client, 'http://127.0.0.1', code, this.#store.identity);
    await this.#store.replica.connect({ ...connection, agreedToSend: true });
  }

  /** One run of syncing; null when the laptop was killed in it. */
  async sync({ faults = [], ...options }: RunOptions = {}): Promise<SyncOutcome | null> {
    const connection = await this.#store.replica.connection();
    // One client as long as the program runs: it remembers the time of the hub.
    const line: FaultyLine = new FaultyLine(
      {
        hub: (request) => this.#around.route()(request),
        late: this.#around.late,
        // Not when the run is over by then: what the person does next is another moment.
        kill: () => (this.#line === line ? this.#powerCut() : undefined),
      },
      faults,
    );
    this.#line = line;
    this.#client ??= this.clientOver((request) => this.#carry(request), connection?.hub ?? '');
    const run = syncOnce(replicaFor(this.#store, options), this.#client, options);
    const outcome = await this.#untilDead(inTime(run, `a run of ${this.name}`));
    this.#line = null;
    this.outcome = this.#crashed === null ? outcome : null;
    await this.#comeBack();
    return this.outcome;
  }

  readonly #carry: HubTransport = (request) => {
    if (this.#line === null) throw new Error('nothing is being synced');
    return this.#line.carry(request);
  };

  /** A killed program reports nothing; whatever it still runs into is of no account. */
  async #untilDead(run: Promise<SyncOutcome>): Promise<SyncOutcome | null> {
    try {
      return await run;
    } catch (error) {
      if (this.#crashed === null) throw error;
      return null;
    }
  }

  /** Ends the program without warning and starts it again. */
  async kill(): Promise<void> {
    this.#powerCut();
    await this.#comeBack();
  }

  #powerCut(): void {
    if (this.#crashed !== null) return;
    this.#line?.cut();
    this.#crashed = this.#around.folders.image(this.#directory);
  }

  async #comeBack(): Promise<void> {
    if (this.#crashed === null) return;
    const before = this.#store;
    this.#directory = this.#crashed;
    this.#crashed = null;
    this.#line = null;
    this.#client = null;
    this.kills += 1;
    await before.close();
    this.#store = await openStore(this.#directory, storeKey);
  }

  /** Ends the program in the ordinary way. */
  async shut(): Promise<void> {
    if (!this.#open) return;
    this.#open = false;
    await this.#store.close();
  }

  async reopen(): Promise<void> {
    this.#client = null;
    this.#store = await openStore(this.#directory, storeKey);
    this.#open = true;
  }
}

/** Syncing ends, whatever it meets: one that goes on for ever is a fault like any other. */
async function inTime<Result>(work: Promise<Result>, what: string): Promise<Result> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`${what} does not end`)), patience);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** The replica of a store as a run is to have it. */
function replicaFor(store: Store, { onWritten = async () => undefined, commandsApart = false }: RunOptions): Replica {
  const { replica } = store;
  const thenLook = <Args extends unknown[], Result>(write: (...args: Args) => Promise<Result>) => {
    return async (...args: Args): Promise<Result> => {
      const result = await write(...args);
      await onWritten(store);
      return result;
    };
  };
  return {
    ...replica,
    meet: thenLook(replica.meet),
    keepReceipts: thenLook(replica.keepReceipts),
    applyPage: thenLook(replica.applyPage),
    applySnapshot: thenLook(replica.applySnapshot),
    async outbox(...asked) {
      const batch = await replica.outbox(...asked);
      const [first] = batch.changes;
      const isOwn = first?.device === store.identity.deviceId;
      if (!commandsApart || !isOwn) return batch;
      return { ...batch, changes: batch.changes.filter(({ commandId }) => commandId === first.commandId) };
    },
  };
}
