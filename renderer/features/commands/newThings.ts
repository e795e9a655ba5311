import { actionText } from '../../nl/commands.ts';

/** What can be begun from anywhere: words, and the address of the form. A feature adds its line with its form. */
export const newThings = [
  { ...actionText.newInstitution, address: '/instellingen?paneel=nieuw' },
  { ...actionText.newDepartment, address: '/afdelingen?paneel=nieuw' },
  { ...actionText.newIntervention, address: '/interventies?paneel=nieuw' },
  { ...actionText.newAgreement, address: '/afspraken/nieuw' },
  { ...actionText.newSignal, address: '/signalen?paneel=nieuw' },
  { ...actionText.newWaiver, address: '/regelruimte?paneel=nieuw' },
] as const;
