import type { ReactNode } from 'react';
import { dialogueKinds, participantRoles } from '../../../domain/dialogue.ts';
import type { Answers } from '../../app/answers.ts';
import { api } from '../../app/api.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { today } from '../../app/moment.ts';
import { CodeSelect } from '../../components/CodeSelect.tsx';
import { DateField } from '../../components/DateField.tsx';
import { FormSection, WholeWidth } from '../../components/FormSection.tsx';
import { FreeTextField } from '../../components/FreeTextField.tsx';
import { ManySelect } from '../../components/ManySelect.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { dialogueText } from '../../nl/dialogues.ts';
import { CompanyNote } from './CompanyNote.tsx';
import { checkDialogue, dialogueFormSchema, dialogueFormWords, type DialogueForm as Values } from './dialogueForm.ts';
import { FollowUpRows } from './FollowUpRows.tsx';

/** A dialogue with its follow-ups, as the store gives it. */
export type DialoguePage = NonNullable<Answers['dialogue']['page']>;

/** A new dialogue of a department (`page` is null), or the values of one, with its follow-ups. */
export function DialogueForm({
  page,
  initial,
  departmentId,
  onClose,
  actions,
}: {
  readonly page: DialoguePage | null;
  /** What a new dialogue begins with; the record itself when it is there. */
  readonly initial: Partial<Values>;
  readonly departmentId: string;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
}) {
  const id = page?.dialogue.id ?? null;
  const form = useRecordForm({
    schema: dialogueFormSchema,
    ...dialogueFormWords,
    draft: { form: 'dialogue', key: id ?? `new-${departmentId}` },
    initial: { date: today(), departmentId, ...initial },
    check: checkDialogue,
    save: ({ followUps, removed, ...values }) =>
      api.dialogue.save.mutate({ id, values, followUps, removed: removed ?? [] }),
    onSaved: onClose,
    savedMessage: dialogueText.saved,
  });
  const { participants } = useFormTexts(form);
  // The first field that is still empty: what was filled in already needs a look, not a key.
  const company = (initial.participants ?? []).length > 0;
  return (
    <RecordForm form={form} onCancel={onClose} actions={actions}>
      <FormSection>
        <DateField {...form.field('date')} />
        <CodeSelect {...form.field('kind')} choices={dialogueKinds.choices} />
        <WholeWidth>
          <ManySelect
            {...form.field('participants')}
            choices={participantRoles.choices}
            description={dialogueText.participantsHelp}
            autoFocus={id === null && !company}
          />
          <CompanyNote participants={participants} />
        </WholeWidth>
        <WholeWidth>
          <FreeTextField {...form.field('topics')} autoFocus={id === null && company} />
        </WholeWidth>
        <WholeWidth>
          <FreeTextField {...form.field('perspective')} description={dialogueText.perspectiveHelp} />
        </WholeWidth>
        <WholeWidth>
          <FreeTextField {...form.field('arrangements')} />
        </WholeWidth>
      </FormSection>
      <FollowUpRows form={form} recorded={page?.followUps ?? []} />
    </RecordForm>
  );
}
