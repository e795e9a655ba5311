import type { Transaction } from 'kysely';
import { z } from 'zod';
import { entityNames, type EntityName } from '../../domain/registration.ts';
import type { Tables } from '../tables.ts';
import { changeOf, changeSchema, hashOfChange, isSameChange, rowOfChange, type Change } from './change.ts';
import { changesOfRecord } from './readChanges.ts';
import { readHandle } from './readHandle.ts';
import { writeRow } from './record.ts';

const texts = {
  shape: 'Een ontvangen wijziging heeft niet de vorm van een wijziging.',
  hash: 'Een ontvangen wijziging is onderweg veranderd.',
  altered: 'Een ontvangen wijziging is een andere dan die we onder hetzelfde kenmerk al hebben.',
  sequence: 'Een ontvangen wijziging heeft een volgnummer dat dat apparaat al voor een andere gebruikte.',
} as const;

/** Why a change from another device was not taken; nothing of what came with it was. */
export class ChangeRefused extends Error {
  override readonly name = 'ChangeRefused';
  readonly code: keyof typeof texts;
  /** Id of the change, when it has one. */
  readonly changeId: string | null;

  constructor(code: keyof typeof texts, changeId: string | null, options?: { readonly cause?: unknown }) {
    super(texts[code], options);
    this.code = code;
    this.changeId = changeId;
  }
}

/** What came of receiving: how many changes were new, and which kinds of record changed. */
export interface Received {
  readonly added: number;
  readonly changed: ReadonlySet<EntityName>;
}

const receivedSchema = changeSchema.extend({ hash: z.string().length(64) });

/**
 * Takes changes of other devices into the log and folds the records they are about, in the transaction it is given. Order, duplication and route do
 * not matter. Changes of a kind this version does not know are kept and not folded.
 *
 * @throws ChangeRefused when a change has another shape or content than its hash says, or says otherwise than one we have
 */
export async function receiveChanges(
  transaction: Transaction<Tables>,
  incoming: readonly unknown[],
): Promise<Received> {
  const touched = new Map<string, string>();
  const changed = new Set<EntityName>();
  let added = 0;
  for (const one of incoming) {
    const change = verified(one);
    if (!(await append(transaction, change))) continue;
    added += 1;
    touched.set(change.entityId, change.entity);
  }
  const read = readHandle(transaction);
  for (const [id, name] of touched) {
    const entity = entityNames.find((known) => known === name);
    if (entity === undefined) continue;
    await writeRow(transaction, entity, id, await changesOfRecord(read, id));
    changed.add(entity);
  }
  return { added, changed };
}

function verified(incoming: unknown): Change {
  const parsed = receivedSchema.safeParse(incoming);
  if (!parsed.success) throw new ChangeRefused('shape', null, { cause: parsed.error });
  const { hash, ...content } = parsed.data;
  if (hashOfChange(content) !== hash) throw new ChangeRefused('hash', content.id);
  return parsed.data;
}

/** False for a change that is already there. */
async function append(transaction: Transaction<Tables>, change: Change): Promise<boolean> {
  const { id, device, deviceSeq } = change;
  const stored = await transaction
    .selectFrom('change')
    .selectAll()
    .where((where) => where.or([where('id', '=', id), where.and({ device, deviceSeq })]))
    .execute();
  const same = stored.find((row) => row.id === id);
  if (same !== undefined) {
    if (!isSameChange(changeOf(same), change)) throw new ChangeRefused('altered', id);
    return false;
  }
  if (stored.length > 0) throw new ChangeRefused('sequence', id);
  await transaction.insertInto('change').values(rowOfChange(change)).execute();
  return true;
}
