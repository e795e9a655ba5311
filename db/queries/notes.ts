import type { Read } from '../log/readHandle.ts';
import { withAuthors, type Authorship } from './authors.ts';

/** Kinds of record that notes and attachments can be about. */
export const subjects = ['institution', 'department', 'intervention', 'agreement'] as const;

/** What notes and attachments are asked of. */
export interface SubjectOf {
  readonly entity: (typeof subjects)[number];
  readonly id: string;
}

/** A note as it is shown. */
export interface NoteRow extends Authorship {
  readonly id: string;
  readonly text: string;
  readonly inConflict: boolean;
}

/** An attachment as it is shown. */
export interface AttachmentRow extends Authorship {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly mediaType: string;
  readonly sizeBytes: number;
  /** False when only the name of the file is here: its bytes are on another laptop. */
  readonly isHere: boolean;
  readonly inConflict: boolean;
}

/** What is written and attached about a subject. */
export interface NotesAndAttachments {
  /** Newest first. */
  readonly notes: readonly NoteRow[];
  /** By name. */
  readonly attachments: readonly AttachmentRow[];
}

/** The notes and attachments of a subject itself; those of an institution are not those of its departments. */
export async function notesAndAttachments(read: Read, subject: SubjectOf): Promise<NotesAndAttachments> {
  const notes = await read
    .selectFrom('note')
    .select(['id', 'text', 'conflicts'])
    .where((where) => where.and(about(subject)))
    .where('retired', '=', 0)
    .orderBy('id', 'desc')
    .execute();
  const attachments = await read
    .selectFrom('attachment')
    .leftJoin('attachmentContent', 'attachmentContent.sha256', 'attachment.sha256')
    .select(['id', 'name', 'description', 'mediaType', 'sizeBytes', 'conflicts'])
    .select('attachmentContent.sha256 as here')
    .where((where) => where.and(about(subject)))
    .where('retired', '=', 0)
    .execute();
  return {
    notes: await withAuthors(
      read,
      notes.map(({ conflicts, ...row }) => ({ ...row, inConflict: conflicts !== null })),
    ),
    attachments: await withAuthors(
      read,
      attachments
        .map(({ conflicts, here, ...row }) => ({ ...row, isHere: here !== null, inConflict: conflicts !== null }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'nl', { numeric: true })),
    ),
  };
}

/** The references of what is about this subject and about nothing smaller in it. */
function about({ entity, id }: SubjectOf) {
  switch (entity) {
    case 'institution':
      return { institutionId: id, departmentId: null, interventionId: null, agreementId: null };
    case 'department':
      return { departmentId: id };
    case 'intervention':
      return { interventionId: id };
    case 'agreement':
      return { agreementId: id };
  }
}

/** The bytes of an attachment with what is recorded of them; `bytes` is null when they are not on this laptop. Null without such an attachment. */
export async function attachmentContent(
  read: Read,
  id: string,
): Promise<{ readonly name: string; readonly sha256: string; readonly bytes: Uint8Array | null } | null> {
  const row = await read
    .selectFrom('attachment')
    .leftJoin('attachmentContent', 'attachmentContent.sha256', 'attachment.sha256')
    .select(['name', 'attachment.sha256', 'bytes'])
    .where('attachment.id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  return row ?? null;
}
