import { isInForce } from '../../domain/agreement.ts';
import type { EntityName } from '../../domain/registration.ts';
import type { Finding } from '../../domain/rules/finding.ts';
import { bothAccords } from '../../domain/rules/R06-bothAccords.ts';
import { representativesHeard } from '../../domain/rules/R07-representativesHeard.ts';
import { termsAreFrozen } from '../../domain/rules/R15-frozenTerms.ts';
import { profilesFit } from '../../domain/rules/R19-countsFit.ts';
import type { Read } from '../log/readHandle.ts';
import { dialogueOf, recordOf } from '../queries/records.ts';
import { agreedTermsHash } from './agreedTermsHash.ts';
import { findAgreement, findDepartment, findInstitution } from './find.ts';
import { agreementFindings } from './saveAgreement.ts';
import { departmentFindings } from './saveDepartment.ts';
import { dialogueFindings } from './saveDialogue.ts';
import { followUpFindings } from './saveFollowUp.ts';
import { targetFindings } from './saveIndicatorTargets.ts';
import { institutionFindings } from './saveInstitution.ts';
import { interventionFindings } from './saveIntervention.ts';
import { measurementFindings } from './saveMeasurement.ts';
import { realisationFindings } from './saveRealisation.ts';
import { yearIsTaken } from './saveReferenceBudget.ts';
import { ruleWaiverFindings } from './saveRuleWaiver.ts';
import { signalFindings } from './saveSignal.ts';

type Rules = (read: Read, id: string) => Promise<Finding[]>;

/** The rules on a record as it stands in the store; for kinds that nothing else can contradict there are none. */
const rules: Readonly<Partial<Record<EntityName, Rules>>> = {
  // Ending a pilot is a step and not a state: see `endingRulesOn`.
  institution: async (read, id) => institutionFindings(read, id, await findInstitution(read, id), 'ended'),
  department: async (read, id) => departmentFindings(read, id, await findDepartment(read, id), true),
  async profileCount(read, id) {
    const stored = read.selectFrom('profileCount').selectAll().where('retired', '=', 0);
    const { departmentId, referenceDate } = await stored.where('id', '=', id).executeTakeFirstOrThrow();
    const together = stored.where('departmentId', '=', departmentId).where('referenceDate', '=', referenceDate);
    return profilesFit(await findDepartment(read, departmentId), await together.execute());
  },
  async referenceBudget(read, id) {
    const stored = read.selectFrom('referenceBudget').selectAll().where('id', '=', id);
    return yearIsTaken(read, id, await stored.executeTakeFirstOrThrow());
  },
  async intervention(read, id) {
    const stored = read.selectFrom('intervention').selectAll().where('id', '=', id);
    return interventionFindings(read, id, recordOf(await stored.executeTakeFirstOrThrow()));
  },
  async agreement(read, id) {
    const { agreement, lines } = await findAgreement(read, id);
    return [
      ...(await agreementFindings(read, id, agreement)),
      ...bothAccords(agreement),
      ...representativesHeard(agreement),
      // What was agreed is what its hash says: a line that comes back or goes is a change of the terms.
      ...(isInForce(agreement) && agreement.agreedTermsHash !== agreedTermsHash({ agreement, lines })
        ? termsAreFrozen(agreement)
        : []),
    ];
  },
  async agreementLine(read, id) {
    const stored = read.selectFrom('agreementLine').select('agreementId').where('id', '=', id);
    const { agreementId } = await stored.executeTakeFirstOrThrow();
    return rulesOn(read, 'agreement', agreementId);
  },
  async dialogue(read, id) {
    const stored = read.selectFrom('dialogue').selectAll().where('id', '=', id);
    return dialogueFindings(read, id, dialogueOf(await stored.executeTakeFirstOrThrow()));
  },
  async followUp(read, id) {
    const stored = read.selectFrom('followUp').selectAll().where('id', '=', id);
    return followUpFindings(read, recordOf(await stored.executeTakeFirstOrThrow()));
  },
  async realisation(read, id) {
    const stored = read.selectFrom('realisation').selectAll().where('id', '=', id);
    return realisationFindings(read, id, recordOf(await stored.executeTakeFirstOrThrow()));
  },
  async measurement(read, id) {
    const stored = read.selectFrom('measurement').selectAll().where('id', '=', id);
    return measurementFindings(read, id, recordOf(await stored.executeTakeFirstOrThrow()));
  },
  async indicatorTarget(read, id) {
    const stored = read.selectFrom('indicatorTarget').selectAll().where('id', '=', id);
    return targetFindings(read, id, recordOf(await stored.executeTakeFirstOrThrow()));
  },
  async ruleWaiver(read, id) {
    const stored = read.selectFrom('ruleWaiver').selectAll().where('id', '=', id);
    return ruleWaiverFindings(read, recordOf(await stored.executeTakeFirstOrThrow()));
  },
  async signal(read, id) {
    const stored = read.selectFrom('signal').selectAll().where('id', '=', id);
    return signalFindings(read, recordOf(await stored.executeTakeFirstOrThrow()));
  },
};

/** What the rules say of a record as it stands in the store. */
export async function rulesOn(read: Read, entity: EntityName, id: string): Promise<Finding[]> {
  return (await rules[entity]?.(read, id)) ?? [];
}

/** What the rules say of a pilot that ends as the institution or department now stands in the store (R05). */
export async function endingRulesOn(read: Read, entity: 'institution' | 'department', id: string): Promise<Finding[]> {
  const findings =
    entity === 'institution'
      ? await institutionFindings(read, id, await findInstitution(read, id))
      : await departmentFindings(read, id, await findDepartment(read, id));
  return findings.filter(({ rule }) => rule === 'R05');
}
