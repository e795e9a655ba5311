import type { RecordedAgreement } from '../../../domain/agreement.ts';
import type { Read } from '../../log/readHandle.ts';
import { firstOf, type TodayGroup, type TodayPlace, type TodayQuestion } from './group.ts';

/** An agreement that waits for someone. */
export interface WaitingAgreement extends TodayPlace, Pick<RecordedAgreement, 'id' | 'code' | 'startDate' | 'status'> {
  /**
   * What it waits for: a review to be answered, the accord of both parties or of one, the client representatives to be heard (R07), or only
   * to be set in force.
   */
  readonly waitsFor: 'answer' | 'both' | 'institution' | 'wlzExecutor' | 'hearing' | 'closing';
}

/** Agreements that wait: with a review to answer first, then proposals without an accord, by the day they begin. */
export async function waitingAgreements(read: Read, question: TodayQuestion): Promise<TodayGroup<WaitingAgreement>> {
  const rows = await read
    .selectFrom('agreement as a')
    .innerJoin('institution as i', 'i.id', 'a.institutionId')
    .leftJoin('department as d', 'd.id', 'a.departmentId')
    .select(['a.id', 'a.code', 'a.startDate', 'a.status', 'a.institutionId', 'a.departmentId'])
    .select(['a.institutionAccordOn', 'a.wlzExecutorAccordOn', 'a.clientRepresentativesHeardOn'])
    .select(['i.name as institutionName', 'd.name as departmentName'])
    .where('a.retired', '=', 0)
    .where('i.retired', '=', 0)
    .where('a.status', 'in', ['proposed', 'adjust', 'rejected'])
    .execute();
  const waiting = rows.map(
    ({ institutionAccordOn, wlzExecutorAccordOn, clientRepresentativesHeardOn, ...row }): WaitingAgreement => {
      const accords = { institutionAccordOn, wlzExecutorAccordOn, clientRepresentativesHeardOn };
      return { ...row, waitsFor: row.status === 'proposed' ? missingOf(accords) : 'answer' };
    },
  );
  const rank = ({ waitsFor }: WaitingAgreement) => (waitsFor === 'answer' ? 0 : 1);
  return firstOf(
    waiting.toSorted(
      (a, b) => rank(a) - rank(b) || a.startDate.localeCompare(b.startDate) || a.code.localeCompare(b.code, 'nl'),
    ),
    question,
  );
}

type Accords = Pick<RecordedAgreement, 'institutionAccordOn' | 'wlzExecutorAccordOn' | 'clientRepresentativesHeardOn'>;

function missingOf({
  institutionAccordOn,
  wlzExecutorAccordOn,
  clientRepresentativesHeardOn,
}: Accords): WaitingAgreement['waitsFor'] {
  if (institutionAccordOn === null) return wlzExecutorAccordOn === null ? 'both' : 'institution';
  if (wlzExecutorAccordOn === null) return 'wlzExecutor';
  return clientRepresentativesHeardOn === null ? 'hearing' : 'closing';
}
