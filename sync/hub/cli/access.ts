import type { Kysely } from 'kysely';
import type { HubDevice } from '../../protocol/messages.ts';
import { readDevices, revokeDevice, setGrants } from '../access/devices.ts';
import { openToAdminister } from '../storage/openToAdminister.ts';
import type { Place } from '../storage/place.ts';
import type { HubTables } from '../tables.ts';
import { findInstitutions } from './findInstitutions.ts';
import { print } from './output.ts';
import { CommandError, UsageError } from './usage.ts';

interface AboutDevice {
  readonly place: Place;
  readonly device: string;
  readonly json: boolean;
}

/** Takes all access of a device away, from its next request on. */
export async function revoke({ place, device, json }: AboutDevice): Promise<void> {
  await change({ place, device, json }, async (db, { id, name, revokedAt }) => {
    await revokeDevice(db, id, null);
    return revokedAt === null ? `De toegang van ${name} is ingetrokken.` : `De toegang van ${name} was al ingetrokken.`;
  });
}

/** Gives a device institutions beside those it has. */
export async function giveGrants(about: AboutDevice, institutions: readonly string[]): Promise<void> {
  await changeGrants(about, institutions, (had, asked) => [...new Set([...had, ...asked])]);
}

/** Takes institutions from a device; it is told to remove them. */
export async function withdrawGrants(about: AboutDevice, institutions: readonly string[]): Promise<void> {
  await changeGrants(about, institutions, (had, asked) => had.filter((scope) => !asked.includes(scope)));
}

async function changeGrants(
  about: AboutDevice,
  institutions: readonly string[],
  next: (had: readonly string[], asked: readonly string[]) => readonly string[],
): Promise<void> {
  if (institutions.length === 0) throw new UsageError('Geef --institution NAAM op.');
  await change(about, async (db, { id, name, role, institutions: had }) => {
    if (role === 'coordinator') throw new CommandError(`${name} is coördinator en heeft alle instellingen.`);
    const asked = await findInstitutions(db, institutions);
    await setGrants(
      db,
      id,
      next(
        had.map(({ scope }) => scope),
        asked,
      ),
      null,
    );
    return `De instellingen van ${name} zijn aangepast.`;
  });
}

/** Changes something of a device and shows how it then is. */
async function change(
  { place, device, json }: AboutDevice,
  act: (db: Kysely<HubTables>, device: HubDevice) => Promise<string>,
): Promise<void> {
  const storage = await openToAdminister(place);
  try {
    const [before] = await readDevices(storage.db, device);
    if (before === undefined) throw new CommandError('Dit apparaat is hier niet aangemeld. Kijk met: devices');
    const text = await act(storage.db, before);
    const [after] = await readDevices(storage.db, device);
    print(json, after, text);
  } finally {
    await storage.close();
  }
}
