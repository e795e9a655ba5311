import { writeFileSync } from 'node:fs';
import { openToAdminister } from '../storage/openToAdminister.ts';
import type { Place } from '../storage/place.ts';
import { columns, print } from './output.ts';
import { CommandError, UsageError } from './usage.ts';

/** Tells what laptops that had to purge had not sent; with an id, writes that out as the lines in which it came. */
export async function handovers({
  place,
  id,
  out,
  json,
}: {
  readonly place: Place;
  readonly id: string | undefined;
  readonly out: string | undefined;
  readonly json: boolean;
}): Promise<void> {
  if ((id === undefined) !== (out === undefined))
    throw new UsageError('Geef --handover KENMERK en --out BESTAND samen op.');
  const storage = await openToAdminister(place);
  try {
    if (id !== undefined && out !== undefined) {
      const found = await storage.db
        .selectFrom('handover')
        .select(['lines', 'changes'])
        .where('id', '=', id)
        .executeTakeFirst();
      if (found === undefined) throw new CommandError('Dit kenmerk is er niet. Kijk met: handovers');
      writeFileSync(out, found.lines, { mode: 0o600, flag: 'wx' });
      print(json, { file: out, changes: found.changes }, `${found.changes} wijzigingen staan in ${out}.`);
      return;
    }
    const found = await storage.db
      .selectFrom('handover')
      .select(['id', 'device', 'scope', 'at', 'changes'])
      .orderBy('at')
      .execute();
    const rows = found.map((one) => [
      one.id,
      one.device,
      one.scope ?? 'alles',
      one.at.toISOString(),
      String(one.changes),
    ]);
    const heading = ['KENMERK', 'APPARAAT', 'INSTELLING', 'OP', 'WIJZIGINGEN'];
    print(json, found, found.length === 0 ? 'Er is niets achtergebleven.' : columns([heading, ...rows]));
  } finally {
    await storage.close();
  }
}
