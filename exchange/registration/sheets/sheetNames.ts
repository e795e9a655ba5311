import { entityNames, type EntityName } from '../../../domain/registration.ts';

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
} as const satisfies Readonly<Partial<Record<EntityName, string>>>;

/** A kind of record that has a sheet. */
export type SheetEntity = keyof typeof sheetNames;

/** Kinds with a sheet, in the order of the format. */
export const sheetEntities = entityNames.filter((name): name is SheetEntity => name in sheetNames);

export type SheetName = (typeof sheetNames)[SheetEntity];
