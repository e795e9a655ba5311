import { agreementLevels, type Agreement } from '../../../domain/agreement.ts';
import { agreementText } from '../../nl/agreements.ts';

/** Whom an agreement is about: `Cliënt C-03, De Beuk`, `De Beuk`, `Hele instelling`. */
export function subjectText({
  level,
  clientCode,
  departmentName,
}: Pick<Agreement, 'level' | 'clientCode'> & { readonly departmentName: string | null }): string {
  if (level === 'institution') return agreementText.wholeInstitution;
  if (level === 'department') return departmentName ?? agreementLevels.label(level);
  const client = `${agreementLevels.label(level)} ${clientCode ?? ''}`.trim();
  return departmentName === null ? client : `${client}, ${departmentName}`;
}
