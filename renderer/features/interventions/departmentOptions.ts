import type { ChoiceOption } from '../../components/ChoiceSelect.tsx';
import type { DepartmentRow } from '../departments/departmentSearch.ts';

/** Departments to choose from, with their institution, because names of departments are not unique. */
export function departmentOptions(
  departments: readonly Pick<DepartmentRow, 'id' | 'name' | 'institutionName'>[],
): ChoiceOption[] {
  return departments.map(({ id, name, institutionName }) => ({ value: id, label: `${name} – ${institutionName}` }));
}
