import { agreedTermsHash } from '../../../db/commands/agreedTermsHash.ts';
import { isInForce } from '../../../domain/agreement.ts';
import { type SheetEntity, sheetEntities } from '../sheets/sheetNames.ts';
import type { LinesOf } from './lines.ts';
import { ownIdOf, type Row } from './row.ts';
import type { Tables } from './table.ts';

const column = 'vingerafdruk';

/** What was agreed in the store keeps the fingerprint it has there: the delivery cannot give it another. */
export function keepStoredFingerprints({ agreement }: Tables): void {
  for (const row of agreement.rows) {
    if (row.stored !== undefined && isInForce(row.stored)) setFingerprint(row, row.stored.agreedTermsHash);
  }
}

/**
 * The fingerprint that a dump brings along says what both parties agreed to (R15): terms and lines must still be that. When records came in
 * under another id than in the dump the fingerprint cannot be compared, and a new one is made.
 *
 * @returns ids of the agreements that are as they were agreed
 */
export function verifyFingerprints(tables: Tables, lines: LinesOf): ReadonlySet<string> {
  const asAgreed = new Set<string>();
  const renumbered = sheetEntities.some((name) => hasOtherIds(tables[name]));
  for (const row of tables.agreement.rows) {
    const { record, id, stored, faults } = row;
    const given = record?.agreedTermsHash ?? null;
    if (record === undefined || id === undefined || given === null || faults.length > 0) continue;
    if (stored !== undefined && isInForce(stored)) continue;
    if (!isInForce(record)) {
      const message = 'Alleen een afspraak die geldt, heeft een vingerafdruk. Maak de cel leeg.';
      faults.push({ rule: 'formaat', column, message });
    } else if (agreedTermsHash({ agreement: record, lines: lines.get(id) ?? [] }) === given) {
      asAgreed.add(id);
    } else if (renumbered) {
      setFingerprint(row, null);
    } else {
      const message = 'De afspraak of een regel ervan is niet meer zoals ze is overeengekomen. Zet terug wat er stond.';
      faults.push({ rule: 'R15', column, message });
    }
  }
  return asAgreed;
}

function hasOtherIds({ rows }: Tables[SheetEntity]): boolean {
  return rows.some((row) => {
    const ownId = ownIdOf(row);
    return ownId !== undefined && row.id !== undefined && row.id !== ownId;
  });
}

function setFingerprint(row: Row<'agreement'>, hash: string | null): void {
  row.values.agreedTermsHash = hash;
  row.merged.agreedTermsHash = hash;
  if (row.record !== undefined) row.record.agreedTermsHash = hash;
}
