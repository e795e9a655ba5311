import { v7 as uuidV7 } from 'uuid';
import { attachment } from '../../domain/attachment.ts';
import { attachmentNameFindings } from '../../domain/attachmentName.ts';
import { extensionOf } from '../../domain/reference/attachmentTypes.ts';
import { block, type Finding } from '../../domain/rules/finding.ts';
import type { Store } from '../store/openStore.ts';
import { decide, readValues, type FormValues, type Saved } from './check.ts';
import { RecordMissing } from './ruleViolation.ts';
import { assertStaysWith } from './saveNote.ts';
import { runSave, saveEdit } from './saveRecord.ts';
import { subjectOf } from './subject.ts';

/** The bytes of a file and what they were found to be (exchange/attachment). */
export interface FoundContent {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  /** In hex; made of these bytes. */
  readonly sha256: string;
}

/**
 * Attaches a file: what it is called and what it is goes into the log, its bytes into the encrypted store, in one transaction. The same bytes are kept
 * once.
 *
 * @throws RecordMissing; RuleViolation R22 (BSN in name or description), `verplicht`, `formaat` for the name, `verwijzing` for what it is about
 */
export async function addAttachment(
  store: Store,
  form: FormValues,
  { bytes, mediaType, sha256 }: FoundContent,
): Promise<Saved> {
  const { commandId, result } = await store.run({ name: 'attachment.add', reason: null }, async (read) => {
    const subject = await subjectOf(read, form);
    const content = { mediaType, sizeBytes: bytes.length, sha256 };
    const values = readValues(attachment, { ...form, ...subject, ...content });
    const warnings = decide(attachment, values, attachmentNameFindings(values.name));
    const id = uuidV7();
    return {
      edits: [{ kind: 'create', entity: 'attachment', entityId: id, values }],
      contents: [{ sha256, bytes }],
      result: { id, warnings },
    };
  });
  return { ...result, commandId };
}

/**
 * Changes the name or description of an attachment; its bytes never change.
 *
 * @throws as `addAttachment`; `formaat` too when the end of the name would no longer fit the file
 */
export function describeAttachment(store: Store, id: string, form: FormValues): Promise<Saved> {
  return runSave(store, 'attachment.describe', async (read) => {
    const subject = await subjectOf(read, form);
    await assertStaysWith(read, 'attachment', id, subject);
    const row = await read.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw new RecordMissing('bijlage');
    const { mediaType, sizeBytes, sha256 } = row;
    const values = readValues(attachment, { ...form, ...subject, mediaType, sizeBytes, sha256 });
    const findings = [...attachmentNameFindings(values.name), ...endsTheSame(row.name, values.name)];
    return { edit: saveEdit('attachment', id, values), warnings: decide(attachment, values, findings) };
  });
}

function endsTheSame(before: string, after: string): Finding[] {
  const extension = extensionOf(before);
  if (extensionOf(after) === extension) return [];
  return [block('formaat', 'name', `De naam eindigt op .${extension}: dat hoort bij dit bestand. Laat dat staan.`)];
}
