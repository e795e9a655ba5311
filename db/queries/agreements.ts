import { sql } from 'kysely';
import type { RecordedAgreement } from '../../domain/agreement.ts';
import type { RecordedAgreementLine } from '../../domain/agreementLine.ts';
import type { RecordedRealisation } from '../../domain/realisation.ts';
import type { MoneyOfInstitution } from '../../domain/rules/budgetRoom.ts';
import { agreedTermsHash } from '../commands/agreedTermsHash.ts';
import type { Read } from '../log/readHandle.ts';
import { moneyOfInstitution } from './money.ts';
import { recordOf } from './records.ts';
import { reviewsOf, type ReviewWithLines } from './reviews.ts';

/** One row of a list of agreements. */
export interface AgreementRow extends Pick<
  RecordedAgreement,
  | 'id'
  | 'code'
  | 'institutionId'
  | 'level'
  | 'departmentId'
  | 'clientCode'
  | 'startDate'
  | 'endDate'
  | 'version'
  | 'status'
> {
  readonly institutionName: string;
  /** Region and Wlz-uitvoerder of the institution: who may see the agreement (R16). */
  readonly careOfficeRegion: string;
  readonly wlzExecutor: string;
  readonly departmentCode: string | null;
  readonly departmentName: string | null;
  readonly totalCents: number;
  readonly realisedCents: number;
  readonly inConflict: boolean;
  /** Someone changed it without seeing that it was agreed: a proposed amendment waits for a decision. */
  readonly amended: boolean;
  /** Code of the newer version that replaces it, if any. */
  readonly replacedBy: string | null;
}

/** A line with what was spent on it. */
export type LineWithRealisations = RecordedAgreementLine & { readonly realisations: readonly RecordedRealisation[] };

/** An agreement with its lines, and what the editor needs to show the room under the reference budget while typing. */
export interface AgreementPage {
  readonly agreement: RecordedAgreement;
  readonly inConflict: boolean;
  /** See `AgreementRow`. */
  readonly amended: boolean;
  readonly lines: readonly LineWithRealisations[];
  readonly institution: { readonly id: string; readonly name: string; readonly wlzExecutor: string };
  /** What names the version as it stands now: a review is about one of these. */
  readonly termsHash: string;
  readonly reviews: readonly ReviewWithLines[];
  readonly versions: readonly Pick<RecordedAgreement, 'id' | 'code' | 'version' | 'status'>[];
}

/** What a new or changed agreement of an institution is entered with. */
export interface AgreementContext {
  readonly institution: { readonly id: string; readonly name: string };
  readonly departments: readonly { readonly id: string; readonly code: string; readonly name: string }[];
  readonly interventions: readonly {
    readonly id: string;
    readonly departmentId: string;
    readonly code: string;
    readonly goal: string;
  }[];
  readonly money: MoneyOfInstitution;
}

/** Agreements, newest period first; optionally of one institution or one department. */
export async function agreementRows(
  read: Read,
  of: { readonly institutionId?: string; readonly departmentId?: string } = {},
): Promise<AgreementRow[]> {
  let query = read
    .selectFrom('agreement as a')
    .innerJoin('institution as i', 'i.id', 'a.institutionId')
    .leftJoin('department as d', 'd.id', 'a.departmentId')
    .select(['a.id', 'a.code', 'a.institutionId', 'a.level', 'a.departmentId', 'a.startDate', 'a.endDate'])
    .select(['a.clientCode', 'a.version', 'a.status', 'a.conflicts', 'a.amendments', 'i.name as institutionName'])
    .select(['i.careOfficeRegion', 'i.wlzExecutor', 'd.code as departmentCode', 'd.name as departmentName'])
    .where('a.retired', '=', 0);
  if (of.institutionId !== undefined) query = query.where('a.institutionId', '=', of.institutionId);
  if (of.departmentId !== undefined) query = query.where('a.departmentId', '=', of.departmentId);
  const rows = await query
    .select(({ selectFrom }) => [
      selectFrom('agreementLine as l')
        .select(sql<number>`coalesce(sum(l.amountCents), 0)`.as('cents'))
        .whereRef('l.agreementId', '=', 'a.id')
        .where('l.retired', '=', 0)
        .as('totalCents'),
      selectFrom('realisation as r')
        .innerJoin('agreementLine as l', 'l.id', 'r.agreementLineId')
        .select(sql<number>`coalesce(sum(r.amountCents), 0)`.as('cents'))
        .whereRef('l.agreementId', '=', 'a.id')
        .where('l.retired', '=', 0)
        .where('r.retired', '=', 0)
        .as('realisedCents'),
      selectFrom('agreementLine as l')
        .select('l.id')
        .whereRef('l.agreementId', '=', 'a.id')
        .where('l.amendments', '!=', noAmendments)
        .limit(1)
        .as('amendedLine'),
      selectFrom('agreement as newer')
        .select('newer.code')
        .whereRef('newer.replacesId', '=', 'a.id')
        .where('newer.retired', '=', 0)
        .where('newer.status', 'in', ['agreed', 'closed'])
        .limit(1)
        .as('replacedBy'),
    ])
    .orderBy('a.startDate', 'desc')
    .orderBy('a.code')
    .execute();
  return rows.map(({ conflicts, amendments, amendedLine, totalCents, realisedCents, ...row }) => ({
    ...row,
    amended: isAmended(amendments) || amendedLine !== null,
    totalCents: totalCents ?? 0,
    realisedCents: realisedCents ?? 0,
    inConflict: conflicts !== null,
  }));
}

