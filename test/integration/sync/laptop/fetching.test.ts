import { describe, expect, it } from 'vitest';
import type { Replica } from '../../../../db/replica/replica.ts';
import { syncOnce } from '../../../../sync/laptop/syncOnce.ts';
import { smallDossier } from '../../db/forms.ts';
import { badLine } from './badLine.ts';
import { enrolled } from './laptop.ts';
import { hubsOnPostgres } from './testHub.ts';

const startHub = hubsOnPostgres();
const onePerPage = { pageLines: 1, changesAtOnce: 1 };

/** A laptop that has three changes to fetch, a page each, with something around the applying of each page. */
async function behind(around: (replica: Replica) => Replica['applyPage']) {
  const hub = await startHub();
  const other = await enrolled(hub);
  await smallDossier(other.store);
  await other.sync();
  const line = badLine();
  const laptop = await enrolled(hub, { between: line.between });
  const { replica } = laptop.store;
  const pulls = () => laptop.asked.filter((asked) => asked === 'GET /v1/pull').length;
  const run = (signal?: AbortSignal) =>
    syncOnce({ ...replica, applyPage: around(replica) }, laptop.client, {
      ...onePerPage,
      ...(signal === undefined ? {} : { signal }),
    });
  return { laptop, line, pulls, run };
}

describe('while a page is applied', () => {
  it('the next is asked, and one only', async () => {
    const { run, pulls } = await behind(({ applyPage }) => async (page) => {
      await expect.poll(pulls).toBe(Math.min(page.next + 1, 3));
      const added = await applyPage(page);
      expect(pulls()).toBe(Math.min(page.next + 1, 3));
      return added;
    });
    expect(await run()).toMatchObject({ state: 'in-sync', pulled: 3 });
    expect(pulls()).toBe(3);
  });

  it('and that fails, what was asked meanwhile has ended with the run', async () => {
    let ended = 0;
    const { run, line, pulls } = await behind(() => async () => {
      await expect.poll(pulls).toBe(2);
      throw new Error('disk full');
    });
    line.as((carry) => async (request) => {
      if (!request.path.includes('after=1')) return carry(request);
      // The hub takes its time.
      const { promise, reject } = Promise.withResolvers<never>();
      request.signal.addEventListener('abort', () => {
        ended += 1;
        reject(request.signal.reason);
      });
      return promise;
    });
    await expect(run()).rejects.toThrow('disk full');
    expect(ended).toBe(1);
  });

  it('and the run is stopped, that page is kept and the next goes on from there', async () => {
    const abort = new AbortController();
    const { run, laptop } = await behind(({ applyPage }) => async (page) => {
      abort.abort();
      return applyPage(page);
    });
    expect(await run(abort.signal)).toMatchObject({ cancelled: true, fault: null, state: 'behind' });
    const [scope] = await laptop.store.replica.scopes();
    expect(scope?.after).toBeGreaterThan(0);
    expect(await laptop.sync()).toMatchObject({ state: 'in-sync', pulled: 3 - (scope?.after ?? 0) });
  });
});
