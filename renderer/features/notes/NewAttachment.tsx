import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { maxAttachmentBytes } from '../../../domain/attachment.ts';
import { attachmentNameOf } from '../../../domain/attachmentName.ts';
import { attachmentTypes } from '../../../domain/reference/attachmentTypes.ts';
import { api } from '../../app/api.ts';
import { readBytes } from '../../app/fileBytes.ts';
import { FileDrop } from '../../components/FileDrop.tsx';
import { attachmentText } from '../../nl/notes.ts';
import { AttachmentForm } from './AttachmentForm.tsx';
import { fileSize } from './fileSize.ts';
import { subjectField, type NoteSubject } from './subject.ts';
import classes from './Notes.module.css';

const extensions = attachmentTypes.flatMap((type) => type.extensions);

/** Attaching a file: choose it, give it a name, add it. Its size is looked at before any of it is read. */
export function NewAttachment({ subject, onClose }: { readonly subject: NoteSubject; readonly onClose: () => void }) {
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const choose = ([chosen]: readonly File[]) => {
    if (chosen === undefined) return;
    const fits = chosen.size <= maxAttachmentBytes;
    setFault(fits ? null : attachmentText.tooLarge(chosen.name, fileSize(chosen.size)));
    setFile(fits ? chosen : null);
  };
  if (file === null) {
    return (
      <>
        {fault !== null && (
          <Alert color="red" mb="sm">
            {fault}
          </Alert>
        )}
        <FileDrop
          label={attachmentText.choose}
          hint={attachmentText.hint(extensions.join(', '))}
          accept={extensions.map((extension) => `.${extension}`).join(',')}
          onFiles={choose}
        />
        <Button variant="default" mt="sm" onClick={onClose}>
          {attachmentText.cancel}
        </Button>
      </>
    );
  }
  return (
    <AttachmentForm
      initial={{ name: attachmentNameOf(file.name) }}
      save={async (values) =>
        api.attachment.add.mutate({
          values: { ...values, ...subjectField(subject) },
          bytes: await readBytes(file),
        })
      }
      saveLabel={attachmentText.save}
      savedMessage={attachmentText.saved}
      onClose={onClose}
    >
      <p className={classes.chosen}>
        <span className={classes.chosenLabel}>{attachmentText.chosenLabel}</span>{' '}
        {attachmentText.chosen(file.name, fileSize(file.size))}{' '}
        <Button variant="subtle" size="compact-sm" onClick={() => setFile(null)}>
          {attachmentText.other}
        </Button>
      </p>
    </AttachmentForm>
  );
}
