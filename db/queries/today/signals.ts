import type { RecordedSignal } from '../../../domain/signal.ts';
import type { Read } from '../../log/readHandle.ts';
import { firstOf, type TodayGroup, type TodayPlace, type TodayQuestion } from './group.ts';

/** A signal that is not resolved. */
export interface OpenSignal extends TodayPlace, Pick<RecordedSignal, 'id' | 'kind' | 'severity' | 'foundOn'> {
  /** R09: it is severe and nobody was told yet. */
  readonly unreported: boolean;
}

const gravest: readonly RecordedSignal['severity'][] = ['high', 'medium', 'low'];

/** Signals that are not resolved: those that must still be reported first (R09), then the gravest, then the oldest. */
export async function openSignals(read: Read, question: TodayQuestion): Promise<TodayGroup<OpenSignal>> {
  const rows = await read
    .selectFrom('signal as s')
    .innerJoin('institution as i', 'i.id', 's.institutionId')
    .leftJoin('department as d', 'd.id', 's.departmentId')
    .select(['s.id', 's.kind', 's.severity', 's.foundOn', 's.reportedOn', 's.institutionId', 's.departmentId'])
    .select(['i.name as institutionName', 'd.name as departmentName'])
    .where('s.retired', '=', 0)
    .where('i.retired', '=', 0)
    .where('s.resolvedOn', 'is', null)
    .execute();
  const signals = rows.map(({ reportedOn, ...row }): OpenSignal => {
    return { ...row, unreported: row.severity === 'high' && reportedOn === null };
  });
  const rank = ({ unreported, severity }: OpenSignal) => (unreported ? -1 : gravest.indexOf(severity));
  return firstOf(
    signals.toSorted((a, b) => rank(a) - rank(b) || a.foundOn.localeCompare(b.foundOn) || a.id.localeCompare(b.id)),
    question,
  );
}
