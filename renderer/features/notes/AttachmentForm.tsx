import type { ReactNode } from 'react';
import type { z } from 'zod';
import { attachment } from '../../../domain/attachment.ts';
import { attachmentNameFindings } from '../../../domain/attachmentName.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { FreeTextField } from '../../components/FreeTextField.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { TextField } from '../../components/TextField.tsx';
import { attachmentText } from '../../nl/notes.ts';

const schema = attachment.schema.pick({ name: true, description: true });

type Words = z.output<typeof schema>;

/** What an attachment is called and what it is. No draft is kept: without its file it would be of no use. */
export function AttachmentForm<Reply>({
  initial,
  save,
  saveLabel,
  savedMessage,
  onClose,
  children,
}: {
  readonly initial: Partial<Words>;
  readonly save: (values: Words) => Promise<Reply>;
  readonly saveLabel?: string;
  readonly savedMessage: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}) {
  const form = useRecordForm({
    schema,
    labels: attachment.labels,
    freeText: attachment.freeText,
    draft: null,
    initial,
    check: ({ name }) => attachmentNameFindings(name),
    save,
    onSaved: onClose,
    savedMessage,
  });
  return (
    <RecordForm form={form} onCancel={onClose} {...(saveLabel === undefined ? {} : { saveLabel })}>
      {children}
      <TextField {...form.field('name')} description={attachmentText.nameHelp} autoFocus />
      <FreeTextField {...form.field('description')} />
    </RecordForm>
  );
}
