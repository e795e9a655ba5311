import { note } from '../../../domain/note.ts';
import { api } from '../../app/api.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { FreeTextField } from '../../components/FreeTextField.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { noteText } from '../../nl/notes.ts';
import { subjectField, type NoteRow, type NoteSubject } from './subject.ts';

const schema = note.schema.pick({ text: true });

/** A new note (`record` is null) about a subject, or the text of one. */
export function NoteForm({
  subject,
  record,
  onClose,
}: {
  readonly subject: NoteSubject;
  readonly record: NoteRow | null;
  readonly onClose: () => void;
}) {
  const id = record?.id ?? null;
  const form = useRecordForm({
    schema,
    labels: note.labels,
    freeText: note.freeText,
    draft: { form: 'note', key: id ?? `new-${subject.id}` },
    initial: record === null ? {} : { text: record.text },
    save: (values) => api.note.save.mutate({ id, values: { ...values, ...subjectField(subject) } }),
    onSaved: onClose,
    savedMessage: noteText.saved,
  });
  return (
    <RecordForm form={form} onCancel={onClose}>
      <FreeTextField {...form.field('text')} description={noteText.help} autoFocus />
    </RecordForm>
  );
}
