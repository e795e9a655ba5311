import type { ReadonlyKysely } from 'kysely/readonly';
import type { FoldedTables } from '../tables.ts';
import type { FoldPart } from './foldRecord.ts';
import { inParts } from './parts.ts';
import { agreementOfLine } from './sealing.ts';

/** Whether each of these agreements that has a row is sealed. */
export async function sealsOf(
  read: Pick<ReadonlyKysely<FoldedTables>, 'selectFrom'>,
  ids: readonly string[],
): Promise<Map<string, boolean>> {
  const found = new Map<string, boolean>();
  for (const part of inParts(ids)) {
    const query = read.selectFrom('agreement').select(['id', 'amendments']).where('id', 'in', part);
    for (const { id, amendments } of await query.execute()) found.set(id, amendments !== null);
  }
  return found;
}

/** Of the agreements that changes of lines belong to, the sealed ones. */
export async function sealedAgreementsAmong(
  read: Pick<ReadonlyKysely<FoldedTables>, 'selectFrom'>,
  lines: readonly FoldPart[],
): Promise<Set<string>> {
  const agreements = new Set<string>();
  for (const line of lines) {
    const id = agreementOfLine(line);
    if (id !== null) agreements.add(id);
  }
  const seals = await sealsOf(read, [...agreements]);
  return new Set([...seals].filter(([, sealed]) => sealed).map(([id]) => id));
}
