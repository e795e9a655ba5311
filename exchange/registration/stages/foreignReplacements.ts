import { block } from '../../../domain/rules/finding.ts';
import { addFindings, currentValues, type Table } from './table.ts';

/** An amendment replaces an agreement of its own institution: another one's would silently stop counting (`verwijzing`). */
export function refuseForeignReplacements(agreements: Table<'agreement'>): void {
  for (const row of agreements.rows) {
    const { replacesId, institutionId } = row.merged;
    if (typeof replacesId !== 'string' || institutionId === undefined) continue;
    const owner = currentValues(agreements, replacesId)?.institutionId;
    if (owner === undefined || owner === institutionId) continue;
    const message = 'De afspraak die vervangen wordt, is van een andere instelling. Verbeter één van de twee.';
    addFindings(agreements, row, [block('verwijzing', 'replacesId', message)]);
  }
}
