import type { RecordedInstitution } from '../../domain/institution.ts';
import type { Read } from '../log/readHandle.ts';
import { agreementRows, type AgreementRow } from './agreements.ts';
import { departmentRows, openDisadvantageOf, type DepartmentRow, type OpenSignal } from './departments.ts';
import { moneyByYear, perYear, type MoneyOfYear } from './moneyByYear.ts';
import { recordOf } from './records.ts';

/** One row of the list of institutions. */
export interface InstitutionRow extends Pick<
  RecordedInstitution,
  'id' | 'name' | 'place' | 'sector' | 'careOfficeRegion' | 'wlzExecutor' | 'status'
> {
  readonly departments: number;
  readonly inConflict: boolean;
  /** Over all years. */
  readonly budgetCents: number;
  readonly agreedCents: number;
  readonly realisedCents: number;
}

/** An institution with what belongs to it. */
export interface InstitutionPage {
  readonly institution: RecordedInstitution;
  readonly inConflict: boolean;
  readonly departments: readonly DepartmentRow[];
  readonly agreements: readonly AgreementRow[];
  readonly money: readonly MoneyOfYear[];
  /** Open signals of severity high about disadvantage to a client: while there is one, the pilot cannot be ended (R05). */
  readonly openDisadvantage: readonly OpenSignal[];
}

/** All institutions by name. */
export async function listInstitutions(read: Read): Promise<InstitutionRow[]> {
  const rows = await read.selectFrom('institution').selectAll().where('retired', '=', 0).execute();
  const departments = await read.selectFrom('department').select('institutionId').where('retired', '=', 0).execute();
  const departmentsOf = Map.groupBy(departments, ({ institutionId }) => institutionId);
  const moneyOf = Map.groupBy(await moneyByYear(read, null), ({ institutionId }) => institutionId);
  return rows
    .map(({ id, name, place, sector, careOfficeRegion, wlzExecutor, status, conflicts }) => {
      const money = moneyOf.get(id) ?? [];
      return {
        id,
        name,
        place,
        sector,
        careOfficeRegion,
        wlzExecutor,
        status,
        inConflict: conflicts !== null,
        departments: departmentsOf.get(id)?.length ?? 0,
        budgetCents: money.reduce((sum, { budgetCents }) => sum + (budgetCents ?? 0), 0),
        agreedCents: money.reduce((sum, { agreedCents }) => sum + agreedCents, 0),
        realisedCents: money.reduce((sum, { realisedCents }) => sum + realisedCents, 0),
      };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
}

/** The page of an institution, or null when it is not there (any more). */
export async function institutionPage(read: Read, id: string): Promise<InstitutionPage | null> {
  const row = await read
    .selectFrom('institution')
    .selectAll()
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    institution: recordOf(row),
    inConflict: row.conflicts !== null,
    departments: await departmentRows(read, id),
    agreements: await agreementRows(read, { institutionId: id }),
    money: perYear(await moneyByYear(read, id)),
    openDisadvantage: await openDisadvantageOf(read, id),
  };
}
