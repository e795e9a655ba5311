import { agreement, type RecordedAgreement } from './agreement.ts';
import { agreementLine, type RecordedAgreementLine } from './agreementLine.ts';
import { attachment, type RecordedAttachment } from './attachment.ts';
import { department, type RecordedDepartment } from './department.ts';
import { dialogue, type RecordedDialogue } from './dialogue.ts';
import { followUp, type RecordedFollowUp } from './followUp.ts';
import { indicatorTarget, type RecordedIndicatorTarget } from './indicatorTarget.ts';
import { institution, type RecordedInstitution } from './institution.ts';
import { intervention, type RecordedIntervention } from './intervention.ts';
import { measurement, type RecordedMeasurement } from './measurement.ts';
import { note, type RecordedNote } from './note.ts';
import { profileCount, type RecordedProfileCount } from './profileCount.ts';
import { realisation, type RecordedRealisation } from './realisation.ts';
import { referenceBudget, type RecordedReferenceBudget } from './referenceBudget.ts';
import { review, type RecordedReview } from './review.ts';
import { reviewRemark, type RecordedReviewRemark } from './reviewRemark.ts';
import { ruleWaiver, type RecordedRuleWaiver } from './ruleWaiver.ts';
import { safeguardCheck, type RecordedSafeguardCheck } from './safeguardCheck.ts';
import { signal, type RecordedSignal } from './signal.ts';

/** Every kind of record, in an order in which what is referred to comes first. */
export const entities = {
  institution,
  department,
  profileCount,
  referenceBudget,
  intervention,
  agreement,
  agreementLine,
  realisation,
  dialogue,
  measurement,
  ruleWaiver,
  signal,
  indicatorTarget,
  followUp,
  safeguardCheck,
  note,
  attachment,
  review,
  reviewRemark,
} as const;

/** Identifier of a kind of record. */
export type EntityName = keyof typeof entities;

/** Identifiers of all kinds, in the same order. */
export const entityNames = Object.keys(entities).filter((name): name is EntityName => name in entities);

/** What a record of each kind looks like in the store. */
export interface RecordOf {
  institution: RecordedInstitution;
  department: RecordedDepartment;
  profileCount: RecordedProfileCount;
  referenceBudget: RecordedReferenceBudget;
  intervention: RecordedIntervention;
  agreement: RecordedAgreement;
  agreementLine: RecordedAgreementLine;
  realisation: RecordedRealisation;
  dialogue: RecordedDialogue;
  measurement: RecordedMeasurement;
  ruleWaiver: RecordedRuleWaiver;
  signal: RecordedSignal;
  indicatorTarget: RecordedIndicatorTarget;
  followUp: RecordedFollowUp;
  safeguardCheck: RecordedSafeguardCheck;
  note: RecordedNote;
  attachment: RecordedAttachment;
  review: RecordedReview;
  reviewRemark: RecordedReviewRemark;
}

/** Everything that is recorded and not retired, per kind, each sorted by id (the order in which it was made). */
export type Registration = { readonly [Name in EntityName]: readonly RecordOf[Name][] };
