import { safeguardCheck } from '../../domain/safeguardCheck.ts';
import type { Store } from '../store/openStore.ts';
import { chosenId, decide, readValues, type FormValues, type Saved } from './check.ts';
import { assertStays, findDepartment } from './find.ts';
import { runSave, saveEdit } from './saveRecord.ts';

/**
 * Records how a department was held against the safeguards of its clients, or sets all its values. A question may be left open.
 *
 * @throws RuleViolation R22 (BSN), `verplicht`, `formaat`; warns R22
 */
export function saveSafeguardCheck(store: Store, id: string | null, form: FormValues): Promise<Saved> {
  return runSave(store, 'safeguardCheck.save', async (read) => {
    const { institutionId: scope } = await findDepartment(read, chosenId(form, 'departmentId'));
    if (id !== null) await assertStays(read, 'safeguardCheck', id, { scope, field: 'departmentId' });
    const values = readValues(safeguardCheck, form);
    return { edit: saveEdit('safeguardCheck', id, values), warnings: decide(safeguardCheck, values, []) };
  });
}
