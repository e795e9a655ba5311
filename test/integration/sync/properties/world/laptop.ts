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
import type { TestHub } from './testHub.ts';
import { trueTime } from './time.ts';

/** What a laptop is part of. */
export interface Surroundings {
  readonly hub: TestHub;
  readonly folders: StoreFolders;
  readonly late: LateRequests;
  /** Where requests arrive: the hub, or what stands before it. */
  readonly route: () => HubTransport;
}

/** What a run of syncing does and meets. */
export interface RunOptions extends SyncOptions {
  readonly faults?: readonly Fault[];
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
    const line = new FaultyLine(
      { hub: (request) => this.#around.route()(request), late: this.#around.late, kill: () => this.#powerCut() },
      faults,
    );
    this.#line = line;
    this.#client ??= this.clientOver((request) => this.#carry(request), connection?.hub ?? '');
    const outcome = await this.#untilDead(syncOnce(this.#store.replica, this.#client, options));
    if (this.#crashed === null) return outcome;
    await this.#comeBack();
    return null;
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

  async shut(): Promise<void> {
    await this.#store.close();
  }

  async reopen(): Promise<void> {
    this.#client = null;
    this.#store = await openStore(this.#directory, storeKey);
  }
}
