import { isInForce } from '../../domain/agreement.ts';
import { termsAreFrozen } from '../../domain/rules/R15-frozenTerms.ts';
import { yearOf } from '../../domain/values/isoDate.ts';
import type { UpdateEdit } from '../log/edit.ts';
import type { Read } from '../log/readHandle.ts';
import { recordOf } from '../queries/records.ts';
import type { Coded } from '../replica/sharedCodes.ts';
import type { Store } from '../store/openStore.ts';
import type { Saved } from './check.ts';
import { findAgreement, findDepartment, findInstitution } from './find.ts';
import { newAgreementCode, newDepartmentCode, newInterventionCode } from './newCode.ts';
import { RecordMissing, RuleViolation } from './ruleViolation.ts';
import { runSave } from './saveRecord.ts';

/**
 * Gives a record the next free code: for two records that were made with the same one on two laptops. Nothing else of it changes.
 *
 * @throws RecordMissing; RuleViolation R15 for an agreement in force, whose code is part of what was agreed
 */
export function giveNewCode(store: Store, entity: Coded, id: string): Promise<Saved> {
  return runSave(store, `${entity}.giveNewCode`, async (read) => ({
    edit: await edits[entity](read, id),
    warnings: [],
  }));
}

const edits: { readonly [Name in Coded]: (read: Read, id: string) => Promise<UpdateEdit<Name>> } = {
  async department(read, id) {
    const { institutionId } = await findDepartment(read, id);
    const { name } = await findInstitution(read, institutionId);
    return {
      kind: 'update',
      entity: 'department',
      entityId: id,
      values: { code: await newDepartmentCode(read, name) },
    };
  },
  async intervention(read, id) {
    const row = await read
      .selectFrom('intervention')
      .selectAll()
      .where('id', '=', id)
      .where('retired', '=', 0)
      .executeTakeFirst();
    if (row === undefined) throw new RecordMissing('interventie');
    const department = await findDepartment(read, recordOf(row).departmentId);
    const code = await newInterventionCode(read, department.code);
    return { kind: 'update', entity: 'intervention', entityId: id, values: { code } };
  },
  async agreement(read, id) {
    const { agreement } = await findAgreement(read, id);
    if (isInForce(agreement)) throw new RuleViolation(termsAreFrozen(agreement, 'code'));
    const { departmentId, institutionId, startDate } = agreement;
    const code = await newAgreementCode(read, {
      departmentCode: departmentId === null ? null : (await findDepartment(read, departmentId)).code,
      institutionName: (await findInstitution(read, institutionId)).name,
      year: String(yearOf(startDate)),
    });
    return { kind: 'update', entity: 'agreement', entityId: id, values: { code } };
  },
};
