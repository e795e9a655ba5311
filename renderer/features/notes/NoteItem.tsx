import { useState } from 'react';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { noteText } from '../../nl/notes.ts';
import { Byline } from './Byline.tsx';
import { ItemActions } from './ItemActions.tsx';
import { NoteForm } from './NoteForm.tsx';
import type { NoteRow, NoteSubject } from './subject.ts';
import classes from './Notes.module.css';

/** Enough of a note to know it by, in the name of a button. */
const nameLength = 40;

/** One note: its text with who wrote it, or the form to change it. */
export function NoteItem({ note, subject }: { readonly note: NoteRow; readonly subject: NoteSubject }) {
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <li className={classes.item}>
        <NoteForm subject={subject} record={note} onClose={() => setEditing(false)} />
      </li>
    );
  }
  return (
    <li className={classes.item}>
      <p className={classes.text}>{note.text}</p>
      <Byline made={note} />
      <ConflictMark recordId={note.id} inConflict={note.inConflict} />
      <ItemActions
        entity="note"
        id={note.id}
        what={note.text.slice(0, nameLength)}
        words={noteText}
        onEdit={() => setEditing(true)}
      />
    </li>
  );
}
