import type { EntityName } from '../../domain/registration.ts';
import type { Read } from '../log/readHandle.ts';

/** The record on whose page another is shown. */
export interface RecordPage {
  readonly entity: 'institution' | 'department' | 'intervention' | 'agreement';
  readonly id: string;
}

type Finding = (read: Read, id: string) => Promise<RecordPage | undefined>;

/** Where a record is shown, or null when it has no page: of a kind that is not on screen, not known here, or retired. */
export async function recordPage(read: Read, entity: string, id: string): Promise<RecordPage | null> {
  const find = Object.entries<Finding>(findings).find(([name]) => name === entity)?.[1];
  const page = await find?.(read, id);
  if (page === undefined) return null;
  const row = await read.selectFrom(page.entity).select('retired').where('id', '=', page.id).executeTakeFirst();
  return row?.retired === 0 ? page : null;
}

const findings: Readonly<Partial<Record<EntityName, Finding>>> = {
  institution: ownPage('institution'),
  department: ownPage('department'),
  intervention: ownPage('intervention'),
  agreement: ownPage('agreement'),
  profileCount: departmentOf('profileCount'),
  referenceBudget: departmentOf('referenceBudget'),
  dialogue: departmentOf('dialogue'),
  measurement: departmentOf('measurement'),
  indicatorTarget: departmentOf('indicatorTarget'),
  followUp: departmentOf('followUp'),
  safeguardCheck: departmentOf('safeguardCheck'),
  ruleWaiver: ofPlace('ruleWaiver'),
  signal: ofPlace('signal'),
  note: ofSubject('note'),
  attachment: ofSubject('attachment'),
  async review(read, id) {
    const row = await read.selectFrom('review').select('agreementId').where('id', '=', id).executeTakeFirst();
    return row && { entity: 'agreement', id: row.agreementId };
  },
  async reviewRemark(read, id) {
    const row = await read
      .selectFrom('reviewRemark')
      .innerJoin('agreementLine', 'agreementLine.id', 'reviewRemark.agreementLineId')
      .select('agreementLine.agreementId')
      .where('reviewRemark.id', '=', id)
      .executeTakeFirst();
    return row && { entity: 'agreement', id: row.agreementId };
  },
  async agreementLine(read, id) {
    const row = await read.selectFrom('agreementLine').select('agreementId').where('id', '=', id).executeTakeFirst();
    return row && { entity: 'agreement', id: row.agreementId };
  },
  async realisation(read, id) {
    const row = await read
      .selectFrom('realisation')
      .innerJoin('agreementLine', 'agreementLine.id', 'realisation.agreementLineId')
      .select('agreementLine.agreementId')
      .where('realisation.id', '=', id)
      .executeTakeFirst();
    return row && { entity: 'agreement', id: row.agreementId };
  },
};

function ownPage(entity: RecordPage['entity']): Finding {
  return async (_read, id) => ({ entity, id });
}

type OfDepartment =
  | 'profileCount'
  | 'referenceBudget'
  | 'dialogue'
  | 'measurement'
  | 'indicatorTarget'
  | 'followUp'
  | 'safeguardCheck';

function departmentOf(entity: OfDepartment): Finding {
  return async (read, id) => {
    const row = await read.selectFrom(entity).select('departmentId').where('id', '=', id).executeTakeFirst();
    return row && { entity: 'department', id: row.departmentId };
  };
}

/** Of a department, or of the institution as a whole. */
function ofPlace(entity: 'ruleWaiver' | 'signal'): Finding {
  return async (read, id) => {
    const row = await read
      .selectFrom(entity)
      .select(['institutionId', 'departmentId'])
      .where('id', '=', id)
      .executeTakeFirst();
    return row && placeOf(row);
  };
}

function placeOf({ institutionId, departmentId }: { institutionId: string; departmentId: string | null }): RecordPage {
  return departmentId === null
    ? { entity: 'institution', id: institutionId }
    : { entity: 'department', id: departmentId };
}

/** What a note or attachment is about. */
function ofSubject(entity: 'note' | 'attachment'): Finding {
  return async (read, id) => {
    const row = await read
      .selectFrom(entity)
      .select(['institutionId', 'departmentId', 'interventionId', 'agreementId'])
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) return undefined;
    if (row.agreementId !== null) return { entity: 'agreement', id: row.agreementId };
    if (row.interventionId !== null) return { entity: 'intervention', id: row.interventionId };
    return placeOf(row);
  };
}
