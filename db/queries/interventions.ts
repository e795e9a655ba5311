import type { RecordedIntervention } from '../../domain/intervention.ts';
import type { Read } from '../log/readHandle.ts';
import { recordOf } from './records.ts';

/** One row of the list of interventions. */
export interface InterventionRow extends Pick<
  RecordedIntervention,
  'id' | 'code' | 'departmentId' | 'type' | 'focus' | 'goal' | 'startDate' | 'endDate' | 'status'
> {
  readonly departmentCode: string;
  readonly departmentName: string;
  readonly institutionId: string;
  readonly institutionName: string;
  readonly inConflict: boolean;
}

/** All interventions, latest start first. */
export async function listInterventions(read: Read): Promise<InterventionRow[]> {
  const rows = await read
    .selectFrom('intervention as v')
    .innerJoin('department as d', 'd.id', 'v.departmentId')
    .innerJoin('institution as i', 'i.id', 'd.institutionId')
    .select(['v.id', 'v.code', 'v.departmentId', 'v.type', 'v.focus', 'v.goal', 'v.startDate', 'v.endDate', 'v.status'])
    .select(['v.conflicts', 'd.code as departmentCode', 'd.name as departmentName'])
    .select(['i.id as institutionId', 'i.name as institutionName'])
    .where('v.retired', '=', 0)
    .orderBy('v.startDate', 'desc')
    .orderBy('v.code')
    .execute();
  return rows.map(({ conflicts, ...row }) => ({ ...row, inConflict: conflicts !== null }));
}

/** An intervention, or null when it is not there (any more). */
export async function findIntervention(read: Read, id: string): Promise<RecordedIntervention | null> {
  const row = await read
    .selectFrom('intervention')
    .selectAll()
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  return row === undefined ? null : recordOf(row);
}
