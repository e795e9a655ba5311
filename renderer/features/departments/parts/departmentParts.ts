import { agreementsPart } from './agreementsPart.tsx';
import { budgetsPart } from './budgetsPart.tsx';
import type { DepartmentPart } from './departmentPart.ts';
import { dialoguesPart } from './dialoguesPart.tsx';
import { historyPart } from './historyPart.tsx';
import { interventionsPart } from './interventionsPart.tsx';
import { notesPart } from './notesPart.tsx';
import { outcomesPart } from './outcomesPart.tsx';
import { overviewPart } from './overviewPart.tsx';
import { profilesPart } from './profilesPart.tsx';
import { safeguardsPart } from './safeguardsPart.tsx';
import { signalsPart } from './signalsPart.tsx';
import { waiversPart } from './waiversPart.tsx';

/** The parts of the workspace of a department, in the order of their tabs; one more is a file here, a line, and its words. */
export const departmentParts: readonly DepartmentPart[] = [
  overviewPart,
  interventionsPart,
  dialoguesPart,
  agreementsPart,
  outcomesPart,
  waiversPart,
  signalsPart,
  safeguardsPart,
  budgetsPart,
  profilesPart,
  notesPart,
  historyPart,
];
