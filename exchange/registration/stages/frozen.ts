import { isInForce } from '../../../domain/agreement.ts';
import { termsAreFrozen } from '../../../domain/rules/R15-frozenTerms.ts';
import { changedFields } from './row.ts';
import { addFindings, type Tables } from './table.ts';

/** R15: an agreement that is in force in the store does not change any more, except that it can be closed. */
export function refuseChangedAgreements({ agreement }: Tables): void {
  for (const row of agreement.rows) {
    const { stored } = row;
    if (stored === undefined || !isInForce(stored)) continue;
    for (const field of changedFields(agreement.sheet, row)) {
      const closes = field === 'status' && stored.status === 'agreed' && row.values.status === 'closed';
      if (!closes) addFindings(agreement, row, termsAreFrozen(stored, field));
    }
  }
}

/** R15: neither do its lines, and it gets no more of them. */
export function refuseChangedLines({ agreement, agreementLine }: Tables): void {
  for (const row of agreementLine.rows) {
    const stored = agreement.storedById.get(row.values.agreementId ?? '');
    if (stored === undefined || !isInForce(stored)) continue;
    const fields = row.stored === undefined ? ['agreementId'] : changedFields(agreementLine.sheet, row);
    for (const field of fields) addFindings(agreementLine, row, termsAreFrozen(stored, field));
  }
}
