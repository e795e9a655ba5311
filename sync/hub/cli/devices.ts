import { readDevices } from '../access/devices.ts';
import { openToAdminister } from '../storage/openToAdminister.ts';
import type { Place } from '../storage/place.ts';
import { columns, print } from './output.ts';

const roles = { coordinator: 'coördinator', consultant: 'consulent' } as const;

/** Tells which devices are enrolled and what each may have. */
export async function devices({ place, json }: { readonly place: Place; readonly json: boolean }): Promise<void> {
  const storage = await openToAdminister(place);
  try {
    const found = await readDevices(storage.db);
    const rows = found.map((device) => [
      device.id,
      device.name,
      roles[device.role],
      device.revokedAt === null ? (device.lastSeenAt ?? 'nog niet gezien') : `ingetrokken op ${device.revokedAt}`,
      device.role === 'coordinator' ? 'alle instellingen' : device.institutions.map(({ name }) => name).join(', '),
    ]);
    const heading = ['KENMERK', 'NAAM', 'ROL', 'LAATST GEZIEN', 'INSTELLINGEN'];
    print(json, found, found.length === 0 ? 'Er is nog geen apparaat aangemeld.' : columns([heading, ...rows]));
  } finally {
    await storage.close();
  }
}
