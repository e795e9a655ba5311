import { block, type Finding } from '../../domain/rules/finding.ts';
import type { Read } from '../log/readHandle.ts';
import { findDepartment } from './find.ts';

/**
 * What is recorded of an institution and perhaps one of its departments: the two belong together (`verwijzing`).
 *
 * @throws RecordMissing when the department is not there, or is retired
 */
export async function belongsToInstitution(
  read: Read,
  { institutionId, departmentId }: { readonly institutionId: string; readonly departmentId: string | null },
): Promise<Finding[]> {
  if (departmentId === null) return [];
  const department = await findDepartment(read, departmentId);
  if (department.institutionId === institutionId) return [];
  return [block('verwijzing', 'departmentId', 'Deze afdeling hoort bij een andere instelling.')];
}
