import { sql, type Transaction } from 'kysely';
import type { Receipt } from '../../protocol/messages.ts';
import type { HubTables } from '../tables.ts';
import type { DecidedUnit } from './decideUnits.ts';

/** Where decided changes are kept. */
export interface StorePlace {
  readonly scope: string;
  /** Number of the last change there is. */
  readonly head: number;
  /** Device that pushed. */
  readonly broughtBy: string;
  /** Where the chains stand after these changes. */
  readonly tails: readonly { readonly device: string; readonly deviceSeq: number; readonly hash: string }[];
}

/**
 * Keeps decided changes under the next numbers of their institution, refused ones too, moves the chains, raises the head and returns the receipts:
 * one statement, the last before the commit. Refused changes are evidence: others see them as a link of the chain only.
 */
export async function storeLines(
  transaction: Transaction<HubTables>,
  units: readonly DecidedUnit[],
  { scope, head, broughtBy, tails }: StorePlace,
): Promise<Receipt[]> {
  const decided = units.flatMap(({ unit, refusal }) => unit.lines.map((line) => ({ line, refusal })));
  if (decided.length === 0) return [];
  const column = <Value>(pick: (one: (typeof decided)[number]) => Value): Value[] => decided.map(pick);
  // However many there are: a value for each column.
  const { rows } = await sql<{ head: number }>`
    with "kept" as (insert into "hubChange" ("scope", "seq", "id", "device", "deviceSeq", "entity", "entityId", "commandId",
      "previousHash", "hash", "content", "refusal", "refusalMessage", "broughtBy")
    select ${scope}, ${head} + n, "id", "device", "deviceSeq", "entity", "entityId", "commandId",
      "previousHash", "hash", "content", "refusal", "refusalMessage", ${broughtBy}
    from unnest(
      ${column(({ line }) => line.place.id)}::text[],
      ${column(({ line }) => line.place.device)}::text[],
      ${column(({ line }) => line.place.deviceSeq)}::bigint[],
      ${column(({ line }) => line.place.entity)}::text[],
      ${column(({ line }) => line.place.entityId)}::text[],
      ${column(({ line }) => line.place.commandId)}::text[],
      ${column(({ line }) => line.place.previousHash)}::text[],
      ${column(({ line }) => line.hash)}::text[],
      ${column(({ line }) => line.text)}::text[],
      ${column(({ refusal }) => refusal?.code ?? null)}::text[],
      ${column(({ refusal }) => refusal?.message ?? null)}::text[]
    ) with ordinality as "pushed" ("id", "device", "deviceSeq", "entity", "entityId", "commandId",
      "previousHash", "hash", "content", "refusal", "refusalMessage", n)),
    "moved" as (insert into "chain" ("device", "scope", "deviceSeq", "hash")
      select "device", ${scope}, "deviceSeq", "hash" from unnest(
        ${tails.map(({ device }) => device)}::text[],
        ${tails.map(({ deviceSeq }) => deviceSeq)}::bigint[],
        ${tails.map(({ hash }) => hash)}::text[]
      ) as "tail" ("device", "deviceSeq", "hash")
      on conflict ("device", "scope") do update set "deviceSeq" = excluded."deviceSeq", "hash" = excluded."hash")
    update "scope" set "head" = "head" + ${decided.length} where "scope" = ${scope} returning "head"`.execute(
    transaction,
  );
  if (rows[0]?.head !== head + decided.length) throw new Error('the head of an institution moved under its lock');
  return decided.map(({ line, refusal }, index) => ({
    id: line.place.id,
    outcome: refusal === undefined ? 'accepted' : 'refused',
    seq: head + index + 1,
    code: refusal?.code ?? null,
    message: refusal?.message ?? null,
  }));
}
