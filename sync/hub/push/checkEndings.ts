import type { Transaction } from 'kysely';
import type { Change } from '../../../db/log/change.ts';
import { foldRecord } from '../../../db/log/foldRecord.ts';
import { pilotStatuses } from '../../../domain/institution.ts';
import { departmentMayEnd, pilotMayEnd } from '../../../domain/rules/R05-noDisadvantage.ts';
import type { HubTables } from '../tables.ts';
import { refuse, type ChangeRefusal } from './changeRefusal.ts';
import type { ScopeRecords } from './scopeRecords.ts';
import type { Unit } from './unit.ts';

/** An import takes the past in as it was, and only warns (decision 004). */
const takesThePast = 'registration.import';

/** A pilot that a unit ends: of an institution, or of one of its departments. */
interface Ending {
  readonly entity: 'institution' | 'department';
  readonly id: string;
  /** Last day of a department; null for an institution. */
  readonly endDate: string | null;
}

/** The pilots that ran before a unit and that it ends. What comes in as ended already is the past. */
export function pilotsEnded({ changes }: Unit, records: ScopeRecords): Ending[] {
  return changes.flatMap((change) => {
    const { entity, entityId: id, kind, command } = change;
    if (kind === 'create' || command === takesThePast || !setsEnd(change)) return [];
    if (entity !== 'institution' && entity !== 'department') return [];
    const before = foldRecord(records.partsOf(id));
    const had = endOf(entity, (group) => before?.groups.get(group)?.values);
    if (had) return [];
    const endDate = change.groups['period']?.values['endDate'];
    return [{ entity, id, endDate: typeof endDate === 'string' ? endDate : null }];
  });
}

function setsEnd({ entity, groups }: Change): boolean {
  return endOf(entity, (group) => groups[group]?.values);
}

/** Whether the values of the group that says so tell that a pilot has ended. */
function endOf(entity: string, valuesOf: (group: string) => Readonly<Record<string, unknown>> | undefined): boolean {
  if (entity === 'institution') return valuesOf('pilot')?.['status'] === 'ended';
  return entity === 'department' && typeof valuesOf('period')?.['endDate'] === 'string';
}

/**
 * R05 on pilots that end, as the folded tables stand after the unit: a severe signal about disadvantage to a client that is open here may not be known
 * on the laptop that ended it. The other way round nothing is refused: a signal can always be recorded.
 */
export async function checkEndings(
  transaction: Transaction<HubTables>,
  scope: string,
  endings: readonly Ending[],
): Promise<ChangeRefusal | undefined> {
  if (endings.length === 0) return undefined;
  const signals = await transaction
    .selectFrom('signal')
    .select(['kind', 'severity', 'resolvedOn', 'departmentId'])
    .where('scope', '=', scope)
    .where('retired', '=', 0)
    .execute();
  const institution = await transaction
    .selectFrom('institution')
    .select('status')
    .where('id', '=', scope)
    .executeTakeFirst();
  const status = pilotStatuses.schema.safeParse(institution?.status);
  if (!status.success) return undefined;
  const found = endings
    .flatMap(({ entity, id, endDate }) =>
      entity === 'institution'
        ? pilotMayEnd('ended', signals)
        : departmentMayEnd({ id, endDate }, { status: status.data }, signals),
    )
    .at(0);
  return found === undefined ? undefined : refuse('rule', `${found.rule}: ${found.message}`);
}
