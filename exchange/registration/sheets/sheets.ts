import { agreementLines } from './agreementLines.ts';
import { agreements } from './agreements.ts';
import { departments } from './departments.ts';
import { dialogues } from './dialogues.ts';
import { institutions } from './institutions.ts';
import { interventions } from './interventions.ts';
import { measurements } from './measurements.ts';
import { profileCounts } from './profileCounts.ts';
import { realisations } from './realisations.ts';
import { referenceBudgets } from './referenceBudgets.ts';
import { ruleWaivers } from './ruleWaivers.ts';
import type { Sheet } from './sheet.ts';
import type { SheetEntity } from './sheetNames.ts';
import { signals } from './signals.ts';

/** Every sheet of the registration, in the order of the format. */
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
};
