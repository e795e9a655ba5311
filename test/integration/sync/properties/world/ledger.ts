import { changeOf, type Change } from '../../../../../db/log/change.ts';
import type { Store } from '../../../../../db/store/openStore.ts';
import type { Laptop } from './laptop.ts';

/** A change as the world saw it being made: what was on the laptop at that moment, whatever the change says of it. */
export interface Made {
  readonly change: Change;
  /** Name of the laptop. */
  readonly on: string;
  /** Ids of the changes that were there. */
  readonly known: ReadonlySet<string>;
}

/** Everything that was recorded on any laptop, kept beside the stores: what the stores and the hub are held against. */
export class Ledger {
  readonly #made = new Map<string, Made>();

  get all(): readonly Made[] {
    return [...this.#made.values()];
  }

  has(id: string): boolean {
    return this.#made.has(id);
  }

  of(id: string): Made {
    const made = this.#made.get(id);
    if (made === undefined) throw new Error(`change ${id} was never seen being made`);
    return made;
  }

  keep(made: Made): void {
    this.#made.set(made.change.id, made);
  }

  /** Takes note of what a laptop recorded since the last time; `known` is what it held before. Returns the new changes. */
  async note(laptop: Laptop, known: ReadonlySet<string>): Promise<readonly Change[]> {
    const { read, identity } = laptop.store;
    const query = read.selectFrom('change').selectAll().where('device', '=', identity.deviceId).orderBy('id');
    const fresh = (await query.execute()).filter(({ id }) => !this.#made.has(id)).map(changeOf);
    const seen = new Set(known);
    for (const change of fresh) {
      this.#made.set(change.id, { change, on: laptop.name, known: new Set(seen) });
      seen.add(change.id);
    }
    return fresh;
  }
}

/** Ids of all changes a store holds. */
export async function changeIds({ read }: Store): Promise<Set<string>> {
  const rows = await read.selectFrom('change').select('id').execute();
  return new Set(rows.map(({ id }) => id));
}
