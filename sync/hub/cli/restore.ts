import { verifyBackup } from '../backup/readBackup.ts';
import { restoreBackup } from '../backup/restoreBackup.ts';
import { HubFault } from '../hubFault.ts';
import { openDatabase } from '../postgres/database.ts';
import { takeServingLock } from '../postgres/servingLock.ts';
import { openAlone, type AdministeredStorage } from '../storage/openToAdminister.ts';
import type { Place } from '../storage/place.ts';
import { print } from './output.ts';

/** Puts a backup back, while no hub runs. The backup is checked first: a damaged one touches nothing, not even an empty folder. */
export async function restore({
  place,
  from,
  replace,
  json,
}: {
  readonly place: Place;
  readonly from: string;
  readonly replace: boolean;
  readonly json: boolean;
}): Promise<void> {
  await verifyBackup(from);
  const storage = await openStopped(place);
  try {
    const { head, epoch, changes } = await restoreBackup(storage.db, from, { replace });
    print(
      json,
      { hub: head.hub, epoch, previousEpoch: head.epoch, at: head.at, changes },
      `De stand van ${head.at} is teruggezet (${changes} wijzigingen). Laptops sturen zelf opnieuw wat erna kwam.\n` +
        'Kijk met de opdracht devices of de toegang nog klopt; open uitnodigingscodes zijn vervallen.',
    );
  } finally {
    await storage.close();
  }
}

async function openStopped(place: Place): Promise<AdministeredStorage> {
  if (place.kind === 'folder') {
    const alone = await openAlone(place.folder);
    if (alone === null) throw new HubFault('HUB_IN_USE');
    return alone;
  }
  const lock = await takeServingLock(place.url, 0, () => undefined);
  const db = openDatabase(place.url, { connections: 4 });
  return {
    db,
    async close() {
      await db.destroy();
      await lock.release();
    },
  };
}
