import { createHash } from 'node:crypto';
import { entityNames, type EntityName } from '../../domain/registration.ts';
import { canonicalJson, type Json } from '../../domain/values/canonicalJson.ts';
import { shownRecord } from '../log/candidate.ts';
import { loadParts } from '../log/loadParts.ts';
import type { Read } from '../log/readHandle.ts';
import { sealedAgreementsAmong } from '../log/sealedAgreements.ts';

/** Records that are read at a time. */
const pageLength = 2000;

/**
 * SHA-256 in hex over the folded state: ids and values of every record that is not retired, with all values that stand beside each other where a
 * person has to decide. Not over who did what or when, nor in what order: equal sets of changes give equal fingerprints (S07).
 */
export async function fingerprint(read: Read, device: string): Promise<string> {
  const hash = createHash('sha256');
  for (const entity of entityNames) {
    for (let last = ''; ;) {
      const rows = await read
        .selectFrom(entity)
        .selectAll()
        .where('id', '>', last)
        .where((where) =>
          where.or([where('retired', '=', 0), where('conflicts', 'is not', null), where('amendments', 'is not', null)]),
        )
        .orderBy('id')
        .limit(pageLength)
        .execute();
      const end = rows.at(-1)?.id;
      if (end === undefined) break;
      const open = rows.filter(isOpen).map(({ id }) => id);
      const standing = await standingValues(read, device, entity, open);
      for (const row of rows) {
        if (row.retired === 1 && !isOpen(row)) continue;
        const { conflicts: _conflicts, amendments: _amendments, ...values } = row;
        const line: Json = { entity, values, open: standing.get(row.id) ?? [] };
        hash.update(`${canonicalJson(line)}\n`);
      }
      last = end;
    }
  }
  for (const { entityId } of await read.selectFrom('waiting').select('entityId').orderBy('entityId').execute()) {
    hash.update(`waiting ${entityId}\n`);
  }
  return hash.digest('hex');
}

function isOpen({ conflicts, amendments }: { readonly conflicts: string | null; readonly amendments: string | null }) {
  return conflicts !== null || (amendments !== null && amendments !== '[]');
}

/** Per record the groups in which values stand beside each other, with those values. */
async function standingValues(
  read: Read,
  device: string,
  entity: EntityName,
  ids: readonly string[],
): Promise<Map<string, Json[]>> {
  const found = new Map<string, Json[]>();
  if (ids.length === 0) return found;
  const parts = await loadParts(read, device, ids);
  const lines = entity === 'agreementLine' ? [...parts.values()].flat() : [];
  const sealed = await sealedAgreementsAmong(read, lines);
  for (const [id, changes] of parts) {
    const shown = shownRecord(entity, changes, sealed)?.shown;
    const groups = [...(shown?.groups ?? [])].filter(([, { conflict, amendment }]) => conflict || amendment);
    const open = groups.map(([group, { heads }]): Json => {
      const texts = heads.map((head) =>
        canonicalJson(changes.find((one) => one.id === head)?.groups[group]?.values ?? {}),
      );
      return [group, ...[...new Set(texts)].toSorted()];
    });
    found.set(
      id,
      open.toSorted((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1)),
    );
  }
  return found;
}
