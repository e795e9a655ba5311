import type { Store } from '../../../../../db/store/openStore.ts';
import type { SyncOutcome } from '../../../../../sync/laptop/syncOnce.ts';
import type { HubTransport } from '../../../../../sync/laptop/transport.ts';
import type { Role } from '../../../../../sync/protocol/messages.ts';
import { saveIntervention } from '../../../../../db/commands/saveIntervention.ts';
import { forms, proposed, smallDossier } from '../../../db/forms.ts';
import { LateRequests } from './faultyLine.ts';
import { Laptop, type RunOptions, type Surroundings } from './laptop.ts';
import { changeIds, Ledger } from './ledger.ts';
import { StoreFolders } from './storeFiles.ts';
import type { HubBase, TestHub } from './testHub.ts';

/** Most rounds in which all laptops come to rest, once nothing goes wrong any more. */
const mostRounds = 12;

/** Some laptops and the hub they sync with. */
export class World {
  readonly hub: TestHub;
  readonly folders = new StoreFolders();
  readonly late = new LateRequests();
  readonly ledger = new Ledger();
  readonly laptops: Laptop[] = [];
  /** Where requests arrive. A control puts something between. */
  route: HubTransport;

  constructor(hub: TestHub) {
    this.hub = hub;
    this.route = hub.answer;
  }

  get #around(): Surroundings {
    return { hub: this.hub, folders: this.folders, late: this.late, route: () => this.route };
  }

  laptop(index: number): Laptop {
    const laptop = this.laptops[index % this.laptops.length];
    if (laptop === undefined) throw new Error('a world without laptops');
    return laptop;
  }

  async join(role: Role, scopes: readonly string[] = []): Promise<Laptop> {
    const laptop = await this.stranger();
    await laptop.enrol(role, scopes);
    return laptop;
  }

  /** A laptop that is not enrolled. */
  async stranger(): Promise<Laptop> {
    const laptop = await Laptop.make(`laptop ${this.laptops.length + 1}`, this.#around);
    this.laptops.push(laptop);
    return laptop;
  }

  async #copyOf(laptop: Laptop): Promise<void> {
    this.laptops.push(await laptop.copyTo(this.#around));
  }

  /** Does something on a laptop and keeps what was recorded, with what was there before. */
  async on<Result>(laptop: Laptop, work: (store: Store) => Promise<Result>): Promise<Result> {
    const known = await changeIds(laptop.store);
    const result = await work(laptop.store);
    await this.ledger.note(laptop, known);
    return result;
  }

  async sync(laptop: Laptop, options: RunOptions = {}): Promise<SyncOutcome | null> {
    return laptop.sync(options);
  }

  /** Everything that is under way arrives, and all laptops sync over a good line until nothing moves any more. */
  async settle(laptops: readonly Laptop[] = this.laptops): Promise<readonly SyncOutcome[]> {
    await this.late.drain();
    for (let round = 1; ; round += 1) {
      const outcomes: SyncOutcome[] = [];
      for (const laptop of laptops) {
        const outcome = await laptop.sync();
        if (outcome === null) throw new Error('nobody kills a laptop that settles');
        outcomes.push(outcome);
      }
      if (outcomes.every(({ pushed, refused, pulled }) => pushed + refused + pulled === 0)) return outcomes;
      if (round === mostRounds) throw new Error(`still moving: ${JSON.stringify(outcomes)}`);
    }
  }

  /** The same world once more, with a hub of its own: for trying two futures of one present. */
  async fork(hubs: HubBase): Promise<World> {
    for (const laptop of this.laptops) await laptop.shut();
    const fork = new World(await hubs.copyOf(this.hub));
    for (const laptop of this.laptops) await fork.#copyOf(laptop);
    for (const laptop of this.laptops) await laptop.reopen();
    for (const { change, on, known } of this.ledger.all) fork.ledger.keep({ change, on, known });
    return fork;
  }

  async end(): Promise<void> {
    for (const laptop of this.laptops) await laptop.shut();
    await this.hub.stop();
    this.folders.remove();
  }
}

/** Coordinators who all hold one small dossier, with everything at the hub. */
export async function coordinators(hubs: HubBase, count: number): Promise<{ world: World; dossier: Dossier }> {
  const world = new World(await hubs.fresh());
  for (let made = 0; made < count; made += 1) await world.join('coordinator');
  const dossier = await world.on(world.laptop(0), wholeDossier);
  await world.settle();
  return { world, dossier };
}

/** An institution with a department, a reference budget, an intervention and three proposals, of which any two that are large exceed the budget. */
export async function wholeDossier(store: Store) {
  const dossier = await smallDossier(store);
  const { id: interventionId } = await saveIntervention(store, null, forms.intervention(dossier.departmentId));
  const agreementIds: string[] = [];
  for (const cents of [6_000_000, 4_000_001, 1]) agreementIds.push(await proposed(store, dossier, cents));
  return { ...dossier, interventionId, agreementIds };
}

/** Ids of what a dossier holds. */
export type Dossier = Awaited<ReturnType<typeof wholeDossier>>;

/** Runs something in a world that is cleared away afterwards, however it went. */
export async function within<Result>(world: World, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } finally {
    await world.end();
  }
}
