import type { SomeValues, Surroundings } from '../sheets/sheet.ts';
import type { SheetEntity } from '../sheets/sheetNames.ts';
import { currentValues, type Table, type Tables } from './table.ts';

/** What the rules of a row may look at, over all tables. */
export function surroundingsOf(tables: Tables): Surroundings {
  const withDepartments = new Set(tables.department.stored.map(({ institutionId }) => institutionId));
  const tied = new Set<string | null>();
  for (const { departmentId } of tables.agreement.stored) tied.add(departmentId);
  for (const { departmentId } of tables.ruleWaiver.stored) tied.add(departmentId);
  for (const { departmentId } of tables.signal.stored) tied.add(departmentId);
  for (const { departmentId } of tables.note.stored) tied.add(departmentId);
  for (const { departmentId } of tables.attachment.stored) tied.add(departmentId);
  return {
    current<Name extends SheetEntity>(name: Name, id: string): SomeValues<Name> | undefined {
      const table: Table<Name> = tables[name];
      return currentValues(table, id);
    },
    hasStoredDepartments: (institutionId) => withDepartments.has(institutionId),
    isTiedToInstitution: (departmentId) => tied.has(departmentId),
  };
}
