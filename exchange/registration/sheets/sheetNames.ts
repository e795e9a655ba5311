import type { EntityName } from '../../../domain/registration.ts';

/** Name of the sheet in which each kind of record stands, as in files; in the order of the format. */
export const sheetNames = {
  institution: 'instellingen',
  department: 'afdelingen',
  profileCount: 'zorgprofielen',
  referenceBudget: 'referentiebudget',
  intervention: 'interventies',
  agreement: 'afspraken',
  agreementLine: 'afspraakregels',
  realisation: 'realisatie',
  dialogue: 'gesprekken',
  measurement: 'metingen',
  ruleWaiver: 'regelruimte',
  signal: 'signalen',
} as const satisfies Readonly<Record<EntityName, string>>;

export type SheetName = (typeof sheetNames)[EntityName];
