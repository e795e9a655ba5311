import { block } from '../../domain/rules/finding.ts';
import type { Read } from '../log/readHandle.ts';
import { textIn, type FormValues } from './check.ts';
import { findAgreement, findDepartment, findInstitution } from './find.ts';
import { RecordMissing, RuleViolation } from './ruleViolation.ts';

/** What a note or attachment is about: an institution, or one department, intervention or agreement of it. */
export interface Subject {
  readonly institutionId: string;
  readonly departmentId: string | null;
  readonly interventionId: string | null;
  readonly agreementId: string | null;
}

const parts = ['departmentId', 'interventionId', 'agreementId'] as const;

/**
 * Reads from a form what a note or attachment is about, and looks whether it is there and belongs together. The institution follows from the
 * subject; when the form names one, it must be that one.
 *
 * @throws RecordMissing; RuleViolation `verplicht` when the form names nothing, `verwijzing` when it names two subjects or another institution
 */
export async function subjectOf(read: Read, form: FormValues): Promise<Subject> {
  const [named, another] = parts.filter((field) => textIn(form, field) !== null);
  if (another !== undefined) {
    throw new RuleViolation([block('verwijzing', another, 'Dit kan maar bij één onderwerp horen.')]);
  }
  const given = textIn(form, 'institutionId');
  const id = named === undefined ? given : textIn(form, named);
  if (id === null) throw new RuleViolation([block('verplicht', 'institutionId', 'Maak hier een keuze.')]);
  const institutionId = await institutionOf(read, named ?? 'institutionId', id);
  if (given !== null && given !== institutionId) {
    throw new RuleViolation([block('verwijzing', 'institutionId', 'Dit onderwerp hoort bij een andere instelling.')]);
  }
  return {
    institutionId,
    departmentId: named === 'departmentId' ? id : null,
    interventionId: named === 'interventionId' ? id : null,
    agreementId: named === 'agreementId' ? id : null,
  };
}

async function institutionOf(read: Read, field: keyof Subject, id: string): Promise<string> {
  if (field === 'departmentId') return (await findDepartment(read, id)).institutionId;
  if (field === 'agreementId') return (await findAgreement(read, id)).agreement.institutionId;
  if (field === 'institutionId') return (await findInstitution(read, id)).id;
  const row = await read
    .selectFrom('intervention as v')
    .innerJoin('department as d', 'd.id', 'v.departmentId')
    .select('d.institutionId')
    .where('v.id', '=', id)
    .where('v.retired', '=', 0)
    .executeTakeFirst();
  if (row === undefined) throw new RecordMissing('interventie');
  return row.institutionId;
}
