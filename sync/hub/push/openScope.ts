import type { Transaction } from 'kysely';
import { grant, type Caller } from '../access/grants.ts';
import { HubRefusal } from '../access/hubRefusal.ts';
import type { HubTables } from '../tables.ts';
import type { PushedLine } from './pushBody.ts';

/** Where an institution stands, locked until the transaction ends. */
export interface OpenScope {
  readonly head: number;
  readonly backedUp: number;
}

export interface OpenRequest {
  readonly caller: Caller;
  readonly scope: string;
  /** First change that is brought, when it is sound and its author is proven. */
  readonly first: PushedLine | undefined;
  /** The hub was restored once: a coordinator may bring changes of an institution before its maker brings it back. */
  readonly mayCome: boolean;
}

/**
 * Locks the institution of a push, for a device that has it: one push at a time, so that numbers are given in the order of commits. One that does not
 * exist begins with the change that makes it, and who brings that gets it, with who made it.
 *
 * @throws HubRefusal `not-granted`, alike for one that does not exist and one that is not granted
 */
export async function openScope(transaction: Transaction<HubTables>, request: OpenRequest): Promise<OpenScope> {
  const { caller, scope, first, mayCome } = request;
  const there = await locked(transaction, caller, scope);
  if (there !== undefined) return there;
  const makes =
    first?.change?.kind === 'create' && first.place.entity === 'institution' && first.place.entityId === scope;
  if (!makes && !(mayCome && caller.role === 'coordinator')) throw new HubRefusal('not-granted');
  const made = await transaction
    .insertInto('scope')
    .values({ scope, head: 0, backedUp: 0, restoredAt: null })
    .onConflict((conflict) => conflict.column('scope').doNothing())
    .returning('scope')
    .executeTakeFirst();
  if (made !== undefined)
    await grantToMakers(transaction, scope, [caller.device, first?.place.device ?? caller.device]);
  const opened = await locked(transaction, caller, scope);
  if (opened === undefined) throw new Error('an institution that was just made is not there');
  return opened;
}

/** The institution under lock, undefined when it does not exist. */
async function locked(
  transaction: Transaction<HubTables>,
  caller: Caller,
  scope: string,
): Promise<OpenScope | undefined> {
  const there = await transaction
    .selectFrom('scope')
    .select(['head', 'backedUp'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('grant')
          .select('grant.scope')
          .whereRef('grant.scope', '=', 'scope.scope')
          .where('device', '=', caller.device)
          .where('withdrawnAt', 'is', null),
      ).as('granted'),
    )
    .where('scope', '=', scope)
    .forUpdate()
    .executeTakeFirst();
  if (there === undefined) return undefined;
  if (caller.role !== 'coordinator' && there.granted !== true) throw new HubRefusal('not-granted');
  return { head: there.head, backedUp: there.backedUp };
}

async function grantToMakers(
  transaction: Transaction<HubTables>,
  scope: string,
  devices: readonly string[],
): Promise<void> {
  const enrolled = await transaction
    .selectFrom('device')
    .select('id')
    .where('id', 'in', devices)
    .where('role', '=', 'consultant')
    .execute();
  for (const { id } of enrolled) await grant(transaction, id, [scope]);
}
