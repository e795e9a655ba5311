import type { HubClient } from '../../../sync/laptop/hubClient.ts';
import type { BenchAuthor } from '../data/chainWriter.ts';
import { SeededRandom } from '../data/random.ts';
import { median, rounded } from '../figures.ts';
import type { BarePush } from './barePush.ts';
import { enrolledClient, invitations, pushAll } from './benchDevice.ts';
import { FeedWatch } from './feedWatch.ts';
import { pushers, pushLoad, runLoad, type PushFigures, type PushLoad } from './pushLoad.ts';

const rounds = 3;

/** Pushes per second of the hub beside those of a bare transaction, over a number of institutions. */
export interface HubFigures {
  readonly institutions: number;
  readonly pushesPerSecond: number;
  readonly slowestHundredthMilliseconds: number;
  readonly barePushesPerSecond: number;
  readonly ratio: number;
  readonly missed: number;
  readonly doubles: number;
}

/** The hub under load. */
export class PushMeter {
  readonly #authors: readonly BenchAuthor[];
  readonly #clients: readonly HubClient[];
  readonly #bare: BarePush;
  #seed = 1000;

  private constructor(authors: readonly BenchAuthor[], clients: readonly HubClient[], bare: BarePush) {
    this.#authors = authors;
    this.#clients = clients;
    this.#bare = bare;
  }

  static async open(url: string, databaseUrl: string, bare: BarePush): Promise<PushMeter> {
    const random = new SeededRandom(7);
    const authors = Array.from({ length: pushers }, (_, index) => ({
      device: random.id(index + 1),
      name: `Consulent ${index + 1}`,
    }));
    const invites = await invitations(databaseUrl, authors.length);
    const clients: HubClient[] = [];
    for (const [index, { device }] of authors.entries()) {
      clients.push(await enrolledClient(url, device, invites[index] ?? ''));
    }
    return new PushMeter(authors, clients, bare);
  }

  /** Rounds of the hub and the bare peer in turns; the first only warms up. */
  async measure(institutions: number): Promise<HubFigures> {
    const ofHub: PushFigures[] = [];
    const ofBare: PushFigures[] = [];
    let missed = 0;
    let doubles = 0;
    for (let round = 0; round <= rounds; round += 1) {
      this.#seed += 100;
      const load = pushLoad(this.#authors, institutions, this.#seed);
      const hub = await this.#hubRound(load);
      missed += hub.missed;
      doubles += hub.doubles;
      const bare = await this.#bareRound(load);
      if (round === 0) continue;
      ofHub.push(hub.figures);
      ofBare.push(bare);
    }
    const pushesPerSecond = median(ofHub.map((figures) => figures.pushesPerSecond));
    const barePushesPerSecond = median(ofBare.map((figures) => figures.pushesPerSecond));
    return {
      institutions,
      pushesPerSecond: Math.round(pushesPerSecond),
      slowestHundredthMilliseconds: rounded(median(ofHub.map(({ slowest }) => slowest))),
      barePushesPerSecond: Math.round(barePushesPerSecond),
      ratio: rounded(barePushesPerSecond / pushesPerSecond),
      missed,
      doubles,
    };
  }

  async #hubRound(load: PushLoad) {
    const [beginner] = this.#clients;
    const [watched] = load.first;
    if (beginner === undefined || watched === undefined) throw new Error('nobody pushes');
    for (const { scope, changes } of load.first) await pushAll(beginner, scope, changes);
    const { epoch } = await beginner.state();
    const watch = new FeedWatch(beginner, watched.scope, epoch);
    const figures = await runLoad(load, async (pusher, { scope, changes }) => {
      const client = this.#clients[pusher];
      if (client === undefined) throw new Error('a pusher without a device');
      await pushAll(client, scope, changes);
    });
    const all = [...load.first, ...load.ofPusher.flat()].filter(({ scope }) => scope === watched.scope);
    return { figures, ...(await watch.stop(all.flatMap(({ changes }) => changes.map(({ id }) => id)))) };
  }

  async #bareRound(load: PushLoad): Promise<PushFigures> {
    for (const { scope } of load.first) await this.#bare.begin(scope);
    const before = await this.#bare.count();
    const figures = await runLoad(load, (_pusher, planned) => this.#bare.push(planned));
    const written = (await this.#bare.count()) - before;
    const planned = load.ofPusher.flat().reduce((sum, { changes }) => sum + changes.length, 0);
    if (written !== planned) throw new Error('the bare peer did not write everything');
    return figures;
  }
}
