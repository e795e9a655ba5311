import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchData, type BenchData } from '../data/benchData.ts';
import { writeLineFiles } from '../data/lineFiles.ts';
import { timed } from '../figures.ts';
import { startBenchPostgres, type BenchPostgres } from '../hub/benchPostgres.ts';
import { enrolAuthors, fillHub, type Authors } from '../hub/fillHub.ts';
import { serve, type Served } from '../task/serve.ts';

/** Where everything of one run takes place: the data, a hub that holds them, and the same lines in files for the peers. */
export interface BenchSite {
  readonly data: BenchData;
  /** Folder with the lines. */
  readonly lines: string;
  readonly postgres: BenchPostgres;
  readonly hub: Served;
  readonly authors: Authors;
  /** Milliseconds in which the authors brought everything to the hub. */
  readonly filledIn: number;
  /** A new folder with a key for a store or a database. */
  newPlace(): Place;
  stop(): Promise<void>;
}

export interface Place {
  readonly folder: string;
  readonly key: Buffer;
}

const institutions = 4;

/** Path of a file of the bench that runs as a process. */
export function processPath(file: string): string {
  return fileURLToPath(new URL(`../${file}`, import.meta.url));
}

export async function openSite(parent: string, changes: number): Promise<BenchSite> {
  const data = benchData(institutions, changes);
  const lines = join(parent, 'lines');
  mkdirSync(lines);
  writeLineFiles(lines, data);
  const postgres = await startBenchPostgres(parent);
  try {
    const log = join(parent, 'hub.log');
    const hub = await serve(processPath('hub/hubProcess.ts'), [log], { DATABASE_URL: postgres.hub });
    const authors = await enrolAuthors(hub.said, postgres.hub, data);
    const filledIn = await timed(() => fillHub(authors, data.changes));
    let places = 0;
    return {
      data,
      lines,
      postgres,
      hub,
      authors,
      filledIn,
      newPlace() {
        places += 1;
        const folder = join(parent, `place-${places}`);
        mkdirSync(folder);
        return { folder, key: randomBytes(32) };
      },
      async stop() {
        await hub.stop();
        await postgres.stop();
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
