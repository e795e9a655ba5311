import { aboutText } from '../nl/about.ts';
import { agreementText } from '../nl/agreements.ts';
import { departmentText } from '../nl/departments.ts';
import { evaluationText } from '../nl/evaluation.ts';
import { helpText } from '../nl/help.ts';
import { institutionText } from '../nl/institutions.ts';
import { interventionText } from '../nl/interventions.ts';
import { outcomeText } from '../nl/outcomes.ts';
import { registrationText } from '../nl/registration.ts';
import { signalText } from '../nl/signals.ts';
import { syncText } from '../nl/sync.ts';
import { todayText } from '../nl/today.ts';
import { waiverText } from '../nl/waivers.ts';

/** The parts of the application in the left bar, in the order of the work; a feature adds its line with its first screen. */
export const navigation = [
  { to: '/', label: todayText.title, explanation: todayText.explanation },
  { to: '/instellingen', label: institutionText.title, explanation: institutionText.explanation },
  { to: '/afdelingen', label: departmentText.navigation, explanation: departmentText.explanation },
  { to: '/interventies', label: interventionText.title, explanation: interventionText.explanation },
  { to: '/afspraken', label: agreementText.title, explanation: agreementText.explanation },
  { to: '/uitkomsten', label: outcomeText.title, explanation: outcomeText.explanation },
  { to: '/regelruimte', label: waiverText.title, explanation: waiverText.explanation },
  { to: '/signalen', label: signalText.title, explanation: signalText.explanation },
  { to: '/evaluatie', label: evaluationText.title, explanation: evaluationText.explanation },
  { to: '/registratie', label: registrationText.navigation, explanation: registrationText.explanation },
  { to: '/synchronisatie', label: syncText.title, explanation: syncText.explanation },
  { to: '/hulp', label: helpText.title, explanation: helpText.explanation },
  { to: '/over', label: aboutText.title, explanation: aboutText.explanation },
] as const;
