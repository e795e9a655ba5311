import type { Answers } from '../../app/answers.ts';

/** What notes and attachments are about. */
export interface NoteSubject {
  readonly entity: 'institution' | 'department' | 'intervention' | 'agreement';
  readonly id: string;
}

type About = Answers['note']['about'];
export type NoteRow = About['notes'][number];
export type AttachmentRow = About['attachments'][number];

/** The field of a note or attachment that says what it is about. */
export function subjectField({ entity, id }: NoteSubject): Readonly<Record<string, string>> {
  return { [`${entity}Id`]: id };
}
