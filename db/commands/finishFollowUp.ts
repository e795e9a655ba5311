import { followUp } from '../../domain/followUp.ts';
import { block } from '../../domain/rules/finding.ts';
import { formatDate } from '../../domain/values/isoDate.ts';
import type { Store } from '../store/openStore.ts';
import { decide, readValues, type FormValues, type Saved } from './check.ts';
import { findFollowUp } from './findDialogue.ts';
import { RuleViolation } from './ruleViolation.ts';
import { followUpFindings } from './saveFollowUp.ts';
import { runSave, saveEdit } from './saveRecord.ts';

/**
 * Ticks a follow-up off: done on a day, with what came of it.
 *
 * @param form `doneOn`, and `outcome` when there is something to tell
 * @throws RuleViolation `volgorde` when it was ticked off already, R22 (BSN), `verplicht`, `formaat`; warns R22
 */
export function finishFollowUp(store: Store, id: string, form: FormValues): Promise<Saved> {
  return runSave(store, 'followUp.finish', async (read) => {
    const { id: _id, ...stored } = await findFollowUp(read, id);
    if (stored.doneOn !== null) {
      const message = `Dit is al gedaan, op ${formatDate(stored.doneOn)}. Open de vervolgactie om dat te wijzigen.`;
      throw new RuleViolation([block('volgorde', 'doneOn', message)]);
    }
    const { doneOn, outcome } = form;
    if (doneOn === undefined || doneOn === null || doneOn === '') {
      throw new RuleViolation([block('verplicht', 'doneOn', 'Vul in wanneer het gedaan is.')]);
    }
    const values = readValues(followUp, { ...stored, doneOn, outcome });
    const warnings = decide(followUp, values, await followUpFindings(read, values));
    return { edit: saveEdit('followUp', id, values), warnings };
  });
}
