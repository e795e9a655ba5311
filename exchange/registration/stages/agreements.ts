import { refuseExtraMoney } from './budget.ts';
import { keepStoredFingerprints, verifyFingerprints } from './fingerprints.ts';
import { refuseForeignReplacements } from './foreignReplacements.ts';
import { refuseChangedAgreements, refuseChangedLines } from './frozen.ts';
import { linesAfterImport, refuseWithoutLines, type LinesOf } from './lines.ts';
import { refusedMessage } from './link.ts';
import { numberVersions, refuseCircles, replacementsOf } from './replacements.ts';
import { settleRows, type Settling } from './settle.ts';
import type { Tables } from './table.ts';

/**
 * Decides on agreements and their lines together: an agreement in force stands on its good lines, and a line falls with its agreement.
 *
 * @returns the lines of each agreement as they will be
 */
export function settleAgreements(settling: Settling): LinesOf {
  const { tables } = settling;
  settleRows(tables.agreement, settling);
  refuseForeignReplacements(tables.agreement);
  refuseCircles(tables.agreement);
  numberVersions(tables.agreement);
  keepStoredFingerprints(tables);
  refuseChangedAgreements(tables);
  settleRows(tables.agreementLine, settling);
  refuseChangedLines(tables);
  const lines = linesAfterImport(tables);
  refuseWithoutLines(tables, lines);
  const asAgreed = verifyFingerprints(tables, lines);
  const replacements = replacementsOf(tables.agreement);
  for (const row of tables.agreement.rows) if (row.faults.length > 0) replacements.refuseAfter(row);
  refuseExtraMoney(tables, lines, replacements, asAgreed);
  refuseLinesOfRefused(tables);
  return lines;
}

function refuseLinesOfRefused({ agreement, agreementLine }: Tables): void {
  for (const row of agreementLine.rows) {
    const owner = agreement.rowById.get(row.values.agreementId ?? '');
    if (owner === undefined || owner.faults.length === 0) continue;
    const message = refusedMessage(`“${row.words.get('afspraak') ?? ''}”`, owner.number, agreement.sheet.name);
    row.faults.push({ rule: 'verwijzing', column: 'afspraak', message });
  }
}
