import { measurement, type Measurement } from '../../domain/measurement.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import { instrumentIsNamed, valueFitsParts, valueFromParts, valueInRange } from '../../domain/rules/measuredValue.ts';
import { endNotBeforeStart } from '../../domain/rules/periods.ts';
import {
  baselineBeforeStart,
  breakFindings,
  periodMixesLaws,
  seriesWithBreaks,
} from '../../domain/rules/R20-unbrokenSeries.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import { chosenId, decide, readValues, type FormValues, type Saved } from './check.ts';
import { assertStays, findDepartment } from './find.ts';
import { runSave, saveEdit } from './saveRecord.ts';

/**
 * Makes a measurement or sets all its values; without a value it is worked out from numerator and denominator.
 *
 * @throws RuleViolation `formaat` (a value that cannot be), `berekening` (it does not follow from its parts), `volgorde`, `dubbel`, `verplicht`,
 * R22; warns R20, R22
 */
export function saveMeasurement(store: Store, id: string | null, form: FormValues): Promise<Saved> {
  return runSave(store, 'measurement.save', async (read) => {
    const department = await findDepartment(read, chosenId(form, 'departmentId'));
    const place = { scope: department.institutionId, field: 'departmentId' };
    if (id !== null) await assertStays(read, 'measurement', id, place);
    const values = readMeasurement(form);
    const warnings = decide(measurement, values, await measurementFindings(read, id, values));
    return { edit: saveEdit('measurement', id, values), warnings };
  });
}

/**
 * The values of a measurement from a form, with the value worked out when only its parts were given.
 *
 * @param place what stands before the name of a field in findings
 * @throws RuleViolation with `verplicht` or `formaat` for each field that is wrong
 */
export function readMeasurement(form: FormValues, place = ''): Measurement {
  const isBlank = form['value'] === null || form['value'] === undefined || form['value'] === '';
  if (!isBlank) return readValues(measurement, form, place);
  // Read with a value that is certainly good, to know whether the parts can be read.
  const parts = measurement.schema.pick({ indicator: true, numerator: true, denominator: true }).safeParse({
    indicator: form['indicator'],
    numerator: form['numerator'] ?? null,
    denominator: form['denominator'] ?? null,
  });
  const value = parts.success ? valueFromParts(parts.data) : null;
  return readValues(measurement, { ...form, value }, place);
}

/** What the rules say of a measurement with these values; `id` is null for a new one. */
export async function measurementFindings(read: Read, id: string | null, values: Measurement): Promise<Finding[]> {
  const others = await read
    .selectFrom('measurement')
    .select(['id', 'indicator', 'moment', 'periodStart', 'periodEnd', 'instrument'])
    .where('departmentId', '=', values.departmentId)
    .where('indicator', '=', values.indicator)
    .where('retired', '=', 0)
    .where('id', '!=', id ?? '')
    .orderBy('id')
    .execute();
  return [
    ...endNotBeforeStart(values.periodStart, values.periodEnd, 'periodEnd'),
    ...(others.some(({ moment }) => moment === values.moment) ? [momentIsTaken(values.moment)] : []),
    ...valueInRange(values),
    ...valueFitsParts(values),
    ...instrumentIsNamed(values),
    ...baselineBeforeStart(values, await findDepartment(read, values.departmentId)),
    ...periodMixesLaws(values),
    ...breaksAround({ ...values, id: id ?? '' }, others),
  ];
}

/** An indicator is measured once at a moment of a department (`dubbel`): files name a measurement so. */
function momentIsTaken(moment: string): Finding {
  return block('dubbel', 'moment', `Van deze indicator is er al een meting ${moment}. Wijzig die.`);
}

type InSeries = Pick<Measurement, 'indicator' | 'moment' | 'periodStart' | 'periodEnd' | 'instrument'> & {
  readonly id: string;
};

/** R20 The breaks that this measurement has part in: before it, and before the one that follows. */
function breaksAround(own: InSeries, others: readonly InSeries[]): Finding[] {
  const series = seriesWithBreaks([...others, own]);
  const at = series.findIndex(({ measurement: one }) => one.id === own.id);
  return series.slice(at, at + 2).flatMap(breakFindings);
}