/** The page of an agreement, or null when it is not there (any more). */
export async function agreementPage(read: Read, id: string): Promise<AgreementPage | null> {
  const row = await read
    .selectFrom('agreement')
    .selectAll()
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (row === undefined) return null;
  const lines = await read
    .selectFrom('agreementLine')
    .selectAll()
    .where('agreementId', '=', id)
    .where('retired', '=', 0)
    .orderBy('number')
    .execute();
  const realisations = await read
    .selectFrom('realisation as r')
    .innerJoin('agreementLine as l', 'l.id', 'r.agreementLineId')
    .selectAll('r')
    .where('l.agreementId', '=', id)
    .where('r.retired', '=', 0)
    .orderBy('r.periodStart')
    .execute();
  const spentOn = Map.groupBy(realisations.map(recordOf), ({ agreementLineId }) => agreementLineId);
  const institution = await read
    .selectFrom('institution')
    .select(['id', 'name', 'wlzExecutor'])
    .where('id', '=', row.institutionId)
    .executeTakeFirstOrThrow();
  const agreement = recordOf(row);
  return {
    agreement,
    termsHash: agreedTermsHash({ agreement, lines }),
    reviews: await reviewsOf(read, id),
    inConflict: row.conflicts !== null || lines.some(({ conflicts }) => conflicts !== null),
    amended: isAmended(row.amendments) || (await hasAmendedLine(read, id)),
    lines: lines.map((line) => ({ ...recordOf(line), realisations: spentOn.get(line.id) ?? [] })),
    institution,
    versions: await versionsOf(read, row.institutionId, id),
  };
}

/** Agreed, and nobody set anything beside it. */
const noAmendments = '[]';

function isAmended(amendments: string | null): boolean {
  return amendments !== null && amendments !== noAmendments;
}

/** Also a line that was added beside the accord, which is in no list: it counts as retired. */
async function hasAmendedLine(read: Read, agreementId: string): Promise<boolean> {
  const line = await read
    .selectFrom('agreementLine')
    .select('id')
    .where('agreementId', '=', agreementId)
    .where('amendments', '!=', noAmendments)
    .limit(1)
    .executeTakeFirst();
  return line !== undefined;
}

/** The whole chain an agreement stands in, oldest version first. */
async function versionsOf(read: Read, institutionId: string, id: string) {
  const all = await read
    .selectFrom('agreement')
    .select(['id', 'code', 'version', 'status', 'replacesId'])
    .where('institutionId', '=', institutionId)
    .where('retired', '=', 0)
    .execute();
  const chain = new Set([id]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { id: own, replacesId } of all) {
      const linked = replacesId !== null && (chain.has(own) || chain.has(replacesId));
      if (!linked || (chain.has(own) && chain.has(replacesId))) continue;
      chain.add(own).add(replacesId);
      grown = true;
    }
  }
  return all
    .filter((candidate) => chain.has(candidate.id))
    .toSorted((a, b) => a.version - b.version)
    .map(({ replacesId: _replacesId, ...version }) => version);
}

/** What the agreement editor of an institution works with, or null when it is not there (any more). */
export async function agreementContext(read: Read, institutionId: string): Promise<AgreementContext | null> {
  const institution = await read
    .selectFrom('institution')
    .select(['id', 'name'])
    .where('id', '=', institutionId)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (institution === undefined) return null;
  const departments = await read
    .selectFrom('department')
    .select(['id', 'code', 'name'])
    .where('institutionId', '=', institutionId)
    .where('retired', '=', 0)
    .orderBy('code')
    .execute();
  const interventions = await read
    .selectFrom('intervention as v')
    .innerJoin('department as d', 'd.id', 'v.departmentId')
    .select(['v.id', 'v.departmentId', 'v.code', 'v.goal'])
    .where('d.institutionId', '=', institutionId)
    .where('v.retired', '=', 0)
    .orderBy('v.code')
    .execute();
  return { institution, departments, interventions, money: await moneyOfInstitution(read, institutionId) };
}
