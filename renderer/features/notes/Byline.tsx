import { noteText } from '../../nl/notes.ts';
import { historyMoment } from '../history/historyMoment.ts';
import type { NoteRow } from './subject.ts';
import classes from './Notes.module.css';

/** Who wrote or attached something and when, and who changed it last. */
export function Byline({
  made: { author, madeAt, changedBy, changedAt },
}: {
  readonly made: Pick<NoteRow, 'author' | 'madeAt' | 'changedBy' | 'changedAt'>;
}) {
  const parts = [
    author !== null && madeAt !== null ? noteText.by(author, historyMoment(madeAt)) : noteText.unknownAuthor,
    ...(changedBy !== null && changedAt !== null ? [noteText.changed(changedBy, historyMoment(changedAt))] : []),
  ];
  return <p className={classes.byline}>{parts.join(' · ')}</p>;
}
