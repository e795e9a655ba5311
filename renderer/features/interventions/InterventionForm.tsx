import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import {
  cceRoles,
  intervention,
  interventionResults,
  interventionStatuses,
  statusAtStart,
  type RecordedIntervention,
} from '../../../domain/intervention.ts';
import { focuses } from '../../../domain/reference/focus.ts';
import { indicatorList } from '../../../domain/reference/indicators.ts';
import { interventionTypes } from '../../../domain/reference/interventionTypes.ts';
import { optionalText } from '../../../domain/values/text.ts';
import { api, trpc } from '../../app/api.ts';
import { formOf } from '../../app/form/formOf.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { today } from '../../app/moment.ts';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { CodeSelect } from '../../components/CodeSelect.tsx';
import { DateField } from '../../components/DateField.tsx';
import { FormSection, WholeWidth } from '../../components/FormSection.tsx';
import { FreeTextField } from '../../components/FreeTextField.tsx';
import { MoreFields } from '../../components/MoreFields.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { TextField } from '../../components/TextField.tsx';
import { interventionText } from '../../nl/interventions.ts';
import { departmentOptions } from './departmentOptions.ts';

/** As in the domain, but a code may be left empty (the store makes one), and so may the status of a new one: it follows from the start. */
const schema = intervention.schema.extend({
  code: optionalText(40),
  status: interventionStatuses.schema.nullable(),
});

const moreFields = ['expectedOutcome', 'indicator', 'responsibleRole', 'cceRole', 'code'] as const;
const over: readonly string[] = ['done', 'stopped'];

/** A new intervention (`record` is null), of a known department or one to choose, or the values of one. */
export function InterventionForm({
  record,
  departmentId,
  onClose,
  actions,
}: {
  readonly record: RecordedIntervention | null;
  readonly departmentId: string | null;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
}) {
  const { data: departments } = useSuspenseQuery(trpc.department.list.queryOptions());
  const id = record?.id ?? null;
  const form = useRecordForm({
    ...formOf(intervention),
    schema,
    draft: { form: 'intervention', key: id ?? `new-${departmentId ?? 'any'}` },
    initial: record ?? {
      startDate: today(),
      ...(departmentId === null ? {} : { departmentId }),
    },
    save: (values) => {
      const status = values.status ?? (record === null ? statusAtStart(values.startDate, today()) : null);
      return api.intervention.save.mutate({ id, values: { ...values, status } });
    },
    onSaved: onClose,
    savedMessage: interventionText.saved(record?.code ?? null),
  });
  const texts = useFormTexts(form);
  const isOver = over.includes(texts.status);
  const hasResult = texts.result !== '' || texts.reflection !== '';

  const status = (
    <CodeSelect
      {...form.field('status')}
      required={record !== null}
      choices={interventionStatuses.choices}
      {...(record === null ? { description: interventionText.statusHelp } : {})}
    />
  );

  return (
    <RecordForm form={form} onCancel={onClose} actions={actions}>
      <FormSection>
        {(departmentId === null || record !== null) && (
          <WholeWidth>
            <ChoiceSelect
              {...form.field('departmentId')}
              options={departmentOptions(departments)}
              autoFocus={departmentId === null}
            />
          </WholeWidth>
        )}
        <CodeSelect
          {...form.field('type')}
          choices={interventionTypes.choices}
          autoFocus={record === null && departmentId !== null}
        />
        <CodeSelect {...form.field('focus')} choices={focuses.choices} />
        {(texts.type === 'other' || texts.typeOther !== '') && (
          <WholeWidth>
            <TextField {...form.field('typeOther')} />
          </WholeWidth>
        )}
        <WholeWidth>
          <FreeTextField {...form.field('goal')} description={interventionText.goalHelp} />
        </WholeWidth>
        <DateField {...form.field('startDate')} />
        {record === null ? null : status}
        {(isOver || texts.endDate !== '') && <DateField {...form.field('endDate')} />}
      </FormSection>
      {(isOver || hasResult) && (
        <FormSection title={interventionText.result}>
          <CodeSelect {...form.field('result')} choices={interventionResults.choices} />
          <WholeWidth>
            <FreeTextField {...form.field('reflection')} />
          </WholeWidth>
        </FormSection>
      )}
      <MoreFields
        label={interventionText.moreFields}
        names={record === null ? [...moreFields, 'status'] : moreFields}
        startOpen={
          moreFields.some((name) => name !== 'code' && texts[name] !== '') || (record === null && texts.status !== '')
        }
      >
        <FormSection>
          <WholeWidth>
            <FreeTextField {...form.field('expectedOutcome')} />
          </WholeWidth>
          <CodeSelect {...form.field('indicator')} choices={indicatorList.choices} />
          <CodeSelect {...form.field('cceRole')} choices={cceRoles.choices} />
          <TextField {...form.field('responsibleRole')} />
          {record === null && status}
          <TextField {...form.field('code')} description={interventionText.codeHelp} />
        </FormSection>
      </MoreFields>
    </RecordForm>
  );
}
