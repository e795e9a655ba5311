import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { budgetSources, referenceBudget, type RecordedReferenceBudget } from '../../../domain/referenceBudget.ts';
import { warn, type Finding } from '../../../domain/rules/finding.ts';
import { noExtraMoney } from '../../../domain/rules/R04-noExtraMoney.ts';
import { yearOf } from '../../../domain/values/isoDate.ts';
import { api } from '../../app/api.ts';
import { euroText, yearText } from '../../app/form/codecs.ts';
import { formOf } from '../../app/form/formOf.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { CodeSelect } from '../../components/CodeSelect.tsx';
import { ConfirmWithReason } from '../../components/ConfirmWithReason.tsx';
import { CountField } from '../../components/CountField.tsx';
import { EuroInput } from '../../components/EuroInput.tsx';
import { FormSection, WholeWidth } from '../../components/FormSection.tsx';
import { LiveRules } from '../../components/LiveRules.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { budgetText } from '../../nl/departments.ts';
import type { DepartmentPageData } from './departmentPageData.ts';

const schema = referenceBudget.schema.omit({ departmentId: true });

/** A new reference budget of a department (`record` is null), or the values of one. */
export function BudgetForm({
  page,
  record,
  onClose,
}: {
  readonly page: DepartmentPageData;
  readonly record: RecordedReferenceBudget | null;
  readonly onClose: () => void;
}) {
  const departmentId = page.department.id;
  const id = record?.id ?? null;
  const [retiring, setRetiring] = useState(false);
  const form = useRecordForm({
    ...formOf(referenceBudget),
    schema,
    draft: { form: 'referenceBudget', key: id ?? `new-${departmentId}` },
    initial: record ?? { year: nextYear(page), clients: page.department.clientsWithMeerzorg },
    save: (values) => api.department.saveReferenceBudget.mutate({ id, values: { ...values, departmentId } }),
    onSaved: onClose,
    savedMessage: record === null ? budgetText.savedNew : budgetText.saved(record.year),
  });
  const texts = useFormTexts(form);
  return (
    <>
      <RecordForm
        form={form}
        onCancel={onClose}
        actions={
          record !== null && (
            <Button variant="subtle" color="gray" onClick={() => setRetiring(true)}>
              {budgetText.retire}
            </Button>
          )
        }
      >
        <Text>{budgetText.help}</Text>
        <FormSection>
          <CountField {...form.field('year')} autoFocus={record === null} />
          <EuroInput {...form.field('amountCents')} autoFocus={record !== null} />
          <WholeWidth>
            <LiveRules findings={roomFindings(page, texts)} />
          </WholeWidth>
          <CodeSelect {...form.field('source')} choices={budgetSources.choices} />
          <CountField {...form.field('clients')} description={budgetText.clientsHelp} />
        </FormSection>
      </RecordForm>
      {record !== null && (
        <ConfirmWithReason
          opened={retiring}
          onClose={() => setRetiring(false)}
          title={budgetText.retireTitle(record.year)}
          explanation={budgetText.retireText}
          confirmLabel={budgetText.retire}
          draft={{ form: 'referenceBudget.retire', key: record.id }}
          savedMessage={budgetText.retired(record.year)}
          save={({ reason }) => api.record.retire.mutate({ entity: 'referenceBudget', id: record.id, reason })}
          onDone={onClose}
        />
      )}
    </>
  );
}

/** The year after the last one that has a reference budget; the year of the start when there is none. */
function nextYear({ budgets, department }: DepartmentPageData): number {
  return budgets.length === 0 ? yearOf(department.startDate) : Math.max(...budgets.map(({ year }) => year)) + 1;
}

/** R04 while typing: what is agreed with this department in that year against the typed amount. The store looks at the institution too. */
function roomFindings(
  { money }: DepartmentPageData,
  texts: { readonly year: string; readonly amountCents: string },
): Finding[] {
  const year = yearText.read(texts.year);
  const amount = euroText.read(texts.amountCents);
  if (!year.ok || year.value === null || !amount.ok || amount.value === null) return [];
  const agreedCents = money.find((row) => row.year === year.value)?.agreedCents ?? 0;
  const room = { budgetCents: amount.value, agreedElsewhereCents: agreedCents, thisCents: 0 };
  return noExtraMoney([{ of: 'department', year: year.value, ...room }]).map(({ message }) =>
    warn('R04', 'amountCents', `${budgetText.already} ${message}`),
  );
}
