import type { Edit } from '../../db/log/edit.ts';
import type { Registration } from '../../domain/registration.ts';
import type { Carrier, Stranger } from './carrier/carrier.ts';
import type { Note, RegistrationCheck, ReportedCell, SheetCounts } from './report.ts';
import { isExtraSheet, sheetEntities, sheetNames, type SheetEntity, type SheetName } from './sheets/sheetNames.ts';
import { settleAgreements } from './stages/agreements.ts';
import { attachedFiles, checkAttachments, contentsOf, type AttachedFiles } from './stages/attachments.ts';
import { checkFewerClients, checkProfiles } from './stages/clientCounts.ts';
import type { Ids } from './stages/identify.ts';
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
 * @param isTaken true for the id of something that is no longer there: a dump cannot bring in another under it
 */
export function checkRegistration(
  carrier: Carrier,
  existing: Registration,
  newId: () => string,
  isTaken: (id: string) => boolean = () => false,
): RegistrationCheck {
  const steps = checkSteps(carrier, existing, { next: newId, isTaken });
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * The same in steps, so that a long check can say how far it is and be stopped between two steps; each step gives the share that is done, from 0
 * to 1.
 */
export function* checkSteps(
  carrier: Carrier,
  existing: Registration,
  ids: Ids,
): Generator<number, RegistrationCheck, undefined> {
  const tables = layTables(carrier, existing, ids);
  yield 0.4;
  const files = attachedFiles(carrier.attachments);
  yield* settleAll({ tables, around: surroundingsOf(tables), ids }, files);
  const concluded = concludeAll(tables, carrier);
  yield 0.95;
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
  const contents = contentsOf(tables.attachment, files);
  return { sheets: countsPerSheet(concluded), refused, warnings, notes, edits, contents };
}

function noteOfStranger({ kind, name }: Stranger): Note {
  const what = kind === 'sheet' ? 'Het blad' : 'Het bestand';
  return { sheet: null, subject: name, message: `${what} ${name} hoort niet bij een registratie en is niet gelezen.` };
}

/** Settles the sheets in an order in which what is referred to is decided before what refers to it. */
function* settleAll(settling: Settling, files: AttachedFiles): Generator<number, void, undefined> {
  const { tables } = settling;
  settleRows(tables.institution, settling);
  settleRows(tables.department, settling);
  checkFewerClients(tables);
  settleRows(tables.profileCount, settling);
  checkProfiles(tables);
  yield 0.5;
  settleRows(tables.referenceBudget, settling);
  settleRows(tables.intervention, settling);
  yield 0.6;
  const lines = settleAgreements(settling);
  yield 0.7;
  settleRows(tables.realisation, settling);
  yield 0.8;
  settleRows(tables.dialogue, settling);
  settleRows(tables.measurement, settling);
  settleRows(tables.ruleWaiver, settling);
  settleRows(tables.signal, settling);
  yield 0.9;
  settleRows(tables.indicatorTarget, settling);
  settleRows(tables.followUp, settling);
  settleRows(tables.safeguardCheck, settling);
  settleRows(tables.note, settling);
  settleRows(tables.attachment, settling);
  checkAttachments(tables.attachment, files);
  settleRows(tables.review, settling);
  settleRows(tables.reviewRemark, settling);
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
    indicatorTarget: conclude('indicatorTarget'),
    followUp: conclude('followUp'),
    safeguardCheck: conclude('safeguardCheck'),
    note: conclude('note'),
    attachment: conclude('attachment'),
    review: conclude('review'),
    reviewRemark: conclude('reviewRemark'),
  };
}

/** What only dumps have is counted when it is there. */
function countsPerSheet(concluded: Conclusions): RegistrationCheck['sheets'] {
  const extra: Partial<Record<SheetName, SheetCounts>> = {};
  for (const name of sheetEntities) {
    const { counts } = concluded[name].report;
    if (isExtraSheet(name) && counts.read > 0) extra[sheetNames[name]] = counts;
  }
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
    ...extra,
  };
}
