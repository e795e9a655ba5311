import { entities, entityNames, type EntityName } from '../../domain/registration.ts';
import { formatDate } from '../../domain/values/isoDate.ts';
import type { Read } from '../log/readHandle.ts';
import { recordPage, type RecordPage } from './recordPage.ts';

/** What a record is called on a screen, and the institution it belongs to. */
export interface Titled {
  /** Dutch, such as `afspraakregel 2 van SW-A01-2016-B01`; only the kind when the record cannot be shown. */
  readonly title: string;
  /** Name of the institution, or its id when it is not known here. */
  readonly institution: string;
  /** Where it is shown, or null when it has no page. */
  readonly page: RecordPage | null;
}

/** Adds to each what its record and institution are called. */
export async function titled<
  One extends { readonly entity: string; readonly entityId: string; readonly scope: string },
>(read: Read, list: readonly One[]): Promise<(One & Titled)[]> {
  const result: (One & Titled)[] = [];
  for (const one of list) {
    const institution = (await institutionName(read, one.scope)) ?? one.scope;
    const title = await titleOf(read, one.entity, one.entityId);
    result.push({ ...one, title, institution, page: await recordPage(read, one.entity, one.entityId) });
  }
  return result;
}

/** Name of an institution, or null when it is not known here. */
export async function institutionName(read: Read, scope: string): Promise<string | null> {
  const row = await read.selectFrom('institution').select('name').where('id', '=', scope).executeTakeFirst();
  return row?.name ?? null;
}

async function titleOf(read: Read, name: string, id: string): Promise<string> {
  const entity = entityNames.find((known) => known === name);
  if (entity === undefined) return name;
  const own = await namings[entity](read, id);
  return own === undefined ? entities[entity].label : `${entities[entity].label} ${own}`;
}

/** What a record is called among those of its kind. */
type Naming = (read: Read, id: string) => Promise<string | undefined>;

const namings: Readonly<Record<EntityName, Naming>> = {
  async institution(read, id) {
    return (await institutionName(read, id)) ?? undefined;
  },
  department: byCode('department'),
  async profileCount(read, id) {
    const row = await read
      .selectFrom('profileCount')
      .innerJoin('department', 'department.id', 'profileCount.departmentId')
      .select(['careProfile', 'referenceDate', 'code'])
      .where('profileCount.id', '=', id)
      .executeTakeFirst();
    return row && `${row.careProfile} van ${row.code} op ${formatDate(row.referenceDate)}`;
  },
  async referenceBudget(read, id) {
    const row = await read
      .selectFrom('referenceBudget')
      .innerJoin('department', 'department.id', 'referenceBudget.departmentId')
      .select(['year', 'code'])
      .where('referenceBudget.id', '=', id)
      .executeTakeFirst();
    return row && `${row.year} van ${row.code}`;
  },
  intervention: byCode('intervention'),
  agreement: byCode('agreement'),
  async agreementLine(read, id) {
    const row = await read
      .selectFrom('agreementLine')
      .innerJoin('agreement', 'agreement.id', 'agreementLine.agreementId')
      .select(['number', 'code'])
      .where('agreementLine.id', '=', id)
      .executeTakeFirst();
    return row && `${row.number} van ${row.code}`;
  },
  async realisation(read, id) {
    const row = await read
      .selectFrom('realisation')
      .innerJoin('agreementLine', 'agreementLine.id', 'realisation.agreementLineId')
      .innerJoin('agreement', 'agreement.id', 'agreementLine.agreementId')
      .select(['periodStart', 'number', 'code'])
      .where('realisation.id', '=', id)
      .executeTakeFirst();
    return row && `vanaf ${formatDate(row.periodStart)} op regel ${row.number} van ${row.code}`;
  },
  async dialogue(read, id) {
    const row = await read.selectFrom('dialogue').select('date').where('id', '=', id).executeTakeFirst();
    return row && `van ${formatDate(row.date)}`;
  },
  async measurement(read, id) {
    const row = await read
      .selectFrom('measurement')
      .innerJoin('department', 'department.id', 'measurement.departmentId')
      .select(['indicator', 'moment', 'code'])
      .where('measurement.id', '=', id)
      .executeTakeFirst();
    return row && `${row.indicator} ${row.moment} van ${row.code}`;
  },
  async ruleWaiver(read, id) {
    return (await read.selectFrom('ruleWaiver').select('rule').where('id', '=', id).executeTakeFirst())?.rule;
  },
  async signal(read, id) {
    const row = await read.selectFrom('signal').select('foundOn').where('id', '=', id).executeTakeFirst();
    return row && `van ${formatDate(row.foundOn)}`;
  },
  async indicatorTarget(read, id) {
    const row = await read
      .selectFrom('indicatorTarget')
      .innerJoin('department', 'department.id', 'indicatorTarget.departmentId')
      .select(['indicator', 'code'])
      .where('indicatorTarget.id', '=', id)
      .executeTakeFirst();
    return row && `${row.indicator} van ${row.code}`;
  },
  async followUp(read, id) {
    const row = await read.selectFrom('followUp').select('dueDate').where('id', '=', id).executeTakeFirst();
    return row && `voor ${formatDate(row.dueDate)}`;
  },
  async safeguardCheck(read, id) {
    const row = await read.selectFrom('safeguardCheck').select('date').where('id', '=', id).executeTakeFirst();
    return row && `van ${formatDate(row.date)}`;
  },
  // A note is named by how it begins: it has no other name.
  async note(read, id) {
    const row = await read.selectFrom('note').select('text').where('id', '=', id).executeTakeFirst();
    return row && `“${beginningOf(row.text)}”`;
  },
  async attachment(read, id) {
    return (await read.selectFrom('attachment').select('name').where('id', '=', id).executeTakeFirst())?.name;
  },
  async review(read, id) {
    const row = await read
      .selectFrom('review')
      .innerJoin('agreement', 'agreement.id', 'review.agreementId')
      .select(['date', 'code'])
      .where('review.id', '=', id)
      .executeTakeFirst();
    return row && `van ${row.code} op ${formatDate(row.date)}`;
  },
  async reviewRemark(read, id) {
    const row = await read
      .selectFrom('reviewRemark')
      .innerJoin('agreementLine', 'agreementLine.id', 'reviewRemark.agreementLineId')
      .innerJoin('agreement', 'agreement.id', 'agreementLine.agreementId')
      .select(['number', 'code'])
      .where('reviewRemark.id', '=', id)
      .executeTakeFirst();
    return row && `${row.number} van ${row.code}`;
  },
};

/** First words of a text, on one line. */
function beginningOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length <= 40 ? line : `${line.slice(0, 40).trimEnd()}…`;
}

function byCode(entity: 'department' | 'intervention' | 'agreement'): Naming {
  return async (read, id) =>
    (await read.selectFrom(entity).select('code').where('id', '=', id).executeTakeFirst())?.code;
}
