import type { Realisation } from '../../../domain/realisation.ts';
import type { Finding } from '../../../domain/rules/finding.ts';
import { departmentMayEnd, pilotMayEnd } from '../../../domain/rules/R05-noDisadvantage.ts';
import { broaderUse } from '../../../domain/rules/R08-broaderUse.ts';
import { realisedDeviation } from '../../../domain/rules/R18-realisedDeviation.ts';
import { breakFindings, seriesWithBreaks } from '../../../domain/rules/R20-unbrokenSeries.ts';
import type { Signal } from '../../../domain/signal.ts';
import type { LinesOf } from './lines.ts';
import { isGood, type Row } from './row.ts';
import { addFindings, afterImport, currentValues, type Tables } from './table.ts';

/** What blocks a person while recording only warns in an import: the past is taken in as it was. */
function asWarnings(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, severity: 'warning' }));
}

function group<Item>(items: Iterable<Item>, keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const others = groups.get(key);
    if (others === undefined) groups.set(key, [item]);
    else others.push(item);
  }
  return groups;
}

/** R05: a pilot that ended, of an institution or a department, while a severe signal about disadvantage to a client is open. */
export function warnEndedWithOpenSignals({ institution, department, signal }: Tables): void {
  const signals = group<Signal>(afterImport(signal), ({ institutionId }) => institutionId);
  for (const row of institution.rows) {
    if (!isGood(row)) continue;
    addFindings(institution, row, asWarnings(pilotMayEnd(row.record.status, signals.get(row.id) ?? [])));
  }
  for (const row of department.rows) {
    if (!isGood(row)) continue;
    const { endDate, institutionId } = row.record;
    const status = currentValues(institution, institutionId)?.status;
    if (status === undefined) continue;
    const findings = departmentMayEnd({ id: row.id, endDate }, { status }, signals.get(institutionId) ?? []);
    addFindings(department, row, asWarnings(findings));
  }
}

/** R08: an agreement without a line for the context and without a reason. */
export function warnNarrowUse({ agreement }: Tables, lines: LinesOf): void {
  for (const row of agreement.rows) {
    if (isGood(row)) addFindings(agreement, row, asWarnings(broaderUse(row.record, lines.get(row.id) ?? [])));
  }
}

/** R18: realised much more or less than agreed, without a note; said at the last delivered row of the line. */
export function warnDeviations({ agreement, agreementLine, realisation }: Tables): void {
  const realised = group<Realisation>(afterImport(realisation), ({ agreementLineId }) => agreementLineId);
  const lastRow = new Map<string, Row<'realisation'>>();
  for (const row of realisation.rows) if (isGood(row)) lastRow.set(row.record.agreementLineId, row);
  for (const [lineId, row] of lastRow) {
    const line = currentValues(agreementLine, lineId);
    const end = currentValues(agreement, line?.agreementId ?? '')?.endDate;
    if (line?.amountCents === undefined || end === undefined) continue;
    addFindings(realisation, row, realisedDeviation(line.amountCents, end, realised.get(lineId) ?? []));
  }
}

/** R20: the breaks in the series of each indicator; said at the delivered row behind the break, else at the one before it. */
export function warnBrokenSeries({ measurement }: Tables): void {
  const delivered = new Map(measurement.rows.filter(isGood).map((row) => [row.id, row]));
  const series = group(afterImport(measurement), ({ departmentId, indicator }) => `${departmentId} ${indicator}`);
  for (const measured of series.values()) {
    const points = seriesWithBreaks(measured);
    points.forEach((point, index) => {
      const before = points[index - 1]?.measurement.id ?? '';
      const row = delivered.get(point.measurement.id) ?? delivered.get(before);
      if (row !== undefined) addFindings(measurement, row, breakFindings(point));
    });
  }
}
