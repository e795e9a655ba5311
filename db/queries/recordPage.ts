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

function departmentOf(entity: 'profileCount' | 'referenceBudget'): Finding {
  return async (read, id) => {
    const row = await read.selectFrom(entity).select('departmentId').where('id', '=', id).executeTakeFirst();
    return row && { entity: 'department', id: row.departmentId };
  };
}
