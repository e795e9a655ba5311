import type { Read } from '../log/readHandle.ts';
import { agreementEntries } from './timeline/agreements.ts';
import type { PilotEntry, TimelineEntry, TimelineKind } from './timeline/entry.ts';
import { measurementEntries } from './timeline/outcomes.ts';
import { signalEntries, waiverEntries } from './timeline/rules.ts';
import { dialogueEntries, interventionEntries, noteEntries, safeguardEntries } from './timeline/work.ts';

/** Everything that happened at a department, newest first; empty when it is not there (any more). */
export async function departmentTimeline(read: Read, departmentId: string): Promise<TimelineEntry[]> {
  const department = await read
    .selectFrom('department')
    .select(['id', 'institutionId', 'startDate', 'endDate'])
    .where('id', '=', departmentId)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (department === undefined) return [];
  const place = { institutionId: department.institutionId, departmentId };
  return inTime([
    ...pilotEntries(department),
    ...(await interventionEntries(read, departmentId)),
    ...(await dialogueEntries(read, departmentId)),
    ...(await agreementEntries(read, departmentId)),
    ...(await measurementEntries(read, departmentId)),
    ...(await waiverEntries(read, place)),
    ...(await signalEntries(read, place)),
    ...(await safeguardEntries(read, departmentId)),
    ...(await noteEntries(read, departmentId)),
  ]);
}

function pilotEntries({
  id,
  startDate,
  endDate,
}: {
  readonly id: string;
  readonly startDate: string;
  readonly endDate: string | null;
}): PilotEntry[] {
  return [
    ...(endDate === null ? [] : [{ kind: 'pilot' as const, event: 'end' as const, id, date: endDate }]),
    { kind: 'pilot', event: 'start', id, date: startDate },
  ];
}

/** On one day the gravest stands on top, and the beginning of the pilot at the bottom. */
const ranks: Readonly<Record<TimelineKind, number>> = {
  signal: 0,
  agreement: 1,
  dialogue: 2,
  safeguard: 3,
  measurement: 4,
  intervention: 5,
  waiver: 6,
  note: 7,
  pilot: 8,
};

/** Newest first; on one day by kind, and then by id: the later record on top. What tells of one record stays in the order in which it is given. */
export function inTime(entries: readonly TimelineEntry[]): TimelineEntry[] {
  return entries.toSorted(
    (a, b) => b.date.localeCompare(a.date) || ranks[a.kind] - ranks[b.kind] || laterFirst(a.id, b.id),
  );
}

/** Ids grow with the moment at which they were made. */
function laterFirst(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? 1 : -1;
}
