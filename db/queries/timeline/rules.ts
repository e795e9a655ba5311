import type { Read } from '../../log/readHandle.ts';
import type { SignalEntry, WaiverEntry } from './entry.ts';

interface Place {
  readonly institutionId: string;
  readonly departmentId: string;
}

/** Waived rules of the department, and of its institution as a whole: they hold here too. */
export async function waiverEntries(read: Read, { institutionId, departmentId }: Place): Promise<WaiverEntry[]> {
  const rows = await read
    .selectFrom('ruleWaiver')
    .select(['id', 'rule', 'fromDate', 'toDate', 'departmentId'])
    .where('institutionId', '=', institutionId)
    .where((where) => where.or([where('departmentId', 'is', null), where('departmentId', '=', departmentId)]))
    .where('retired', '=', 0)
    .execute();
  return rows.flatMap(({ id, rule, fromDate, toDate, departmentId: of }): WaiverEntry[] => {
    const base = { kind: 'waiver', id, rule, whole: of === null } as const;
    return [
      ...(toDate === null ? [] : [{ ...base, event: 'end' as const, date: toDate }]),
      { ...base, event: 'start', date: fromDate },
    ];
  });
}

/** Signals of the department: when they were found, and when they were resolved. */
export async function signalEntries(read: Read, { departmentId }: Place): Promise<SignalEntry[]> {
  const rows = await read
    .selectFrom('signal')
    .select(['id', 'kind as signalKind', 'severity', 'foundOn', 'resolvedOn'])
    .where('departmentId', '=', departmentId)
    .where('retired', '=', 0)
    .execute();
  return rows.flatMap(({ foundOn, resolvedOn, ...row }): SignalEntry[] => [
    ...(resolvedOn === null ? [] : [{ kind: 'signal' as const, event: 'resolved' as const, date: resolvedOn, ...row }]),
    { kind: 'signal', event: 'found', date: foundOn, ...row },
  ]);
}
