import { unreportedSignals } from '../../domain/rules/R09-signalAtOnce.ts';
import type { RecordedSignal } from '../../domain/signal.ts';
import type { Read } from '../log/readHandle.ts';
import type { Place, PlaceNames } from './place.ts';
import { recordOf } from './records.ts';

/** A signal as it stands in lists. */
export type SignalRow = RecordedSignal & PlaceNames & { readonly inConflict: boolean };

/** Signals, found latest first. */
export async function listSignals(read: Read, { institutionId, departmentId }: Place = {}): Promise<SignalRow[]> {
  let query = read
    .selectFrom('signal as s')
    .innerJoin('institution as i', 'i.id', 's.institutionId')
    .leftJoin('department as d', 'd.id', 's.departmentId')
    .selectAll('s')
    .select(['i.name as institutionName', 'd.name as departmentName'])
    .where('s.retired', '=', 0);
  if (institutionId !== undefined) query = query.where('s.institutionId', '=', institutionId);
  if (departmentId !== undefined) {
    query = query
      .where(({ or, eb }) => or([eb('s.departmentId', '=', departmentId), eb('s.departmentId', 'is', null)]))
      .where('s.institutionId', '=', ({ selectFrom }) =>
        selectFrom('department as own').select('own.institutionId').where('own.id', '=', departmentId),
      );
  }
  const rows = await query.orderBy('s.foundOn', 'desc').orderBy('s.id').execute();
  return rows.map((row) => ({ ...recordOf(row), inConflict: row.conflicts !== null }));
}

/** Severe signals that nobody reported yet (R09), found latest first. */
export async function listUnreportedSignals(read: Read): Promise<SignalRow[]> {
  return unreportedSignals(await listSignals(read));
}
