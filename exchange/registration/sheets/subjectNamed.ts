import { block, type Finding } from '../../../domain/rules/finding.ts';
import { maybe } from '../cells/cellKind.ts';
import { text } from '../cells/textCell.ts';
import { departmentPerhapsNamed, institutionNamed } from './namedRecords.ts';
import { keyColumn, type Column, type Surroundings } from './sheet.ts';
import type { SheetEntity } from './sheetNames.ts';

/** What notes and attachments are about: an institution, or at most one department, intervention or agreement of it. */
interface Subject {
  readonly institutionId: string;
  readonly departmentId: string | null;
  readonly interventionId: string | null;
  readonly agreementId: string | null;
}

/** Columns that name the subject. */
export function subjectColumns<Name extends SheetEntity>(): Column<Name>[] {
  return [
    keyColumn('instelling', text),
    keyColumn('afdeling', maybe(text)),
    keyColumn('interventie', maybe(text)),
    keyColumn('afspraak', maybe(text)),
  ];
}

const interventionPerhapsNamed = {
  columns: ['interventie'],
  idColumn: 'interventie_id',
  to: 'intervention',
  field: 'interventionId',
  link(into: { interventionId?: string | null }, id: string | null) {
    into.interventionId = id;
  },
  idOf: ({ interventionId }: { readonly interventionId: string | null }) => interventionId,
} as const;

const agreementPerhapsNamed = {
  columns: ['afspraak'],
  idColumn: 'afspraak_id',
  to: 'agreement',
  field: 'agreementId',
  link(into: { agreementId?: string | null }, id: string | null) {
    into.agreementId = id;
  },
  idOf: ({ agreementId }: { readonly agreementId: string | null }) => agreementId,
} as const;

/** The records that the subject is. */
export const subjectReferences = [
  institutionNamed,
  departmentPerhapsNamed,
  interventionPerhapsNamed,
  agreementPerhapsNamed,
] as const;

/** A note or attachment is about one thing, and that belongs to the institution that is named (`verwijzing`). */
export function subjectOfInstitution(subject: Subject, around: Surroundings): Finding[] {
  const { institutionId, departmentId, interventionId, agreementId } = subject;
  const [field, another] = (['departmentId', 'interventionId', 'agreementId'] as const).filter(
    (one) => subject[one] !== null,
  );
  if (another !== undefined) return [block('verwijzing', another, 'Dit kan maar bij één onderwerp horen.')];
  const department =
    departmentId ?? (interventionId === null ? null : around.current('intervention', interventionId)?.departmentId);
  const owner =
    agreementId === null
      ? around.current('department', department ?? '')?.institutionId
      : around.current('agreement', agreementId)?.institutionId;
  if (owner === undefined || owner === institutionId) return [];
  return [block('verwijzing', field ?? 'institutionId', 'Dit onderwerp hoort bij een andere instelling.')];
}
