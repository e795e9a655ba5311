import { statSync } from 'node:fs';
import { writeBackup } from '../backup/writeBackup.ts';
import { openToAdminister } from '../storage/openToAdminister.ts';
import type { Place } from '../storage/place.ts';
import { print } from './output.ts';

/** Writes a checked backup to a file, also beside a running hub. */
export async function backup({
  place,
  out,
  json,
}: {
  readonly place: Place;
  readonly out: string;
  readonly json: boolean;
}): Promise<void> {
  const storage = await openToAdminister(place);
  try {
    const { head, tables } = await writeBackup(storage.db, out);
    const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? 0;
    const [changes, institutions] = [rowsOf('hubChange'), rowsOf('scope')];
    const bytes = statSync(out).size;
    print(
      json,
      { file: out, at: head.at, hub: head.hub, epoch: head.epoch, changes, institutions, bytes },
      `Back-up gemaakt en nagelezen: ${out} (${changes} wijzigingen, ${institutions} instellingen, ${bytes} bytes).`,
    );
  } finally {
    await storage.close();
  }
}
