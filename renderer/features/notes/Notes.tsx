import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../../app/api.ts';
import { PageSection } from '../../components/PageSection.tsx';
import { attachmentText, noteText } from '../../nl/notes.ts';
import { AttachmentItem } from './AttachmentItem.tsx';
import { NewAttachment } from './NewAttachment.tsx';
import { NoteForm } from './NoteForm.tsx';
import { NoteItem } from './NoteItem.tsx';
import type { NoteSubject } from './subject.ts';
import classes from './Notes.module.css';

/** The notes and attachments of an institution, department, intervention or agreement; everything is done in place. */
export function Notes({
  subject,
  onNewNote,
}: {
  readonly subject: NoteSubject;
  /** Opens the form of a new note elsewhere; without it the form opens here. */
  readonly onNewNote?: () => void;
}) {
  const { data } = useSuspenseQuery(trpc.note.about.queryOptions(subject));
  const [adding, setAdding] = useState<'note' | 'attachment' | null>(null);
  const stop = () => setAdding(null);
  const { notes, attachments } = data;
  return (
    <>
      <PageSection
        title={noteText.notes}
        actions={
          adding !== 'note' && (
            <Button variant="default" onClick={onNewNote ?? (() => setAdding('note'))}>
              {noteText.add}
            </Button>
          )
        }
      >
        {adding === 'note' && (
          <div className={classes.form}>
            <NoteForm subject={subject} record={null} onClose={stop} />
          </div>
        )}
        {notes.length === 0 && adding !== 'note' && <p>{noteText.none}</p>}
        <ul className={classes.list} aria-label={noteText.notes}>
          {notes.map((note) => (
            <NoteItem key={note.id} note={note} subject={subject} />
          ))}
        </ul>
      </PageSection>
      <PageSection
        title={attachmentText.title}
        actions={
          adding !== 'attachment' && (
            <Button variant="default" onClick={() => setAdding('attachment')}>
              {attachmentText.add}
            </Button>
          )
        }
      >
        {adding === 'attachment' && (
          <div className={classes.form}>
            <NewAttachment subject={subject} onClose={stop} />
          </div>
        )}
        {attachments.length === 0 && adding !== 'attachment' && <p>{attachmentText.none}</p>}
        <ul className={classes.list} aria-label={attachmentText.title}>
          {attachments.map((attachment) => (
            <AttachmentItem key={attachment.id} attachment={attachment} subject={subject} />
          ))}
        </ul>
      </PageSection>
    </>
  );
}
