import { Modal, Stack, Text } from '@mantine/core';
import { z } from 'zod';
import { isoDateSchema } from '../../domain/values/isoDate.ts';
import { requiredText } from '../../domain/values/text.ts';
import { useRecordForm } from '../app/form/useRecordForm.ts';
import type { DraftPlace } from '../app/form/useDraft.ts';
import { today } from '../app/moment.ts';
import { confirmText } from '../nl/components.ts';
import { DateField } from './DateField.tsx';
import { FreeTextField } from './FreeTextField.tsx';
import { RecordForm } from './RecordForm.tsx';

const schema = z.object({ date: isoDateSchema, reason: requiredText(confirmText.missingReason, 2000) });

export interface ReasonedEnd {
  readonly date: string;
  readonly reason: string;
}

interface ConfirmProps<Reply> {
  readonly onClose: () => void;
  /** One line that says what follows: nothing is deleted, what ends and what stays. */
  readonly explanation: string;
  readonly confirmLabel: string;
  readonly draft: DraftPlace;
  readonly dateLabel?: string;
  readonly savedMessage?: string;
  readonly save: (end: ReasonedEnd) => Promise<Reply>;
}

/** Asks when and why something ends or is retired; nothing is ever deleted, so there is always a reason and a date. */
export function ConfirmWithReason<Reply>({
  opened,
  title,
  ...rest
}: ConfirmProps<Reply> & { readonly opened: boolean; readonly title: string }) {
  return (
    <Modal opened={opened} onClose={rest.onClose} title={title}>
      <ReasonForm {...rest} />
    </Modal>
  );
}

function ReasonForm<Reply>({
  onClose,
  explanation,
  confirmLabel,
  draft,
  dateLabel = confirmText.date,
  savedMessage,
  save,
}: ConfirmProps<Reply>) {
  const form = useRecordForm({
    draft,
    schema,
    labels: { date: dateLabel, reason: confirmText.reason },
    freeText: ['reason'],
    initial: { date: today() },
    save,
    onSaved: onClose,
    ...(savedMessage === undefined ? {} : { savedMessage }),
  });
  return (
    <RecordForm form={form} saveLabel={confirmLabel} onCancel={onClose}>
      <Stack gap="md">
        <Text>{explanation}</Text>
        <DateField {...form.field('date')} />
        <FreeTextField {...form.field('reason')} autoFocus />
      </Stack>
    </RecordForm>
  );
}
