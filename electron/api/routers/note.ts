import { z } from 'zod';
import { addAttachment, describeAttachment } from '../../../db/commands/addAttachment.ts';
import { textIn } from '../../../db/commands/check.ts';
import { saveNote } from '../../../db/commands/saveNote.ts';
import { attachmentContent, notesAndAttachments, subjects } from '../../../db/queries/notes.ts';
import { maxAttachmentBytes } from '../../../domain/attachment.ts';
import { attachmentNameOf } from '../../../domain/attachmentName.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { tidyText } from '../../../domain/values/text.ts';
import { inspectContent } from '../../../exchange/attachment/attachmentContent.ts';
import { router, withStore } from '../procedure.ts';
import { UserFault } from '../userFault.ts';
import { byId, saveInput } from './inputs.ts';

/** Notes, and what is noted and attached about a subject. */
export const noteRouter = router({
  about: withStore
    .input(z.object({ entity: z.enum(subjects), id: idSchema }))
    .query(({ ctx, input }) => notesAndAttachments(ctx.store.read, input)),
  save: withStore.input(saveInput).mutation(({ ctx, input }) => saveNote(ctx.store, input.id, input.values)),
});

const noFile = 'Kies een bestand.';

/** A file as it travels: `bytes` goes as it is, over both carriers. */
const fileInput = z.object({
  values: z.record(z.string(), z.unknown()),
  bytes: z.instanceof(Uint8Array, { error: noFile }).refine(({ length }) => length <= maxAttachmentBytes, {
    error: 'Dit bestand is te groot. Een bijlage is hooguit 25 MB.',
  }),
});

/** Attachments: files in the encrypted store. */
export const attachmentRouter = router({
  add: withStore.input(fileInput).mutation(async ({ ctx, input: { values, bytes } }) => {
    const found = inspectContent(tidyText(textIn(values, 'name') ?? ''), bytes);
    if (!found.ok) throw new UserFault('NOT_ATTACHABLE', found.message);
    return addAttachment(ctx.store, values, { bytes, mediaType: found.type.mediaType, sha256: found.sha256 });
  }),
  describe: withStore
    .input(z.object({ id: idSchema, values: z.record(z.string(), z.unknown()) }))
    .mutation(({ ctx, input }) => describeAttachment(ctx.store, input.id, input.values)),
  /** The file itself, looked at again: what another laptop said of it is not taken for true. */
  content: withStore.input(byId).query(async ({ ctx, input }) => {
    const found = await attachmentContent(ctx.store.read, input.id);
    if (found === null) throw new UserFault('MISSING', 'Deze bijlage is er niet (meer).');
    const { bytes, sha256 } = found;
    const name = attachmentNameOf(found.name);
    if (bytes === null) throw new UserFault('NOT_HERE', 'Het bestand zelf is nog niet op deze laptop.');
    const inspected = inspectContent(name, bytes);
    if (!inspected.ok) throw new UserFault('NOT_ATTACHABLE', inspected.message);
    if (inspected.sha256 !== sha256) {
      throw new UserFault(
        'CONTENT_DAMAGED',
        'Dit bestand is beschadigd. Zet een reservekopie terug, of voeg het opnieuw toe.',
      );
    }
    return { name, mediaType: inspected.type.mediaType, bytes: Uint8Array.from(bytes) };
  }),
});
