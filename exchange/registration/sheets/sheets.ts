import { agreementLines } from './agreementLines.ts';
import { agreements } from './agreements.ts';
import { attachments } from './attachments.ts';
import { departments } from './departments.ts';
import { dialogues } from './dialogues.ts';
import { followUps } from './followUps.ts';
import { indicatorTargets } from './indicatorTargets.ts';
import { institutions } from './institutions.ts';
import { interventions } from './interventions.ts';
import { measurements } from './measurements.ts';
import { notes } from './notes.ts';
import { profileCounts } from './profileCounts.ts';
import { realisations } from './realisations.ts';
import { referenceBudgets } from './referenceBudgets.ts';
import { reviewRemarks } from './reviewRemarks.ts';
import { reviews } from './reviews.ts';
import { ruleWaivers } from './ruleWaivers.ts';
import { safeguardChecks } from './safeguardChecks.ts';
import type { Sheet } from './sheet.ts';
import type { SheetEntity } from './sheetNames.ts';
import { signals } from './signals.ts';

/** Every sheet of the registration: those of the format in its order, then what only dumps have. */
export const sheets: { readonly [Name in SheetEntity]: Sheet<Name> } = {
  institution: institutions,
  department: departments,
  profileCount: profileCounts,
  referenceBudget: referenceBudgets,
  intervention: interventions,
  agreement: agreements,
  agreementLine: agreementLines,
  realisation: realisations,
  dialogue: dialogues,
  measurement: measurements,
  ruleWaiver: ruleWaivers,
  signal: signals,
  indicatorTarget: indicatorTargets,
  followUp: followUps,
  safeguardCheck: safeguardChecks,
  note: notes,
  attachment: attachments,
  review: reviews,
  reviewRemark: reviewRemarks,
};
