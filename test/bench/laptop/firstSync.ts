import { z } from 'zod';
import type { Replica } from '../../../db/replica/replica.ts';
import { syncOnce } from '../../../sync/laptop/syncOnce.ts';
import { task } from '../task/task.ts';
import { holdings, newLaptop } from './benchLaptop.ts';

/**
 * The first sync of an empty laptop: everything that is at the hub, over HTTP, checked (hash, shape, place), folded, durable, encrypted. By replay of
 * all changes, or by snapshot: then it is usable when every institution has its snapshot, and complete when the history behind it is there too.
 */
await task(
  z.object({ folder: z.string(), key: z.string(), url: z.string(), invite: z.string(), snapshot: z.boolean() }),
  async ({ folder, key, url, invite, snapshot }) => {
    const { store, client } = await newLaptop(folder, Buffer.from(key, 'hex'), url, invite);
    const before = process.cpuUsage();
    const started = performance.now();
    let usable: number | null = null;
    const note = () => {
      usable ??= performance.now() - started;
    };
    const replica = snapshot ? noting(store.replica, note) : withoutSnapshot(store.replica);
    const { state, pulled, fault, scopeFaults } = await syncOnce(replica, client);
    const milliseconds = performance.now() - started;
    const cpu = process.cpuUsage(before);
    if (state !== 'in-sync') throw new Error(`not in sync: ${state}`, { cause: fault ?? [...scopeFaults.values()] });
    const { changes, ids, fingerprint } = await holdings(store);
    const waiting = (await store.replica.waiting()).length;
    const conflicts = (await store.replica.conflicts()).length;
    await store.close();
    const usableMilliseconds = usable ?? milliseconds;
    return {
      milliseconds,
      cpu,
      detail: { changes, pulled, usableMilliseconds, waiting, conflicts },
      check: `${ids} ${fingerprint}`,
    };
  },
);

function withoutSnapshot(replica: Replica): Replica {
  return { ...replica, canTakeSnapshot: async () => false };
}

/** Notes when nothing of any institution is missing on the screens: each has its snapshot, or all of its changes. */
function noting(replica: Replica, note: () => void): Replica {
  return {
    ...replica,
    async applySnapshot(snapshot) {
      await replica.applySnapshot(snapshot);
      const scopes = await replica.scopes();
      if (scopes.every(({ after, head, filling }) => filling !== null || after === head)) note();
    },
  };
}
