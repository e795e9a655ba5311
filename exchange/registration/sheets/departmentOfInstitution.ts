import { block, type Finding } from '../../../domain/rules/finding.ts';
import type { Surroundings } from './sheet.ts';

/** The department that is named belongs to the institution that is named (`verwijzing`). */
export function departmentOfInstitution(
  { institutionId, departmentId }: { readonly institutionId: string; readonly departmentId: string | null },
  around: Surroundings,
): Finding[] {
  if (departmentId === null) return [];
  const owner = around.current('department', departmentId)?.institutionId;
  if (owner === undefined || owner === institutionId) return [];
  return [
    block('verwijzing', 'departmentId', 'Deze afdeling hoort niet bij deze instelling. Verbeter één van de twee.'),
  ];
}
