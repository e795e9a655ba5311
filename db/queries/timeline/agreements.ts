import type { Read } from '../../log/readHandle.ts';
import type { AgreementEntry } from './entry.ts';

/** Agreements of a department: when both accords were there, or the one that is; and what was answered in reviews. */
export async function agreementEntries(read: Read, departmentId: string): Promise<AgreementEntry[]> {
  const rows = await read
    .selectFrom('agreement as a')
    .select(['a.id', 'a.code', 'a.purpose', 'a.institutionAccordOn', 'a.wlzExecutorAccordOn'])
    .select(({ selectFrom }) =>
      selectFrom('agreementLine as l')
        .select(({ fn }) => fn.sum<number | null>('l.amountCents').as('sum'))
        .whereRef('l.agreementId', '=', 'a.id')
        .where('l.retired', '=', 0)
        .as('cents'),
    )
    .where('a.departmentId', '=', departmentId)
    .where('a.retired', '=', 0)
    .execute();
  const reviews = await read
    .selectFrom('review as r')
    .innerJoin('agreement as a', 'a.id', 'r.agreementId')
    .select(['r.agreementId', 'r.date', 'r.decision'])
    .where('a.departmentId', '=', departmentId)
    .where('r.retired', '=', 0)
    .where('a.retired', '=', 0)
    .execute();
  const reviewsOf = Map.groupBy(reviews, ({ agreementId }) => agreementId);
  return rows.flatMap(({ institutionAccordOn, wlzExecutorAccordOn, cents, ...row }): AgreementEntry[] => {
    const base = { kind: 'agreement', ...row, totalCents: cents ?? 0 } as const;
    const accord = accordOf(institutionAccordOn, wlzExecutorAccordOn);
    return [
      ...(accord === null ? [] : [{ ...base, ...accord, decision: null }]),
      ...(reviewsOf.get(row.id) ?? []).map(({ date, decision }): AgreementEntry => {
        return { ...base, event: 'review', date, decision };
      }),
    ];
  });
}

type Accord = Pick<AgreementEntry, 'date' | 'event'>;

/** It is agreed on the day of the later of the two accords (R06). */
function accordOf(institution: string | null, wlzExecutor: string | null): Accord | null {
  if (institution !== null && wlzExecutor !== null) {
    return { event: 'agreed', date: institution > wlzExecutor ? institution : wlzExecutor };
  }
  if (institution !== null) return { event: 'institution', date: institution };
  return wlzExecutor === null ? null : { event: 'wlzExecutor', date: wlzExecutor };
}
