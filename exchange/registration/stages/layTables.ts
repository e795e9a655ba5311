import type { Registration } from '../../../domain/registration.ts';
import type { Carrier } from '../carrier/carrier.ts';
import { type SheetEntity, sheetNames } from '../sheets/sheetNames.ts';
import { identifyRows, type Ids } from './identify.ts';
import { tableOf, type Table, type Tables } from './table.ts';

/** Lays the delivery beside the store, for every kind of record, and finds which record each row is about. */
export function layTables(carrier: Carrier, existing: Registration, ids: Ids): Tables {
  const words = new Map<string, readonly string[]>();
  const delivered = new Map(carrier.sheets.map((sheet) => [sheet.name, sheet]));
  const lay = <Name extends SheetEntity>(name: Name): Table<Name> => {
    const table = tableOf(name, delivered.get(sheetNames[name]), existing, words);
    identifyRows(table, ids);
    return table;
  };
  // What is referred to comes before what refers to it.
  return {
    institution: lay('institution'),
    department: lay('department'),
    profileCount: lay('profileCount'),
    referenceBudget: lay('referenceBudget'),
    intervention: lay('intervention'),
    agreement: lay('agreement'),
    agreementLine: lay('agreementLine'),
    realisation: lay('realisation'),
    dialogue: lay('dialogue'),
    measurement: lay('measurement'),
    ruleWaiver: lay('ruleWaiver'),
    signal: lay('signal'),
    indicatorTarget: lay('indicatorTarget'),
    followUp: lay('followUp'),
    safeguardCheck: lay('safeguardCheck'),
    note: lay('note'),
    attachment: lay('attachment'),
    review: lay('review'),
    reviewRemark: lay('reviewRemark'),
  };
}
