import { isInForce } from '../../../domain/agreement.ts';
import type { AgreementLine } from '../../../domain/agreementLine.ts';
import { budgetLedger, type BudgetLedger, type LedgerAgreement } from '../../../domain/rules/budgetLedger.ts';
import { noExtraMoney } from '../../../domain/rules/R04-noExtraMoney.ts';
import { agreementTotals } from '../../../domain/rules/R17-agreementTotal.ts';
import type { Replacements } from './replacements.ts';
import type { Row } from './row.ts';
import { addFindings, afterImport, type Tables } from './table.ts';

/** Lines per agreement as they will be when the good lines are in. */
export type LinesOf = ReadonlyMap<string, readonly AgreementLine[]>;

/** To be called when the rows of lines are settled. */
export function linesAfterImport({ agreementLine }: Tables): LinesOf {
  const lines = new Map<string, AgreementLine[]>();
  for (const line of afterImport(agreementLine)) {
    const others = lines.get(line.agreementId);
    if (others === undefined) lines.set(line.agreementId, [line]);
    else others.push(line);
  }
  return lines;
}

/** An agreement in force needs at least one line (`verplicht`). */
export function refuseWithoutLines({ agreement }: Tables, lines: LinesOf): void {
  for (const { id, merged, faults } of agreement.rows) {
    if (id === undefined || merged.status === undefined || !isInForce({ status: merged.status })) continue;
    if (lines.has(id)) continue;
    const message = 'Deze afspraak geldt, maar heeft geen goede regel. Voeg haar regels toe aan afspraakregels.';
    faults.push({ rule: 'verplicht', column: 'afspraak', message });
  }
}

/**
 * R04 in the order of the file: what fits is in; what makes the total exceed is refused, and what replaces it. What was in force in the
 * store was checked then.
 */
export function refuseExtraMoney(tables: Tables, lines: LinesOf, replacements: Replacements): void {
  const { agreement } = tables;
  const ledger = budgetLedger(afterImport(tables.department), afterImport(tables.referenceBudget));
  enterStored(ledger, tables);
  for (const row of agreement.rows) {
    const entry = ledgerEntry(row, lines);
    if (entry === undefined || ledger.isReplaced(entry.id)) {
      if (entry !== undefined && row.faults.length === 0) ledger.enter(entry);
      continue;
    }
    addFindings(agreement, row, noExtraMoney(ledger.rooms(entry)));
    if (row.faults.length === 0) ledger.enter(entry);
    else for (const { id } of replacements.refuseAfter(row)) ledger.withdraw(id ?? '');
  }
}

function enterStored(ledger: BudgetLedger, { agreement, agreementLine }: Tables): void {
  const totals = new Map<string, AgreementLine[]>();
  for (const line of agreementLine.stored) {
    const others = totals.get(line.agreementId);
    if (others === undefined) totals.set(line.agreementId, [line]);
    else others.push(line);
  }
  for (const stored of agreement.stored.filter(isInForce)) {
    ledger.enter({ ...stored, totalCents: agreementTotals(totals.get(stored.id) ?? []).totalCents });
  }
}

/** What the ledger needs of a row that comes into force now, or undefined. */
function ledgerEntry({ id, stored, merged }: Row<'agreement'>, lines: LinesOf): LedgerAgreement | undefined {
  const { institutionId, departmentId, replacesId, startDate, status } = merged;
  if (id === undefined || status === undefined || !isInForce({ status })) return undefined;
  if (stored !== undefined && isInForce(stored)) return undefined;
  if (institutionId === undefined || departmentId === undefined || startDate === undefined) return undefined;
  const { totalCents } = agreementTotals(lines.get(id) ?? []);
  return { id, institutionId, departmentId, replacesId: replacesId ?? null, startDate, totalCents };
}
