import type { RecordedProfileCount } from '../../../domain/profileCount.ts';
import { profilesFit } from '../../../domain/rules/R19-countsFit.ts';
import type { Row } from './row.ts';
import { addFindings, currentValues, type Tables } from './table.ts';

/** Departments and dates as one key of a group. */
function groupKey(department: string, referenceDate: string): string {
  return `${department}\0${referenceDate}`;
}

function storedByGroup({ profileCount }: Tables): Map<string, RecordedProfileCount[]> {
  const groups = new Map<string, RecordedProfileCount[]>();
  for (const record of profileCount.stored) add(groups, groupKey(record.departmentId, record.referenceDate), record);
  return groups;
}

function add<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
}

function sum(counts: Iterable<number>): number {
  let total = 0;
  for (const count of counts) total += count;
  return total;
}

/**
 * R19 for a department that gets fewer clients: the profiles in the store fit, as they are or as this delivery makes them.
 * To be called when the rows of departments are settled and those of profiles identified.
 */
export function checkFewerClients(tables: Tables): void {
  const { department, profileCount } = tables;
  const delivered = new Map<string, Row<'profileCount'>[]>();
  for (const row of profileCount.rows) {
    const { referenceDate } = row.values;
    if (row.faults.length > 0 || referenceDate === undefined) continue;
    add(delivered, groupKey(row.words.get('afdeling') ?? '', referenceDate), row);
  }
  const storedDates = new Map<string, Map<string, RecordedProfileCount[]>>();
  for (const record of profileCount.stored) {
    const dates = storedDates.get(record.departmentId) ?? new Map<string, RecordedProfileCount[]>();
    add(dates, record.referenceDate, record);
    storedDates.set(record.departmentId, dates);
  }
  for (const row of department.rows) {
    const { clientCount } = row.values;
    if (row.id === undefined || row.stored === undefined || clientCount === undefined) continue;
    if (clientCount >= row.stored.clientCount) continue;
    for (const [date, records] of storedDates.get(row.id) ?? []) {
      const before = new Map(records.map(({ id, count }) => [id, count]));
      const after = new Map(before);
      for (const profile of delivered.get(groupKey(row.stored.code, date)) ?? []) {
        if (profile.id !== undefined) after.set(profile.id, profile.values.count ?? 0);
      }
      const least = Math.min(sum(before.values()), sum(after.values()));
      const findings = profilesFit({ clientCount }, [{ count: least }]);
      addFindings(
        department,
        row,
        findings.map((finding) => ({ ...finding, field: 'clientCount' })),
      );
      if (findings.length > 0) break;
    }
  }
}

/**
 * R19 for the profiles of a department on a date: when all rows together fit they are all in; otherwise they are added in the order of
 * the file, and the one that exceeds is refused. To be called when the rows of profiles are settled.
 */
export function checkProfiles(tables: Tables): void {
  const { profileCount, department } = tables;
  const stored = storedByGroup(tables);
  const delivered = new Map<string, Row<'profileCount'>[]>();
  for (const row of profileCount.rows) {
    const { departmentId, referenceDate } = row.values;
    if (row.faults.length > 0 || departmentId === undefined || referenceDate === undefined) continue;
    add(delivered, groupKey(departmentId, referenceDate), row);
  }
  for (const [key, rows] of delivered) {
    const clientCount = currentValues(department, rows[0]?.values.departmentId ?? '')?.clientCount;
    if (clientCount === undefined) continue;
    const counts = new Map((stored.get(key) ?? []).map(({ id, count }) => [id, count]));
    const all = new Map(counts);
    for (const { id, values } of rows) if (id !== undefined) all.set(id, values.count ?? 0);
    if (profilesFit({ clientCount }, [{ count: sum(all.values()) }]).length === 0) continue;
    let total = sum(counts.values());
    for (const row of rows) {
      const next = total - (row.stored?.count ?? 0) + (row.values.count ?? 0);
      const findings = profilesFit({ clientCount }, [{ count: next }]);
      addFindings(profileCount, row, findings);
      if (findings.length === 0) total = next;
    }
  }
}
