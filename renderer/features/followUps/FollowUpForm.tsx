import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { dialogueKinds, participantRoles } from '../../../domain/dialogue.ts';
import { followUp, type RecordedFollowUp } from '../../../domain/followUp.ts';
import { dueAfterDialogue, outcomeWhenDone } from '../../../domain/rules/followUpDates.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { api, trpc } from '../../app/api.ts';
import { formOf } from '../../app/form/formOf.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { CodeSelect } from '../../components/CodeSelect.tsx';
import { DateField } from '../../components/DateField.tsx';
import { FormSection, WholeWidth } from '../../components/FormSection.tsx';
import { FreeLineField, FreeTextField } from '../../components/FreeTextField.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { dialogueText } from '../../nl/dialogues.ts';
import { followUpText } from '../../nl/followUps.ts';

/** A new follow-up of a department (`record` is null), or the values of one. */
export function FollowUpForm({
  record,
  departmentId,
  onClose,
  actions,
}: {
  readonly record: RecordedFollowUp | null;
  readonly departmentId: string;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
}) {
  const { data: pages } = useSuspenseQuery(trpc.dialogue.ofDepartment.queryOptions({ departmentId }));
  const dateOf = (id: string | null) => pages.find(({ dialogue }) => dialogue.id === id)?.dialogue.date ?? null;
  const id = record?.id ?? null;
  const form = useRecordForm({
    ...formOf(followUp),
    draft: { form: 'followUp', key: id ?? `new-${departmentId}` },
    initial: record ?? { departmentId },
    check: (values) => [...dueAfterDialogue(values, dateOf(values.dialogueId)), ...outcomeWhenDone(values)],
    save: (values) => api.followUp.save.mutate({ id, values }),
    onSaved: onClose,
    savedMessage: followUpText.saved,
  });
  const dialogues = pages.map(({ dialogue: { id: value, kind, date } }) => ({
    value,
    label: dialogueText.editTitle(dialogueKinds.label(kind), formatDate(date)),
  }));
  return (
    <RecordForm form={form} onCancel={onClose} actions={actions}>
      <FormSection>
        <WholeWidth>
          <FreeLineField {...form.field('action')} autoFocus={record === null} />
        </WholeWidth>
        <DateField {...form.field('dueDate')} />
        <CodeSelect {...form.field('ownerRole')} choices={participantRoles.choices} />
        <WholeWidth>
          <ChoiceSelect {...form.field('dialogueId')} options={dialogues} description={followUpText.dialogueHelp} />
        </WholeWidth>
      </FormSection>
      {record !== null && (
        <FormSection title={followUpText.done}>
          <DateField {...form.field('doneOn')} />
          <WholeWidth>
            <FreeTextField {...form.field('outcome')} />
          </WholeWidth>
        </FormSection>
      )}
    </RecordForm>
  );
}
