import type { Edit } from '../../db/log/edit.ts';
import type { Registration } from '../../domain/registration.ts';
import type { Carrier } from './carrier/carrier.ts';
import type { Note, RegistrationCheck, ReportedCell, SheetCounts } from './report.ts';
import { type SheetEntity, type SheetName, sheetEntities } from './sheets/sheetNames.ts';
import { settleAgreements } from './stages/agreements.ts';
import { checkFewerClients, checkProfiles } from './stages/clientCounts.ts';
import { warnBrokenSeries, warnDeviations, warnEndedWithOpenSignals, warnNarrowUse } from './stages/lateWarnings.ts';
import { layTables } from './stages/layTables.ts';
import { planOf, type Plan } from './stages/plan.ts';
import { reportSheet, type SheetReport } from './stages/reportRows.ts';
import { settleRows, type Settling } from './stages/settle.ts';
import { surroundingsOf } from './stages/surroundings.ts';
import type { Table, Tables } from './stages/table.ts';

/**
 * Works out what importing a registration would do: reads every cell, finds the record of every row, checks the rules and plans the
 * edits for the good rows. Writes nothing. The same delivery on top of its own result gives no edits.
 *
 * @param existing everything in the store that is not retired
 * @param newId makes ids for new records; each must be larger than the one before, so that equals keep their order
 */
export function checkRegistration(carrier: Carrier, existing: Registration, newId: () => string): RegistrationCheck {
  const tables = layTables(carrier, existing, newId);
  settleAll({ tables, around: surroundingsOf(tables), newId });
  const concluded = concludeAll(tables, carrier);
  const refused: ReportedCell[] = [];
  const warnings: ReportedCell[] = [];
  const notes = carrier.strangers.map(noteOfStranger);
  const edits: Edit[] = [];
  for (const name of sheetEntities) {
    const { plan, report } = concluded[name];
    // One by one: a large delivery has more of these than a call can have arguments.
    for (const cell of report.refused) refused.push(cell);
    for (const cell of report.warnings) warnings.push(cell);
    for (const note of report.notes) notes.push(note);
    for (const edit of plan.edits) edits.push(edit);
  }
  return { sheets: countsPerSheet(concluded), refused, warnings, notes, edits };
}

function noteOfStranger(subject: string): Note {
  const message = `Het bestand ${subject} hoort niet bij een registratie en is niet gelezen.`;
  return { sheet: null, subject, message };
}

/** Settles the sheets in an order in which what is referred to is decided before what refers to it. */
function settleAll(settling: Settling): void {
  const { tables } = settling;
  settleRows(tables.institution, settling);
  settleRows(tables.department, settling);
  checkFewerClients(tables);
  settleRows(tables.profileCount, settling);
  checkProfiles(tables);
  settleRows(tables.referenceBudget, settling);
  settleRows(tables.intervention, settling);
  const lines = settleAgreements(settling);
  settleRows(tables.realisation, settling);
  settleRows(tables.dialogue, settling);
  settleRows(tables.measurement, settling);
  settleRows(tables.ruleWaiver, settling);
  settleRows(tables.signal, settling);
  warnEndedWithOpenSignals(tables);
  warnNarrowUse(tables, lines);
  warnDeviations(tables);
  warnBrokenSeries(tables);
}

/** What came of one kind of record. */
interface Conclusion<Name extends SheetEntity> {
  readonly plan: Plan<Name>;
  readonly report: SheetReport;
}

type Conclusions = { readonly [Name in SheetEntity]: Conclusion<Name> };

function concludeAll(tables: Tables, carrier: Carrier): Conclusions {
  const conclude = <Name extends SheetEntity>(name: Name): Conclusion<Name> => {
    const table: Table<Name> = tables[name];
    const plan = planOf(table);
    const unreadable = carrier.unreadable.find((sheet) => sheet.name === table.sheet.name);
    return { plan, report: reportSheet(table, plan, unreadable) };
  };
  return {
    institution: conclude('institution'),
    department: conclude('department'),
    profileCount: conclude('profileCount'),
    referenceBudget: conclude('referenceBudget'),
    intervention: conclude('intervention'),
    agreement: conclude('agreement'),
    agreementLine: conclude('agreementLine'),
    realisation: conclude('realisation'),
    dialogue: conclude('dialogue'),
    measurement: conclude('measurement'),
    ruleWaiver: conclude('ruleWaiver'),
    signal: conclude('signal'),
  };
}

function countsPerSheet(concluded: Conclusions): Record<SheetName, SheetCounts> {
  return {
    instellingen: concluded.institution.report.counts,
    afdelingen: concluded.department.report.counts,
    zorgprofielen: concluded.profileCount.report.counts,
    referentiebudget: concluded.referenceBudget.report.counts,
    interventies: concluded.intervention.report.counts,
    afspraken: concluded.agreement.report.counts,
    afspraakregels: concluded.agreementLine.report.counts,
    realisatie: concluded.realisation.report.counts,
    gesprekken: concluded.dialogue.report.counts,
    metingen: concluded.measurement.report.counts,
    regelruimte: concluded.ruleWaiver.report.counts,
    signalen: concluded.signal.report.counts,
  };
}
