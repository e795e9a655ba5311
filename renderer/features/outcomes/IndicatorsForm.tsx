import { Checkbox } from '@mantine/core';
import { indicators } from '../../../domain/reference/indicators.ts';
import { rangeOf, showRange } from '../../../domain/rules/measuredValue.ts';
import { api } from '../../app/api.ts';
import type { FieldSettings, RecordFormState } from '../../app/form/formSpec.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { useTextField } from '../../app/form/useTextField.ts';
import { DecimalField } from '../../components/DecimalField.tsx';
import { FreeTextField } from '../../components/FreeTextField.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { outcomeText, targetText } from '../../nl/outcomes.ts';
import type { OutcomesData } from './outcomeData.ts';
import {
  checkTargets,
  chosenTargets,
  formOfTargets,
  targetsFreeText,
  targetsLabels,
  targetsSchema,
  type TargetsForm,
} from './targetsForm.ts';
import classes from './IndicatorsForm.module.css';

/** Which indicators a pilot follows, and for each the value that counts as success. */
export function IndicatorsForm({
  departmentId,
  outcomes: { targets, measurements },
  onClose,
}: {
  readonly departmentId: string;
  readonly outcomes: OutcomesData;
  readonly onClose: () => void;
}) {
  const form = useRecordForm({
    schema: targetsSchema,
    labels: targetsLabels,
    freeText: targetsFreeText,
    draft: { form: 'indicatorTargets', key: departmentId },
    initial: formOfTargets(targets),
    check: checkTargets,
    save: (values) => api.outcome.saveTargets.mutate({ departmentId, targets: chosenTargets(values) }),
    onSaved: onClose,
    savedMessage: targetText.saved,
  });
  const rows = useFormTexts(form).targets;
  const measured = new Set(measurements.map(({ indicator }) => indicator));
  return (
    <RecordForm form={form} onCancel={onClose}>
      <p>{targetText.help}</p>
      <ul className={classes.list}>
        {formOfTargets(targets).targets.map(({ indicator }, index) => (
          <IndicatorChoice
            key={indicator}
            form={form}
            index={index}
            indicator={indicator}
            isChosen={rows[index]?.chosen === 'yes'}
            isMeasured={measured.has(indicator)}
          />
        ))}
      </ul>
    </RecordForm>
  );
}

function IndicatorChoice({
  form,
  index,
  indicator,
  isChosen,
  isMeasured,
}: {
  readonly form: RecordFormState<TargetsForm>;
  readonly index: number;
  readonly indicator: TargetsForm['targets'][number]['indicator'];
  readonly isChosen: boolean;
  readonly isMeasured: boolean;
}) {
  const { label, unit, better, definition, source } = indicators[indicator];
  return (
    <li className={classes.choice}>
      <ChoiceBox
        field={form.field(`targets.${index}.chosen`)}
        label={isMeasured ? `${label} (${targetText.measured})` : label}
        description={`${definition} ${targetText.source(source)}`}
      />
      {isChosen && (
        <div className={classes.target}>
          <DecimalField
            {...form.field(`targets.${index}.targetValue`)}
            label={targetText.target(unit)}
            description={targetText.targetHelp(outcomeText.better[better], showRange(rangeOf(indicator, null)))}
          />
          <FreeTextField {...form.field(`targets.${index}.explanation`)} />
        </div>
      )}
    </li>
  );
}

function ChoiceBox({
  field: { id, name },
  label,
  description,
}: {
  readonly field: FieldSettings;
  readonly label: string;
  readonly description: string;
}) {
  const { text, setText } = useTextField(name);
  return (
    <Checkbox
      id={id}
      label={label}
      description={description}
      checked={text === 'yes'}
      onChange={({ currentTarget }) => setText(currentTarget.checked ? 'yes' : 'no')}
    />
  );
}
