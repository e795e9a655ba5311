import { Modal, Text } from '@mantine/core';
import { z } from 'zod';
import { isoDateSchema } from '../../domain/values/isoDate.ts';
import { requiredText } from '../../domain/values/text.ts';
import type { DraftPlace } from '../app/form/useDraft.ts';
import { useRecordForm } from '../app/form/useRecordForm.ts';
import { today } from '../app/moment.ts';
import { confirmText } from '../nl/components.ts';
import { DateField } from './DateField.tsx';
import { FreeTextField } from './FreeTextField.tsx';
import { RecordForm } from './RecordForm.tsx';

const schema = z.object({ date: isoDateSchema, reason: requiredText(confirmText.missingReason, 2000) });

/** When and why something ends. */
export type ReasonedEnd = z.output<typeof schema>;

interface ReasonFormProps<Reply> {
  readonly onClose: () => void;
  /** Says what follows: what ends and what stays, as nothing is deleted. */
  readonly explanation: string;
  readonly confirmLabel: string;
  readonly draft: DraftPlace;
  /** Label of the date; without it only the reason is asked, and the date is today. */
  readonly dateLabel?: string;
  /** Date that stands there at first; today when it is not given. */
  readonly initialDate?: string;
  readonly savedMessage?: string;
  /** After saving and closing: to leave a page that is no longer there. */
  readonly onDone?: () => void;
  readonly save: (end: ReasonedEnd) => Promise<Reply>;
}

/** Asks when and why something ends or is retired; nothing is ever deleted, so there is always a reason. */
export function ConfirmWithReason<Reply>({
  opened,
  title,
  ...rest
}: ReasonFormProps<Reply> & { readonly opened: boolean; readonly title: string }) {
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
  dateLabel,
  initialDate = today(),
  savedMessage,
  onDone,
  save,
}: ReasonFormProps<Reply>) {
  const form = useRecordForm({
    draft,
    schema,
    labels: { date: dateLabel ?? '', reason: confirmText.reason },
    freeText: ['reason'],
    initial: { date: initialDate },
    save,
    onSaved: () => {
      onClose();
      onDone?.();
    },
    ...(savedMessage === undefined ? {} : { savedMessage }),
  });
  return (
    <RecordForm form={form} saveLabel={confirmLabel} onCancel={onClose}>
      <Text>{explanation}</Text>
      {dateLabel !== undefined && <DateField {...form.field('date')} />}
      <FreeTextField {...form.field('reason')} autoFocus />
    </RecordForm>
  );
}
