import { openToAdminister } from '../storage/openToAdminister.ts';
import type { Place } from '../storage/place.ts';
import { columns, print } from './output.ts';

/** Tells what happened at the border, newest first: at most `limit` rows. */
export async function showAudit({
  place,
  limit,
  json,
}: {
  readonly place: Place;
  readonly limit: number;
  readonly json: boolean;
}): Promise<void> {
  const storage = await openToAdminister(place);
  try {
    const found = await storage.db.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(limit).execute();
    const rows = found.map(({ at, event, code, device, scope, detail }) => [
      at.toISOString(),
      event,
      ...[code, device, scope, detail].map((value) => value ?? '-'),
    ]);
    const heading = ['OP', 'WAT', 'REDEN', 'APPARAAT', 'INSTELLING', 'BIJZONDERHEDEN'];
    print(json, found, columns([heading, ...rows]));
  } finally {
    await storage.close();
  }
}
