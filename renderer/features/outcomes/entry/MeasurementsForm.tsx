import { Select } from '@mantine/core';
import { useState } from 'react';
import type { IndicatorCode } from '../../../../domain/reference/indicators.ts';
import { baselineBeforeStart } from '../../../../domain/rules/R20-unbrokenSeries.ts';
import { api } from '../../../app/api.ts';
import { dateText } from '../../../app/form/codecs.ts';
import { useFormTexts } from '../../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../../app/form/useRecordForm.ts';
import { DateField } from '../../../components/DateField.tsx';
import { FormSection, WholeWidth } from '../../../components/FormSection.tsx';
import { LiveRules } from '../../../components/LiveRules.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { typeAhead } from '../../../components/typeAhead.ts';
import { useListProps } from '../../../components/useListProps.ts';
import { fieldText } from '../../../nl/components.ts';
import { measurementText } from '../../../nl/outcomes.ts';
import { momentsOf, nextMoment, type MeasurementRow } from '../outcomeData.ts';
import { EntryGrid } from './EntryGrid.tsx';
import { checkGrid, gridLabels, gridOf, gridSchema } from './gridForm.ts';
import classes from './EntryGrid.module.css';

interface GridProps {
  readonly department: { readonly id: string; readonly startDate: string };
  readonly moment: string;
  /** The indicators that have a row. */
  readonly indicators: readonly IndicatorCode[];
  /** All measurements of the department. */
  readonly measurements: readonly MeasurementRow[];
  readonly onMoment: (moment: string) => void;
  readonly onClose: () => void;
}

/** All indicators of one moment of a department, entered as a column. */
export function MeasurementsForm(props: GridProps) {
  const { department, moment, indicators, measurements, onMoment, onClose } = props;
  const departmentId = department.id;
  const [initial] = useState(() => gridOf(moment, indicators, measurements, department.startDate));
  const form = useRecordForm({
    schema: gridSchema,
    labels: gridLabels,
    draft: { form: 'measurements', key: `${departmentId}-${moment}` },
    initial,
    check: checkGrid,
    save: (values) => api.outcome.saveMeasurements.mutate({ departmentId, moment, ...values }),
    onSaved: onClose,
    savedMessage: measurementText.saved(moment),
  });
  const texts = useFormTexts(form);
  const end = dateText.read(texts.periodEnd);
  const late = end.ok && end.value !== null ? baselineBeforeStart({ moment, periodEnd: end.value }, department) : [];
  return (
    <RecordForm form={form} onCancel={onClose}>
      <FormSection>
        <WholeWidth>
          <MomentSelect moment={moment} measurements={measurements} onMoment={onMoment} />
        </WholeWidth>
        <DateField {...form.field('periodStart')} />
        <DateField {...form.field('periodEnd')} />
        <WholeWidth>
          <LiveRules findings={late} />
        </WholeWidth>
      </FormSection>
      <p className={classes.hint}>{measurementText.gridHint}</p>
      <EntryGrid form={form} rows={initial.rows} texts={texts.rows} />
    </RecordForm>
  );
}

/** Which moment is entered: one that was measured, or the next. Going to another keeps what was typed as a draft. */
function MomentSelect({ moment, measurements, onMoment }: Pick<GridProps, 'moment' | 'measurements' | 'onMoment'>) {
  const list = useListProps();
  const measured = momentsOf(measurements);
  const next = nextMoment(measurements);
  const options = [...new Set(['T0', ...measured, next, moment])].toSorted(
    (a, b) => Number(a.slice(1)) - Number(b.slice(1)),
  );
  return (
    <Select
      {...list}
      label={measurementText.moment}
      value={moment}
      data={options.map((value) => ({
        value,
        label: measurementText.momentOption(value, !measured.includes(value)),
      }))}
      {...typeAhead}
      nothingFoundMessage={fieldText.nothingFound}
      allowDeselect={false}
      onChange={(chosen) => {
        if (chosen !== null && chosen !== moment) onMoment(chosen);
      }}
      maw="16rem"
    />
  );
}
