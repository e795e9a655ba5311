import { entityNames, type EntityName } from '../../../domain/registration.ts';

/** Name of the sheet in which each kind of record of the format stands, as in files; in its order. */
const formatSheetNames = {
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

/** Sheets beyond the format: a dump has them, so that nothing is lost. */
const extraSheetNames = {
  indicatorTarget: 'streefwaarden',
  followUp: 'vervolgacties',
  safeguardCheck: 'waarborgtoetsen',
  note: 'notities',
  attachment: 'bijlagen',
  review: 'beoordelingen',
  reviewRemark: 'opmerkingen',
} as const satisfies Readonly<Partial<Record<EntityName, string>>>;

/** Name of the sheet of each kind of record. */
export const sheetNames = { ...formatSheetNames, ...extraSheetNames } as const satisfies Readonly<
  Record<EntityName, string>
>;

/** A kind of record that has a sheet. */
export type SheetEntity = keyof typeof sheetNames;

/** Kinds with a sheet, those of the format first and in its order. */
export const sheetEntities: readonly SheetEntity[] = entityNames;

export type SheetName = (typeof sheetNames)[SheetEntity];

/** A sheet that the format has. */
export type FormatSheetName = (typeof formatSheetNames)[keyof typeof formatSheetNames];

/** True for a kind of record that only dumps have a sheet for. */
export function isExtraSheet(entity: SheetEntity): boolean {
  return entity in extraSheetNames;
}
