import { isInForce } from '../../../domain/agreement.ts';
import type { AgreementLine } from '../../../domain/agreementLine.ts';
import { budgetLedger, type BudgetLedger, type LedgerAgreement } from '../../../domain/rules/budgetLedger.ts';
import type { Finding } from '../../../domain/rules/finding.ts';
import { noExtraMoney } from '../../../domain/rules/R04-noExtraMoney.ts';
import { agreementTotals } from '../../../domain/rules/R17-agreementTotal.ts';
import type { LinesOf } from './lines.ts';
import type { Replacements } from './replacements.ts';
import type { Row } from './row.ts';
import { addFindings, afterImport, type Table, type Tables } from './table.ts';

/** A row that brings an agreement into force. */
interface Coming {
  readonly row: Row<'agreement'>;
  readonly entry: LedgerAgreement;
}

/**
 * R04 in the order of the file: what fits is in; what makes the total exceed is refused, and so is what replaces it. When something that
 * counted was replaced by less, what did not fit before it is looked at again: importing the same file once more then finds nothing new.
 * What was in force in the store was checked then, and so was what a dump brings in as it was agreed: budgets may have changed since, so that
 * only warns.
 *
 * @param asAgreed ids of the agreements whose fingerprint says that they are as they were agreed
 */
export function refuseExtraMoney(
  tables: Tables,
  lines: LinesOf,
  replacements: Replacements,
  asAgreed: ReadonlySet<string>,
): void {
  const { agreement } = tables;
  const ledger = budgetLedger(afterImport(tables.department), afterImport(tables.referenceBudget));
  enterStored(ledger, tables);
  const coming = comingInto(agreement, lines);
  enterAsAgreed(
    ledger,
    coming.filter(({ entry }) => asAgreed.has(entry.id)),
  );
  const waiting = new Map<string, Coming>();
  for (const one of coming) if (!asAgreed.has(one.entry.id)) waiting.set(one.entry.id, one);
  let lookAgain = true;
  while (lookAgain) {
    const passed = { entered: false, replacing: false, postponed: false };
    for (const { row, entry } of waiting.values()) {
      const before = chainBefore(entry, waiting, agreement);
      if (before === undefined) {
        passed.postponed = true;
        continue;
      }
      const findings = ledger.isReplaced(entry.id) ? [] : findingsFor(ledger, entry, before);
      const fits = !findings.some(({ severity }) => severity === 'block');
      // A row that is refused already hears of this fault too, at its turn, and takes no room.
      if (fits || row.faults.length > 0) {
        addFindings(agreement, row, findings);
        waiting.delete(entry.id);
      }
      if (!fits || row.faults.length > 0) continue;
      for (const one of [...before.toReversed(), entry]) {
        passed.entered = true;
        passed.replacing ||= one.replacesId !== null;
        ledger.enter(one);
        waiting.delete(one.id);
      }
    }
    lookAgain = passed.replacing || (passed.entered && passed.postponed);
  }
  for (const { row, entry } of waiting.values()) addFindings(agreement, row, findingsFor(ledger, entry, []));
  for (const { row } of waiting.values()) if (row.faults.length > 0) replacements.refuseAfter(row);
}

function comingInto({ rows }: Table<'agreement'>, lines: LinesOf): Coming[] {
  return rows.flatMap((row) => {
    const entry = ledgerEntry(row, lines);
    return entry === undefined ? [] : [{ row, entry }];
  });
}

/** The oldest first, as they were agreed. */
function enterAsAgreed(ledger: BudgetLedger, coming: readonly Coming[]): void {
  for (const { row, entry } of coming.toSorted((a, b) => (a.entry.id < b.entry.id ? -1 : 1))) {
    const findings = ledger.isReplaced(entry.id) ? [] : findingsFor(ledger, entry, []);
    for (const { rule, message } of findings) row.warnings.push({ rule, column: 'afspraak', message });
    ledger.enter(entry);
  }
}

function findingsFor(ledger: BudgetLedger, entry: LedgerAgreement, before: readonly LedgerAgreement[]): Finding[] {
  return noExtraMoney(ledger.rooms({ ...entry, replacesId: (before.at(-1) ?? entry).replacesId }));
}

/**
 * What an agreement replaces, directly or through others, as far as it waits to come into force as well: the newest first. Whatever their
 * order in the file, of such a chain only the last counts. Undefined when it replaces a draft that itself replaces what waits: whether
 * that is refused must be known first.
 */
function chainBefore(
  { replacesId }: LedgerAgreement,
  waiting: ReadonlyMap<string, Coming>,
  { rowById }: Table<'agreement'>,
): LedgerAgreement[] | undefined {
  const chain: LedgerAgreement[] = [];
  let id = replacesId;
  for (let next = waitingOf(id); next !== undefined; next = waitingOf(id)) {
    chain.push(next.entry);
    id = next.entry.replacesId;
  }
  // Refused rows may go round in a circle.
  const seen = new Set<string>();
  while (id !== null && !seen.has(id)) {
    seen.add(id);
    if (waitingOf(id) !== undefined) return undefined;
    id = rowById.get(id)?.values.replacesId ?? null;
  }
  return chain;

  function waitingOf(one: string | null): Coming | undefined {
    const found = one === null ? undefined : waiting.get(one);
    return found?.row.faults.length === 0 ? found : undefined;
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
