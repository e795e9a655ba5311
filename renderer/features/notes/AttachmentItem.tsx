import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { attachmentType } from '../../../domain/reference/attachmentTypes.ts';
import { api } from '../../app/api.ts';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { attachmentText, noteText } from '../../nl/notes.ts';
import { AttachmentForm } from './AttachmentForm.tsx';
import { Byline } from './Byline.tsx';
import { fileSize } from './fileSize.ts';
import { ItemActions } from './ItemActions.tsx';
import { subjectField, type AttachmentRow, type NoteSubject } from './subject.ts';
import { useAttachmentFile } from './useAttachmentFile.ts';
import classes from './Notes.module.css';

/** One attachment: a picture can be looked at here; any file can be saved, and none is ever opened by us. */
export function AttachmentItem({
  attachment,
  subject,
}: {
  readonly attachment: AttachmentRow;
  readonly subject: NoteSubject;
}) {
  const { id, name, description, mediaType, sizeBytes, isHere } = attachment;
  const [editing, setEditing] = useState(false);
  const file = useAttachmentFile(id);
  const type = attachmentType(mediaType);
  if (editing) {
    return (
      <li className={classes.item}>
        <AttachmentForm
          initial={{ name, description }}
          save={(values) => api.attachment.describe.mutate({ id, values: { ...values, ...subjectField(subject) } })}
          savedMessage={attachmentText.described}
          onClose={() => setEditing(false)}
        />
      </li>
    );
  }
  return (
    <li className={classes.item}>
      <p className={classes.name}>
        {name}{' '}
        <span className={classes.kind}>
          {type?.label ?? attachmentText.unknownKind}, {fileSize(sizeBytes)}
        </span>
      </p>
      {description !== null && <p className={classes.text}>{description}</p>}
      <Byline made={attachment} />
      {!isHere && (
        <p className={classes.notHere}>
          <strong>{attachmentText.notHere}</strong> {attachmentText.notHereWhy}
        </p>
      )}
      <ConflictMark recordId={id} inConflict={attachment.inConflict} />
      <ItemActions
        entity="attachment"
        id={id}
        what={name}
        words={{
          retireTitle: attachmentText.retireTitle(name),
          retireText: attachmentText.retireText,
          retired: attachmentText.retired(name),
        }}
        onEdit={() => setEditing(true)}
      >
        {isHere && type?.viewable === true && (
          <Button
            variant="default"
            size="compact-sm"
            loading={file.busy}
            aria-label={noteText.about(attachmentText.view, name)}
            onClick={file.view}
          >
            {attachmentText.view}
          </Button>
        )}
        {isHere && (
          <Button
            variant="default"
            size="compact-sm"
            loading={file.busy}
            aria-label={noteText.about(attachmentText.saveAs, name)}
            onClick={file.save}
          >
            {attachmentText.saveAs}
          </Button>
        )}
      </ItemActions>
      <Modal opened={file.picture !== null} onClose={file.closePicture} title={name} size="auto">
        {file.picture !== null && <img className={classes.picture} src={file.picture} alt={description ?? name} />}
      </Modal>
    </li>
  );
}
