import type { Kysely, Transaction } from 'kysely';
import { isSignedBy } from '../../../db/replica/deviceSignature.ts';
import type { EnrolRequest, Role } from '../../protocol/messages.ts';
import type { HubTables } from '../tables.ts';
import { audit } from './audit.ts';
import { grant } from './grants.ts';
import { HubRefusal } from './hubRefusal.ts';
import { takeInvitation } from './invitation.ts';

/** The text a laptop signs to show that it holds the key it enrols with. */
function enrolText(code: string, device: string): string {
  return `proeftuinboek-enrol:${code}:${device}`;
}

/**
 * Enrols a device with a one-time code: it gets the role and the institutions of the invitation, and those it made itself when changes of it came
 * another way before. A device that is enrolled already, revoked or not, enrols again with a new code and the same key.
 *
 * @throws HubRefusal `bad-token` when the laptop does not hold the key; `bad-invite`; `device-known` when the id belongs to another key
 */
export async function enrol(db: Kysely<HubTables>, request: EnrolRequest, now: Date): Promise<Role> {
  const { code, device, publicKey, proof } = request;
  if (!isSignedBy(publicKey, enrolText(code, device), proof)) throw new HubRefusal('bad-token');
  return db.transaction().execute(async (transaction) => {
    const invited = await takeInvitation(transaction, code, device, now);
    const stored = await sameDevice(transaction, device, publicKey);
    if (invited.again) {
      if (stored === undefined || stored.revokedAt !== null) throw new HubRefusal('bad-invite');
      return stored.role;
    }
    await saveDevice(transaction, request, invited.role);
    await grant(transaction, device, [...invited.scopes, ...(await madeBy(transaction, device))]);
    await audit(transaction, { event: 'device.enrolled', device, detail: invited.role });
    return invited.role;
  });
}

/** The device as enrolled before; changes that came another way bind an id to a key too. */
async function sameDevice(transaction: Transaction<HubTables>, device: string, publicKey: string) {
  const stored = await transaction.selectFrom('device').selectAll().where('id', '=', device).executeTakeFirst();
  const known = await transaction.selectFrom('knownKey').selectAll().where('device', '=', device).executeTakeFirst();
  const bound = stored?.publicKey ?? known?.publicKey ?? publicKey;
  if (bound !== publicKey) throw new HubRefusal('device-known');
  return stored;
}

async function saveDevice(transaction: Transaction<HubTables>, request: EnrolRequest, role: Role): Promise<void> {
  const { device: id, publicKey, name, organisation } = request;
  const saved = await transaction
    .insertInto('device')
    .values({ id, publicKey, name, organisation, role, lastSeenAt: null, revokedAt: null })
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ name, organisation, role, revokedAt: null })
        // Two that enrol at once under one id: the second has to have the same key.
        .where('device.publicKey', '=', publicKey),
    )
    .returning('id')
    .executeTakeFirst();
  if (saved === undefined) throw new HubRefusal('device-known');
}

/** Institutions that a device made, of which the hub has the changes by way of others. */
async function madeBy(transaction: Transaction<HubTables>, device: string): Promise<string[]> {
  const made = await transaction
    .selectFrom('hubChange')
    .select('scope')
    .where('device', '=', device)
    .where('deviceSeq', '=', 1)
    .where('entity', '=', 'institution')
    .whereRef('entityId', '=', 'scope')
    .execute();
  return made.map(({ scope }) => scope);
}
