import { hash } from 'node:crypto';
import { RawStore } from '../raw/rawStore.ts';
import { OurPeer } from '../small/ourPeer.ts';
import { PouchPeer } from '../small/pouchPeer.ts';
import { measureFetch, measureSend, type SmallFigures } from '../small/smallTransfers.ts';
import { serve } from '../task/serve.ts';
import { processPath, type BenchSite } from './benchSite.ts';
import { firstSync, type FirstSyncs } from './firstSyncs.ts';
import type { PouchSyncs } from './pouchSyncs.ts';

const fetched = 100;
const sent = 1000;

/** What daily use takes: some changes of others, some days of own work. */
export interface SmallSyncs {
  readonly fetch: SmallFigures;
  readonly send: SmallFigures;
}

/**
 * Measures small transfers between peers that hold everything already. At the end a new laptop has to fold to the same state as the one that took
 * part, and the raw store has to hold the same changes; else there are no figures.
 */
export async function measureSmall(site: BenchSite, first: FirstSyncs, pouch: PouchSyncs): Promise<SmallSyncs> {
  const [history] = site.data.institutions;
  if (history === undefined) throw new Error('no institution');
  const server = await serve(processPath('pouch/couchServer.ts'), [pouch.overHttp.centre]);
  const { folder, key } = first.laptop;
  const peers = {
    ours: await OurPeer.open(folder, key, site.hub.said, site.authors),
    pouchOverHttp: new PouchPeer(server.said, pouch.overHttp.laptop),
    pouchInProcess: new PouchPeer(pouch.inProcess.centre, pouch.inProcess.laptop),
    raw: RawStore.open(first.rawStore.folder, first.rawStore.key),
  };
  try {
    const fetch = await measureFetch(peers, history, fetched);
    const send = await measureSend(peers, history.scope, sent);
    const { ids, fingerprint } = await peers.ours.holdings();
    if (hash('sha256', peers.raw.ids().join('\n'), 'hex') !== ids) throw new Error('not every change arrived once');
    const { check } = await firstSync(site, site.newPlace(), true);
    if (check !== `${ids} ${fingerprint}`) throw new Error('a new laptop folds the same changes to another state');
    return { fetch, send };
  } finally {
    await peers.ours.store.close();
    peers.raw.close();
    await peers.pouchOverHttp.close();
    await peers.pouchInProcess.close();
    await server.stop();
  }
}
