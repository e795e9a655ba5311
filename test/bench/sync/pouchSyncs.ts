import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { runTask, type TaskOutcome } from '../task/runTask.ts';
import { serve } from '../task/serve.ts';
import { processPath, type BenchSite } from './benchSite.ts';
import { figuresOf, type FirstFigures } from './firstSyncs.ts';

/** The batch size with which PouchDB is fastest here; 100, what it takes by itself, is slower. */
const batch = 1000;

/** What replication of PouchDB into an empty database takes: one document per change, or one per record without its history. */
export interface PouchSyncs {
  readonly changesOverHttp: FirstFigures;
  readonly changesInProcess: FirstFigures;
  readonly recordsOverHttp: FirstFigures;
  readonly recordsInProcess: FirstFigures;
  /** Folders that hold every change, filled by both ways: they go on as peers for small transfers. */
  readonly overHttp: { readonly centre: string; readonly laptop: string };
  readonly inProcess: { readonly centre: string; readonly laptop: string };
}

/** Measures PouchDB on the same lines. The records go twice; the changes once, because they take long. */
export async function measurePouch(site: BenchSite): Promise<PouchSyncs> {
  const records = await measure(site, 'records', 2);
  const changes = await measure(site, 'changes', 1);
  return {
    changesOverHttp: changes.overHttp,
    changesInProcess: changes.inProcess,
    recordsOverHttp: records.overHttp,
    recordsInProcess: records.inProcess,
    overHttp: { centre: changes.centre, laptop: changes.laptopOverHttp },
    inProcess: { centre: changes.copy, laptop: changes.laptopInProcess },
  };
}

async function measure(site: BenchSite, of: 'changes' | 'records', rounds: number) {
  const centre = join(site.newPlace().folder, 'centre');
  const loaded = await runTask('pouch/pouchLoad.ts', { folder: centre, lines: site.lines, of });
  const copy = join(site.newPlace().folder, 'centre');
  cpSync(centre, copy, { recursive: true });
  const overHttp: TaskOutcome[] = [];
  const inProcess: TaskOutcome[] = [];
  let laptopOverHttp = '';
  let laptopInProcess = '';
  for (let round = 0; round < rounds; round += 1) {
    laptopInProcess = site.newPlace().folder;
    inProcess.push(await runTask('pouch/pouchReplay.ts', { folder: laptopInProcess, source: copy, batch }));
    laptopOverHttp = site.newPlace().folder;
    const server = await serve(processPath('pouch/couchServer.ts'), [centre]);
    try {
      overHttp.push(await runTask('pouch/pouchReplay.ts', { folder: laptopOverHttp, source: server.said, batch }));
    } finally {
      await server.stop();
    }
  }
  if ([...inProcess, ...overHttp].some(({ check }) => check !== loaded.check)) {
    throw new Error('PouchDB did not replicate every document');
  }
  return {
    centre,
    copy,
    laptopOverHttp: join(laptopOverHttp, 'target'),
    laptopInProcess: join(laptopInProcess, 'target'),
    overHttp: figuresOf(overHttp),
    inProcess: figuresOf(inProcess),
  };
}
