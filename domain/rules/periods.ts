import type { Agreement } from '../agreement.ts';
import type { Realisation } from '../realisation.ts';
import { formatDate, yearOf } from '../values/isoDate.ts';
import { block, type Finding } from './finding.ts';

/** An end lies on or after its start (`volgorde`). `field` is the field of the end. */
export function endNotBeforeStart(start: string, end: string | null, field: string): Finding[] {
  if (end === null || end >= start) return [];
  return [block('volgorde', field, `Het einde (${formatDate(end)}) ligt vóór de start (${formatDate(start)}).`)];
}

/** An agreement lies in one calendar year (`kalenderjaar`). */
export function withinOneYear({ startDate, endDate }: Pick<Agreement, 'startDate' | 'endDate'>): Finding[] {
  if (yearOf(startDate) === yearOf(endDate)) return [];
  return [
    block('kalenderjaar', 'endDate', 'Een afspraak begint en eindigt in hetzelfde kalenderjaar. Maak er één per jaar.'),
  ];
}

/** A realisation lies within the period of its agreement (`periode`). */
export function withinAgreement(
  { periodStart, periodEnd }: Pick<Realisation, 'periodStart' | 'periodEnd'>,
  { startDate, endDate }: Pick<Agreement, 'startDate' | 'endDate'>,
): Finding[] {
  const period = `De afspraak loopt van ${formatDate(startDate)} tot en met ${formatDate(endDate)}.`;
  const findings: Finding[] = [];
  if (periodStart < startDate || periodStart > endDate) {
    findings.push(block('periode', 'periodStart', `De periode begint buiten de afspraak. ${period}`));
  }
  if (periodEnd > endDate || periodEnd < startDate) {
    findings.push(block('periode', 'periodEnd', `De periode eindigt buiten de afspraak. ${period}`));
  }
  return findings;
}
