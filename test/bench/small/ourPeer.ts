import { changeOf, type Change } from '../../../db/log/change.ts';
import type { Edit } from '../../../db/log/edit.ts';
import { openStore, type Store } from '../../../db/store/openStore.ts';
import type { HubClient } from '../../../sync/laptop/hubClient.ts';
import { syncOnce } from '../../../sync/laptop/syncOnce.ts';
import { timed } from '../figures.ts';
import { fillHub, type Authors } from '../hub/fillHub.ts';
import { clientOf, holdings } from '../laptop/benchLaptop.ts';

/** A laptop that is in sync with the hub, between which changes go as in daily use: over HTTP, checked, folded, durable. */
export class OurPeer {
  readonly store: Store;
  readonly #client: HubClient;
  readonly #authors: Authors;

  private constructor(store: Store, client: HubClient, authors: Authors) {
    this.store = store;
    this.#client = client;
    this.#authors = authors;
  }

  /** Opens a laptop that was enrolled before. */
  static async open(folder: string, key: Buffer, url: string, authors: Authors): Promise<OurPeer> {
    const store = await openStore(folder, key);
    const { hub } = await clientOf(store, url).hello();
    return new OurPeer(store, clientOf(store, url).with({ hub }), authors);
  }

  /** Changes that their authors bring to the hub; timed is the sync of this laptop. */
  async fetch(changes: readonly Change[]): Promise<number> {
    await fillHub(
      this.#authors,
      Map.groupBy(changes, ({ scope }) => scope),
    );
    const before = await this.#count();
    const took = await timed(() => this.#sync());
    if ((await this.#count()) !== before + changes.length) throw new Error('not every change arrived once');
    return took;
  }

  /** Records commands, each by itself as a person does, and times the sync that sends them. */
  async send(edits: readonly Edit[]): Promise<number> {
    for (const edit of edits) {
      await this.store.run({ name: `${edit.entity}.save`, reason: null }, async () => ({
        edits: [edit],
        result: null,
      }));
    }
    let sent = 0;
    const took = await timed(async () => {
      sent = await this.#sync();
    });
    if (sent !== edits.length) throw new Error(`${sent} of ${edits.length} changes were accepted`);
    return took;
  }

  /** The last changes that this laptop made in an institution, oldest first: what the peers move too. */
  async lastMade(scope: string, count: number): Promise<Change[]> {
    const rows = await this.store.read
      .selectFrom('change')
      .selectAll()
      .where('device', '=', this.store.identity.deviceId)
      .where('scope', '=', scope)
      .orderBy('deviceSeq', 'desc')
      .limit(count)
      .execute();
    return rows.map(changeOf).toReversed();
  }

  holdings() {
    return holdings(this.store);
  }

  async #sync(): Promise<number> {
    const { state, pushed } = await syncOnce(this.store.replica, this.#client);
    if (state !== 'in-sync') throw new Error(`not in sync: ${state}`);
    return pushed;
  }

  async #count(): Promise<number> {
    const { count } = this.store.read.fn;
    const found = await this.store.read
      .selectFrom('change')
      .select(count<number>('id').as('n'))
      .executeTakeFirstOrThrow();
    return found.n;
  }
}
