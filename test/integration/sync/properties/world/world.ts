import { saveIntervention } from '../../../../../db/commands/saveIntervention.ts';
import type { Store } from '../../../../../db/store/openStore.ts';
import type { SyncOutcome } from '../../../../../sync/laptop/syncOnce.ts';
import type { HubTransport } from '../../../../../sync/laptop/transport.ts';
import type { Role } from '../../../../../sync/protocol/messages.ts';
import { forms, proposed, smallDossier } from '../../../db/forms.ts';
import { LateRequests } from './faultyLine.ts';
import { Laptop, type Surroundings } from './laptop.ts';
import { changeIds, Ledger } from './ledger.ts';
import { StoreFolders } from './storeFiles.ts';
import type { HubBase, TestHub } from './testHub.ts';
import type { WorldHub } from './worldHub.ts';

/** Most rounds in which all laptops come to rest, once nothing goes wrong any more. */
const mostRounds = 12;

/** Some laptops and the hub they sync with. */
export class World<Hub extends WorldHub = WorldHub> {
  readonly hub: Hub;
  readonly folders = new StoreFolders();
  readonly late = new LateRequests();
  readonly ledger = new Ledger();
  readonly laptops: Laptop[] = [];
  readonly #twins: Laptop[] = [];
  /** Where requests arrive. A control puts something between. */
  route: HubTransport;

  constructor(hub: Hub) {
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

  /** Another computer that goes on with what a laptop holds now, under the same identity. It is none of the laptops of this world. */
  async twinOf(laptop: Laptop): Promise<Laptop> {
    await laptop.shut();
    const twin = await laptop.copyTo(this.#around);
    await laptop.reopen();
    this.#twins.push(twin);
    return twin;
  }

  /** Does something on a laptop and keeps what was recorded, with what was there before. */
  async on<Result>(laptop: Laptop, work: (store: Store) => Promise<Result>): Promise<Result> {
    const known = await changeIds(laptop.store);
    const result = await work(laptop.store);
    await this.ledger.note(laptop, known);
    return result;
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

  /** The laptops as they are now, beside another hub; those of this world are shut. */
  async copyLaptopsTo(world: World, count: number): Promise<void> {
    const laptops = this.laptops.slice(0, count);
    for (const laptop of laptops) await laptop.shut();
    for (const laptop of laptops) world.laptops.push(await laptop.copyTo(world.#around));
    for (const made of this.ledger.all) world.ledger.keep(made);
  }

  async end(): Promise<void> {
    for (const laptop of [...this.laptops, ...this.#twins]) await laptop.shut();
    await this.hub.stop();
    this.folders.remove();
  }
}

/** The same world once more, with a hub of its own and the first so many laptops: for trying several futures of one present. */
export async function fork(
  hubs: HubBase,
  world: World<TestHub>,
  count = world.laptops.length,
): Promise<World<TestHub>> {
  for (const laptop of world.laptops) await laptop.shut();
  const future = new World(await hubs.copyOf(world.hub));
  await world.copyLaptopsTo(future, count);
  return future;
}

/** A world as many schedules begin with it, and what they have to know of it. */
export interface Present<Facts> {
  readonly world: World<TestHub>;
  readonly facts: Facts;
}

/** Makes a present once per file; what is returned gives a copy of it to go on from, with all its laptops or the first few. */
export function beginning<Facts>(
  make: (hubs: HubBase) => Promise<Present<Facts>>,
): (hubs: HubBase, count?: number) => Promise<Present<Facts>> {
  const made = new WeakMap<HubBase, Promise<Present<Facts>>>();
  const begin = async (hubs: HubBase) => {
    const present = await make(hubs);
    await present.world.hub.pause();
    hubs.onStop(() => present.world.end());
    return present;
  };
  return async (hubs, count) => {
    const present = made.get(hubs) ?? begin(hubs);
    made.set(hubs, present);
    const { world, facts } = await present;
    return { world: await fork(hubs, world, count), facts };
  };
}

/** Most coordinators that begin together. */
const most = 5;

const together = beginning(async (hubs) => {
  const world = new World(await hubs.fresh());
  for (let made = 0; made < most; made += 1) await world.join('coordinator');
  const facts = await world.on(world.laptop(0), (store) => wholeDossier(store));
  await world.settle();
  return { world, facts };
});

/** Coordinators who all hold one dossier, with everything at the hub. */
export async function coordinators(
  hubs: HubBase,
  count: number,
): Promise<{ readonly world: World<TestHub>; readonly dossier: Dossier }> {
  const { world, facts } = await together(hubs, count);
  return { world, dossier: facts };
}

/** An institution with a department, a reference budget, an intervention and three proposals, of which any two that are large exceed the budget. */
export async function wholeDossier(store: Store, name = 'Stichting De Wilgen') {
  const dossier = await smallDossier(store, forms.institution({ name }));
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
