import { note } from '../../domain/note.ts';
import { block } from '../../domain/rules/finding.ts';
import type { Read } from '../log/readHandle.ts';
import type { Store } from '../store/openStore.ts';
import { decide, readValues, type FormValues, type Saved } from './check.ts';
import { RecordMissing, RuleViolation } from './ruleViolation.ts';
import { runSave, saveEdit } from './saveRecord.ts';
import { subjectOf, type Subject } from './subject.ts';

/**
 * Writes a note with an institution, or with a department, intervention or agreement of it; or changes its text.
 *
 * @throws RecordMissing; RuleViolation R22 (BSN), `verplicht`, `verwijzing` for what it is about; warns R22
 */
export function saveNote(store: Store, id: string | null, form: FormValues): Promise<Saved> {
  return runSave(store, 'note.save', async (read) => {
    const subject = await subjectOf(read, form);
    if (id !== null) await assertStaysWith(read, 'note', id, subject);
    const values = readValues(note, { ...form, ...subject });
    const warnings = decide(note, values, []);
    return { edit: saveEdit('note', id, values), warnings };
  });
}

/**
 * What is changed stays with what it was about: it is no use elsewhere, and its institution never changes.
 *
 * @throws RecordMissing; RuleViolation `verwijzing`
 */
export async function assertStaysWith(
  read: Read,
  entity: 'note' | 'attachment',
  id: string,
  subject: Subject,
): Promise<void> {
  const row = await read
    .selectFrom(entity)
    .select(['institutionId', 'departmentId', 'interventionId', 'agreementId'])
    .where('id', '=', id)
    .where('retired', '=', 0)
    .executeTakeFirst();
  if (row === undefined) throw new RecordMissing(entity === 'note' ? 'notitie' : 'bijlage');
  const moved =
    row.institutionId !== subject.institutionId ||
    row.departmentId !== subject.departmentId ||
    row.interventionId !== subject.interventionId ||
    row.agreementId !== subject.agreementId;
  if (moved) {
    throw new RuleViolation([
      block('verwijzing', 'institutionId', 'Dit hoort ergens anders bij en kan niet verhuizen. Maak het daar opnieuw.'),
    ]);
  }
}
