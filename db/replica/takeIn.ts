import type { Transaction } from 'kysely';
import type { EntityName } from '../../domain/registration.ts';
import type { Change } from '../log/change.ts';
import { inParts } from '../log/parts.ts';
import { receiveChanges } from '../log/receiveChanges.ts';
import type { Tables } from '../tables.ts';
import { keepLink } from './chainLinks.ts';
import type { ChainLink, SignedHead } from './replica.ts';
import { keepSignedHeads } from './signedHeads.ts';

/**
 * Takes changes that came another way than the hub, verified: they count here at once, and are sent on to the hub with the next sync, covered by what
 * their authors signed. All or none.
 *
 * @throws ChangeRefused when one contradicts what we have
 */
export async function takeIn(
  transaction: Transaction<Tables>,
  device: string,
  entries: readonly (Change | ChainLink)[],
  heads: readonly SignedHead[],
): Promise<{ readonly added: number; readonly changed: ReadonlySet<EntityName> }> {
  const changes = entries.filter(isChange);
  const { added, changed } = await receiveChanges(transaction, device, changes);
  for (const entry of entries) {
    if (!isChange(entry) && entry.device !== device) await keepLink(transaction, entry);
  }
  await keepSignedHeads(transaction, device, heads);
  const covered = await coveredByAuthor(transaction, device, added);
  for (const some of inParts(covered))
    await transaction
      .replaceInto('relay')
      .values([...some])
      .execute();
  return { added: added.length, changed };
}

/** Those of other devices that their author signed for: the hub takes no others from us. */
async function coveredByAuthor(
  transaction: Transaction<Tables>,
  device: string,
  added: readonly Change[],
): Promise<{ readonly changeId: string; readonly scope: string }[]> {
  const heads = await transaction.selectFrom('signedHead').select(['device', 'scope', 'deviceSeq']).execute();
  const until = new Map(heads.map((head) => [`${head.device} ${head.scope}`, head.deviceSeq]));
  return added
    .filter((change) => change.device !== device)
    .filter((change) => change.deviceSeq <= (until.get(`${change.device} ${change.scope}`) ?? 0))
    .map(({ id, scope }) => ({ changeId: id, scope }));
}

function isChange(entry: Change | ChainLink): entry is Change {
  return 'groups' in entry;
}
