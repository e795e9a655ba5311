import type { Kysely, Transaction } from 'kysely';
import { changeSchema } from '../../../db/log/change.ts';
import { isSignedBy } from '../../../db/replica/deviceSignature.ts';
import type { EnrolRequest, Role } from '../../protocol/messages.ts';
import type { DeviceRow, HubTables } from '../tables.ts';
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
 * another way before. A device that is enrolled already, revoked or not, enrols again with a new code and the same key. One that was revoked, or was
 * a coordinator, gets nothing back beside that.
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
    const given = [...invited.scopes, ...(await madeBy(transaction, device))];
    if (invited.role === 'consultant' && stored !== undefined)
      await withdrawOthers(transaction, stored, { given, now });
    await grant(transaction, device, given);
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

/** Takes back what a device had beside the institutions it gets now, when it was revoked or had all of them: it is told to purge those (S15). */
async function withdrawOthers(
  transaction: Transaction<HubTables>,
  { id: device, role, revokedAt }: Pick<DeviceRow, 'id' | 'role' | 'revokedAt'>,
  { given, now }: { readonly given: readonly string[]; readonly now: Date },
): Promise<void> {
  if (revokedAt === null && role === 'consultant') return;
  const all = transaction.selectFrom('scope').select('scope');
  const granted = transaction.selectFrom('grant').select('scope').where('device', '=', device);
  const had = await (role === 'coordinator' ? all : granted.where('withdrawnAt', 'is', null)).execute();
  const others = had.filter(({ scope }) => !given.includes(scope));
  if (others.length === 0) return;
  await transaction
    .insertInto('grant')
    .values(others.map(({ scope }) => ({ device, scope, withdrawnAt: now })))
    .onConflict((conflict) => conflict.columns(['device', 'scope']).doUpdateSet({ withdrawnAt: now }))
    .execute();
  for (const { scope } of others) await audit(transaction, { event: 'grant.withdrawn', device, scope });
}

/** Institutions that a device made, of which the hub has the changes: the first that made one counts, not who edited it later. */
async function madeBy(transaction: Transaction<HubTables>, device: string): Promise<string[]> {
  const begun = transaction
    .selectFrom('hubChange')
    .select('scope')
    .where('device', '=', device)
    .where('deviceSeq', '=', 1);
  const rows = await transaction
    .selectFrom('hubChange')
    .select(['scope', 'device', 'content'])
    .where('scope', 'in', begun)
    .where('deviceSeq', '=', 1)
    .where('entity', '=', 'institution')
    .whereRef('entityId', '=', 'scope')
    .where('refusal', 'is', null)
    .orderBy('scope')
    .orderBy('seq')
    .execute();
  const makers = new Map<string, string>();
  for (const { scope, device: maker, content } of rows) {
    const isMaking = changeSchema.parse(JSON.parse(content)).kind === 'create';
    if (isMaking && !makers.has(scope)) makers.set(scope, maker);
  }
  return [...makers].flatMap(([scope, maker]) => (maker === device ? [scope] : []));
}
