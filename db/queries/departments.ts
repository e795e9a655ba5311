import type { RecordedDepartment } from '../../domain/department.ts';
import type { RecordedIntervention } from '../../domain/intervention.ts';
import type { RecordedProfileCount } from '../../domain/profileCount.ts';
import type { RecordedReferenceBudget } from '../../domain/referenceBudget.ts';
import { openDisadvantage, signalsFor } from '../../domain/rules/R05-noDisadvantage.ts';
import type { RecordedSignal } from '../../domain/signal.ts';
import type { Read } from '../log/readHandle.ts';
import { agreementRows, type AgreementRow } from './agreements.ts';
import { moneyByYear, perYear, type MoneyOfYear } from './moneyByYear.ts';
import { departmentOf, recordOf } from './records.ts';

/** One row of a list of departments. */
export interface DepartmentRow extends Pick<
  RecordedDepartment,
  'id' | 'institutionId' | 'code' | 'name' | 'place' | 'clientCount' | 'clientsWithMeerzorg' | 'startDate' | 'endDate'
> {
  readonly institutionName: string;
  readonly inConflict: boolean;
}

/** A department with what belongs to it: what a consultant needs on the table during a visit. */
export interface DepartmentPage {
  readonly department: RecordedDepartment;
  readonly inConflict: boolean;
  readonly institution: { readonly id: string; readonly name: string };
  readonly profileCounts: readonly RecordedProfileCount[];
  readonly budgets: readonly RecordedReferenceBudget[];
  readonly interventions: readonly RecordedIntervention[];
  readonly agreements: readonly AgreementRow[];
  readonly money: readonly MoneyOfYear[];
  /** Open signals of severity high about disadvantage to a client, of the department or its institution as a whole (R05). */
  readonly openDisadvantage: readonly OpenSignal[];
  /** Ids of the profile counts, budgets and interventions that are in conflict. */
  readonly conflictedIds: readonly string[];
}

/** What is said of an open signal on the pages it stands on. */
export type OpenSignal = Pick<
  RecordedSignal,
  'id' | 'kind' | 'severity' | 'resolvedOn' | 'departmentId' | 'foundOn' | 'reportedOn'
>;

/** Open signals of severity high about disadvantage to a client, of an institution and its departments, found first (R05). */
export async function openDisadvantageOf(read: Read, institutionId: string): Promise<OpenSignal[]> {
  const signals = await read
    .selectFrom('signal')
    .select(['id', 'kind', 'severity', 'resolvedOn', 'departmentId', 'foundOn', 'reportedOn'])
    .where('institutionId', '=', institutionId)
    .where('retired', '=', 0)
    .orderBy('foundOn')
    .execute();
  return openDisadvantage(signals);
}

/**
 * Departments by institution and code.
 *
 * @param institutionId only of this institution; null for all
 */
export async function departmentRows(read: Read, institutionId: string | null): Promise<DepartmentRow[]> {
  const rows = await read
    .selectFrom('department as d')
    .innerJoin('institution as i', 'i.id', 'd.institutionId')
    .select([
      'd.id',
      'd.institutionId',
      'd.code',
      'd.name',
      'd.place',
      'd.clientCount',
      'd.clientsWithMeerzorg',
      'd.startDate',
      'd.endDate',
      'd.conflicts',
      'i.name as institutionName',
    ])
    .where('d.retired', '=', 0)
    .where('d.institutionId', institutionId === null ? 'is not' : '=', institutionId)
    .execute();
  return rows
    .map(({ conflicts, ...row }) => ({ ...row, inConflict: conflicts !== null }))
    .toSorted((a, b) => a.institutionName.localeCompare(b.institutionName, 'nl') || a.code.localeCompare(b.code, 'nl'));
}

/** The page of a department, or null when it is not there (any more). */
export async function departmentPage(read: Read, id: string): Promise<DepartmentPage | null> {
  const row = await read
    .selectFrom('department')
    .selectAll()
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (row === undefined) return null;
  const institution = await read
    .selectFrom('institution')
    .select(['id', 'name'])
    .where('id', '=', row.institutionId)
    .executeTakeFirstOrThrow();
  const profileCounts = read.selectFrom('profileCount').selectAll().where('departmentId', '=', id);
  const budgets = read.selectFrom('referenceBudget').selectAll().where('departmentId', '=', id);
  const interventions = read.selectFrom('intervention').selectAll().where('departmentId', '=', id);
  const money = await moneyByYear(read, row.institutionId);
  const counts = await profileCounts
    .where('retired', '=', 0)
    .orderBy('referenceDate', 'desc')
    .orderBy('careProfile')
    .execute();
  const budgetRows = await budgets.where('retired', '=', 0).orderBy('year').execute();
  const interventionRows = await interventions.where('retired', '=', 0).orderBy('startDate', 'desc').execute();
  return {
    department: departmentOf(row),
    inConflict: row.conflicts !== null,
    institution,
    profileCounts: counts.map(recordOf),
    budgets: budgetRows.map(recordOf),
    interventions: interventionRows.map(recordOf),
    agreements: await agreementRows(read, { departmentId: id }),
    money: perYear(money.filter(({ departmentId }) => departmentId === id)),
    openDisadvantage: signalsFor(id, await openDisadvantageOf(read, row.institutionId)),
    conflictedIds: [...counts, ...budgetRows, ...interventionRows]
      .filter(({ conflicts }) => conflicts !== null)
      .map((conflicted) => conflicted.id),
  };
}
