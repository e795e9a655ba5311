import { isInForce } from '../../../domain/agreement.ts';
import { refusedMessage } from './link.ts';
import type { Row } from './row.ts';
import type { Table } from './table.ts';

type AgreementRow = Row<'agreement'>;

const longestChain = 999;

/** The agreement that an agreement replaces when the delivery is in, or null. */
function replacedBy(table: Table<'agreement'>, id: string): string | null {
  const row = table.rowById.get(id);
  const delivered = row?.values.replacesId;
  return (delivered !== undefined ? delivered : (row?.stored ?? table.storedById.get(id))?.replacesId) ?? null;
}

/** An agreement that replaces itself, directly or through others, is a fault (`verwijzing`) of every row in that circle. */
export function refuseCircles(table: Table<'agreement'>): void {
  const done = new Set<string>();
  for (const { id: start } of table.rows) {
    const path: string[] = [];
    const places = new Map<string, number>();
    let id = start ?? null;
    while (id !== null && !done.has(id) && !places.has(id)) {
      places.set(id, path.length);
      path.push(id);
      id = replacedBy(table, id);
    }
    const from = id === null ? undefined : places.get(id);
    for (const member of from === undefined ? [] : path.slice(from)) {
      const message = 'Deze afspraak vervangt zichzelf, misschien via een andere. Verbeter welke afspraak ze vervangt.';
      table.rowById.get(member)?.faults.push({ rule: 'verwijzing', column: 'vervangt', message });
    }
    for (const member of path) done.add(member);
  }
}

/**
 * The version of a new agreement, or of one that replaces another than before, is one more than of what it replaces, whatever the order of the rows.
 * To be called after `refuseCircles`.
 */
export function numberVersions(table: Table<'agreement'>): void {
  const versions = new Map<string, number>();
  for (const row of table.rows) {
    if (row.id === undefined) continue;
    for (const id of chainFrom(table, row.id, versions).toReversed()) {
      const before = replacedBy(table, id);
      const given = table.rowById.get(id)?.values.version;
      versions.set(id, given ?? versionOf(table, id, before === null ? 0 : (versions.get(before) ?? 0)));
    }
    const version = versions.get(row.id) ?? 1;
    if (version > longestChain) {
      const message = `Deze afspraak heeft meer dan ${longestChain} versies. Verbeter welke afspraak ze vervangt.`;
      row.faults.push({ rule: 'verwijzing', column: 'vervangt', message });
    } else if (row.record !== undefined) {
      row.values.version = version;
      row.record.version = version;
    }
  }
}

/** The agreement and what it replaces, as far as no version is known yet. */
function chainFrom(table: Table<'agreement'>, start: string, versions: ReadonlyMap<string, number>): string[] {
  const chain: string[] = [];
  const seen = new Set<string>();
  let id: string | null = start;
  while (id !== null && !versions.has(id) && !seen.has(id)) {
    seen.add(id);
    chain.push(id);
    id = replacedBy(table, id);
  }
  return chain;
}

function versionOf(table: Table<'agreement'>, id: string, versionBefore: number): number {
  const stored = table.storedById.get(id);
  const { replacesId } = table.rowById.get(id)?.values ?? {};
  const keeps = replacesId === undefined || replacesId === stored?.replacesId;
  if (stored !== undefined && (keeps || isInForce(stored))) return stored.version;
  return versionBefore + 1;
}

/** Which rows replace which row: to refuse what refers to a refused row. */
export interface Replacements {
  /** Refuses what replaces a refused row, directly or through others. */
  refuseAfter(row: AgreementRow): void;
}

/** Reads who replaces whom. To be called when the references are found. */
export function replacementsOf(table: Table<'agreement'>): Replacements {
  const replacing = new Map<string, AgreementRow[]>();
  for (const row of table.rows) {
    const replacesId = row.values.replacesId ?? undefined;
    if (replacesId === undefined) continue;
    const others = replacing.get(replacesId);
    if (others === undefined) replacing.set(replacesId, [row]);
    else others.push(row);
  }
  const told = new Set<AgreementRow>();
  return {
    refuseAfter(refused) {
      const queue = [refused];
      for (const one of queue) {
        // A second row with the key of another is not what a reference means.
        const dependents = one.id === undefined ? [] : (replacing.get(one.id) ?? []);
        for (const row of dependents) {
          if (told.has(row)) continue;
          told.add(row);
          if (row.faults.length === 0) queue.push(row);
          const message = refusedMessage(`“${one.words.get('afspraak') ?? ''}”`, one.number, table.sheet.name);
          row.faults.push({ rule: 'verwijzing', column: 'vervangt', message });
        }
      }
    },
  };
}
