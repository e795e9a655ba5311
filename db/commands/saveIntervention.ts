import { intervention } from '../../domain/intervention.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import { endNotBeforeStart } from '../../domain/rules/periods.ts';
import type { Store } from '../store/openStore.ts';
import { decide, readValues, type FormValues, type Saved } from './check.ts';
import { findDepartment, isTaken } from './find.ts';
import { newInterventionCode } from './newCode.ts';
import { runSave, saveEdit } from './saveRecord.ts';

/**
 * Makes an intervention or sets all its values; without a code it gets one.
 *
 * @throws RuleViolation R22 (BSN), `volgorde`, `dubbel`, `verplicht`, `formaat`; warns R22
 */
export function saveIntervention(store: Store, id: string | null, form: FormValues): Promise<Saved> {
  return runSave(store, 'intervention.save', async (read) => {
    const department = await findDepartment(read, String(form['departmentId']));
    const code = form['code'] || (await newInterventionCode(read, department.code));
    const values = readValues(intervention, { ...form, code });
    const warnings = decide(intervention, values, [
      ...endNotBeforeStart(values.startDate, values.endDate, 'endDate'),
      ...otherIsDescribed(values),
      ...(await isTaken(read, 'intervention', values.code, id)),
    ]);
    return { edit: saveEdit('intervention', id, values), warnings };
  });
}

function otherIsDescribed({ type, typeOther }: { type: string; typeOther: string | null }): Finding[] {
  if (type !== 'other' || typeOther !== null) return [];
  return [block('verplicht', 'typeOther', 'Schrijf op wat voor interventie het is.')];
}
