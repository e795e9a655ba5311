import type { ReactNode } from 'react';
import { measurement, type RecordedMeasurement } from '../../../domain/measurement.ts';
import { indicators } from '../../../domain/reference/indicators.ts';
import { instruments } from '../../../domain/reference/instruments.ts';
import type { Finding } from '../../../domain/rules/finding.ts';
import {
  rangeOf,
  showRange,
  valueFitsParts,
  valueFromParts,
  valueInRange,
} from '../../../domain/rules/measuredValue.ts';
import { endNotBeforeStart } from '../../../domain/rules/periods.ts';
import { baselineBeforeStart } from '../../../domain/rules/R20-unbrokenSeries.ts';
import { api } from '../../app/api.ts';
import { dateText, decimalText } from '../../app/form/codecs.ts';
import { formOf } from '../../app/form/formOf.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { CountField } from '../../components/CountField.tsx';
import { DateField } from '../../components/DateField.tsx';
import { DecimalField } from '../../components/DecimalField.tsx';
import { FormSection, WholeWidth } from '../../components/FormSection.tsx';
import { FreeTextField } from '../../components/FreeTextField.tsx';
import { LiveRules } from '../../components/LiveRules.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { SuggestField } from '../../components/SuggestField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { measurementText } from '../../nl/outcomes.ts';
import { showValue } from './showValue.ts';

/** As in the domain, but a value may be left empty: it is worked out from its parts. */
const schema = measurement.schema
  .omit({ departmentId: true, indicator: true })
  .extend({ value: measurement.schema.shape.value.nullable() });

/** The values of a measurement that is there, to correct. */
export function MeasurementForm({
  record,
  pilotStart,
  onClose,
  actions,
}: {
  readonly record: RecordedMeasurement;
  /** First day of the pilot of its department. */
  readonly pilotStart: string;
  readonly onClose: () => void;
  readonly actions: ReactNode;
}) {
  const { id, departmentId, indicator } = record;
  const { definition, unit, counted } = indicators[indicator];
  const form = useRecordForm({
    ...formOf(measurement),
    schema,
    draft: { form: 'measurement', key: id },
    initial: record,
    check: ({ value, ...values }) => [
      ...endNotBeforeStart(values.periodStart, values.periodEnd, 'periodEnd'),
      ...(value === null
        ? []
        : [...valueInRange({ indicator, value, ...values }), ...valueFitsParts({ indicator, value, ...values })]),
    ],
    save: (values) => api.outcome.saveMeasurement.mutate({ id, values: { ...values, departmentId, indicator } }),
    onSaved: onClose,
    savedMessage: measurementText.savedOne,
  });
  const texts = useFormTexts(form);
  const read = (text: string) => {
    const parsed = decimalText.read(text);
    return parsed.ok ? parsed.value : null;
  };
  const parts = { indicator, numerator: read(texts.numerator), denominator: read(texts.denominator) };
  const worked = valueFromParts(parts);
  const range = showRange(rangeOf(indicator, texts.instrument));

  return (
    <RecordForm form={form} onCancel={onClose} actions={actions}>
      <p>{definition}</p>
      <FormSection>
        <TextField {...form.field('moment')} />
        <DecimalField
          {...form.field('value')}
          description={measurementText.valueHelp(range, unit)}
          placeholder={worked === null ? '' : measurementText.workedOut(showValue(worked))}
          autoFocus
        />
        <DateField {...form.field('periodStart')} />
        <DateField {...form.field('periodEnd')} />
        <WholeWidth>
          <LiveRules findings={lateBaseline(texts, pilotStart)} />
        </WholeWidth>
        <DecimalField {...form.field('numerator')} {...(counted === null ? {} : { description: counted.numerator })} />
        <DecimalField
          {...form.field('denominator')}
          {...(counted === null ? {} : { description: counted.denominator })}
        />
        <CountField {...form.field('clients')} />
        {indicator === 'Q1' ? (
          <SuggestField {...form.field('instrument')} suggestions={instruments.map(({ name }) => name)} />
        ) : (
          <TextField {...form.field('instrument')} />
        )}
        <WholeWidth>
          <TextField {...form.field('source')} description={measurementText.sourceHelp(indicators[indicator].source)} />
        </WholeWidth>
        <WholeWidth>
          <FreeTextField {...form.field('note')} />
        </WholeWidth>
      </FormSection>
    </RecordForm>
  );
}

/** R20 while typing: the baseline against the start of the pilot. The store looks at the whole series. */
function lateBaseline(texts: { readonly moment: string; readonly periodEnd: string }, startDate: string): Finding[] {
  const end = dateText.read(texts.periodEnd);
  if (!end.ok || end.value === null) return [];
  return baselineBeforeStart({ moment: texts.moment, periodEnd: end.value }, { startDate });
}
