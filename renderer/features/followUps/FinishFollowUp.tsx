import { Button, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { z } from 'zod';
import { followUp } from '../../../domain/followUp.ts';
import { block } from '../../../domain/rules/finding.ts';
import { isoDateSchema } from '../../../domain/values/isoDate.ts';
import { api } from '../../app/api.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { today } from '../../app/moment.ts';
import { DateField } from '../../components/DateField.tsx';
import { FreeTextField } from '../../components/FreeTextField.tsx';
import { CheckIcon } from '../../components/icons.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { followUpText } from '../../nl/followUps.ts';

const schema = z.object({ doneOn: isoDateSchema, outcome: followUp.schema.shape.outcome });

interface ToFinish {
  readonly id: string;
  readonly action: string;
}

/** The button with which a follow-up is ticked off, and the question it asks. */
export function FinishFollowUp({ followUp: { id, action } }: { readonly followUp: ToFinish }) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<CheckIcon size={14} />}
        aria-label={followUpText.finishOf(action)}
        onClick={() => setAsking(true)}
      >
        {followUpText.finish}
      </Button>
      <Modal opened={asking} onClose={close} title={followUpText.finishTitle}>
        <FinishForm id={id} action={action} onClose={close} />
      </Modal>
    </>
  );
}

function FinishForm({ id, action, onClose }: ToFinish & { readonly onClose: () => void }) {
  const form = useRecordForm({
    schema,
    labels: followUp.labels,
    freeText: ['outcome'],
    draft: { form: 'followUp.finish', key: id },
    initial: { doneOn: today() },
    check: ({ doneOn }) => (doneOn > today() ? [block('volgorde', 'doneOn', followUpText.notYet)] : []),
    save: (values) => api.followUp.finish.mutate({ id, values }),
    onSaved: onClose,
    savedMessage: followUpText.finished,
  });
  return (
    <RecordForm form={form} saveLabel={followUpText.finish} onCancel={onClose}>
      <Text>{action}</Text>
      <DateField {...form.field('doneOn')} />
      <FreeTextField {...form.field('outcome')} description={followUpText.outcomeHelp} autoFocus />
    </RecordForm>
  );
}
