import { ActionIcon, Button } from '@mantine/core';
import { participantRoles } from '../../../domain/dialogue.ts';
import type { RecordedFollowUp } from '../../../domain/followUp.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import type { RecordFormState } from '../../app/form/formSpec.ts';
import { useFormRows, useFormTexts } from '../../app/form/useFormTexts.ts';
import { CodeSelect } from '../../components/CodeSelect.tsx';
import { DateField } from '../../components/DateField.tsx';
import { FreeLineField } from '../../components/FreeTextField.tsx';
import { CheckIcon, CloseIcon, PlusIcon } from '../../components/icons.tsx';
import { dialogueText } from '../../nl/dialogues.ts';
import { followUpText } from '../../nl/followUps.ts';
import { FinishFollowUp } from '../followUps/FinishFollowUp.tsx';
import type { DialogueForm } from './dialogueForm.ts';
import classes from './Dialogues.module.css';

const emptyRow = { id: '', action: '', dueDate: '', ownerRole: '' };

/** What was agreed to do in a dialogue: a row each, and ticked off when it is recorded. */
export function FollowUpRows({
  form,
  recorded,
}: {
  readonly form: RecordFormState<DialogueForm>;
  readonly recorded: readonly RecordedFollowUp[];
}) {
  const { keys, add, remove } = useFormRows(form, 'followUps');
  const { followUps, removed } = useFormTexts(form);
  const takeAway = (index: number) => {
    const id = followUps[index]?.id ?? '';
    if (id !== '') form.methods.setValue('removed', `${removed} ${id}`.trim());
    remove(index);
  };
  return (
    <fieldset className={classes.rows}>
      <legend>{dialogueText.followUps}</legend>
      {keys.map((key, index) => (
        <div key={key} className={classes.row}>
          <FreeLineField {...form.field(`followUps.${index}.action`)} />
          <DateField {...form.field(`followUps.${index}.dueDate`)} />
          <CodeSelect {...form.field(`followUps.${index}.ownerRole`)} choices={participantRoles.choices} />
          <ActionIcon
            className={classes.remove ?? ''}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={followUpText.removeRow(index + 1)}
            onClick={() => takeAway(index)}
          >
            <CloseIcon />
          </ActionIcon>
          <RecordedState followUp={recorded.find(({ id }) => id === followUps[index]?.id)} />
        </div>
      ))}
      <Button variant="default" leftSection={<PlusIcon size={16} />} onClick={() => add(emptyRow)}>
        {followUpText.add}
      </Button>
    </fieldset>
  );
}

/** Below the row of a recorded follow-up: done and what came of it, or the button that ticks it off. */
function RecordedState({ followUp }: { readonly followUp: RecordedFollowUp | undefined }) {
  if (followUp === undefined) return null;
  const { doneOn, outcome } = followUp;
  return (
    <div className={classes.state}>
      {doneOn === null ? (
        <FinishFollowUp followUp={followUp} />
      ) : (
        <>
          <CheckIcon size={14} />
          {[followUpText.doneOn(formatDate(doneOn)), outcome].filter((part) => part !== null).join(' – ')}
        </>
      )}
    </div>
  );
}
