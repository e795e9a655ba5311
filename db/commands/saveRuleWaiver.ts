import type { Finding } from '../../domain/rules/finding.ts';
import { endNotBeforeStart } from '../../domain/rules/periods.ts';
import { ruleWaiver, type RuleWaiver } from '../../domain/ruleWaiver.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import { belongsToInstitution } from './belongsToInstitution.ts';
import { chosenId, decide, readValues, type FormValues, type Saved } from './check.ts';
import { assertStays, findInstitution } from './find.ts';
import { runSave, saveEdit } from './saveRecord.ts';

/**
 * Records a rule that is put out of force, or sets all its values (R11).
 *
 * @throws RuleViolation R22 (BSN), `volgorde`, `verwijzing`, `verplicht`, `formaat`; warns R22
 */
export function saveRuleWaiver(store: Store, id: string | null, form: FormValues): Promise<Saved> {
  return runSave(store, 'ruleWaiver.save', async (read) => {
    const { id: scope } = await findInstitution(read, chosenId(form, 'institutionId'));
    if (id !== null) await assertStays(read, 'ruleWaiver', id, { scope, field: 'institutionId' });
    const values = readValues(ruleWaiver, form);
    const warnings = decide(ruleWaiver, values, await ruleWaiverFindings(read, values));
    return { edit: saveEdit('ruleWaiver', id, values), warnings };
  });
}

/** What the rules say of a waived rule with these values. */
export async function ruleWaiverFindings(read: Read, values: RuleWaiver): Promise<Finding[]> {
  return [
    ...(await belongsToInstitution(read, values)),
    ...endNotBeforeStart(values.fromDate, values.toDate, 'toDate'),
  ];
}
