import { isInForce } from '../../../domain/agreement.ts';
import type { AgreementLine } from '../../../domain/agreementLine.ts';
import { afterImport, type Tables } from './table.ts';

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
