import { z } from 'zod';
import { defineEntity, type Recorded } from './entity.ts';
import { idSchema } from './values/id.ts';
import { optionalFreeText, requiredText } from './values/text.ts';

/** Largest file that can be attached: 25 MB. */
export const maxAttachmentBytes = 25 * 1024 * 1024;

const size = { error: 'Een bijlage is hooguit 25 MB en niet leeg.' };

/** Size of a file in bytes: more than any other count here may be. */
const sizeSchema = z.int(size).min(1, size).max(maxAttachmentBytes, size);

/**
 * A file that is kept with the dossier (bijlage): what it is called and what it is. Its bytes are kept apart, under their hash: they never change.
 * At most one of department, intervention and agreement is given: what the file is about.
 */
export const attachment = defineEntity({
  name: 'attachment',
  label: 'bijlage',
  plural: 'bijlagen',
  schema: z.object({
    institutionId: idSchema,
    departmentId: idSchema.nullable(),
    interventionId: idSchema.nullable(),
    agreementId: idSchema.nullable(),
    name: requiredText('Geef de bijlage een naam.'),
    description: optionalFreeText(),
    mediaType: requiredText('Van dit bestand is niet te zien wat het is.', 100),
    sizeBytes: sizeSchema,
    sha256: z.string({ error: 'Kies een bestand.' }).regex(/^[0-9a-f]{64}$/, { error: 'Kies een bestand.' }),
  }),
  labels: {
    institutionId: 'Instelling',
    departmentId: 'Afdeling',
    interventionId: 'Interventie',
    agreementId: 'Afspraak',
    name: 'Naam',
    description: 'Omschrijving',
    mediaType: 'Soort bestand',
    sizeBytes: 'Grootte in bytes',
    sha256: 'Controlegetal',
  },
  groups: {
    about: ['institutionId', 'departmentId', 'interventionId', 'agreementId'],
    words: ['name', 'description'],
    content: ['mediaType', 'sizeBytes', 'sha256'],
  },
  shortText: ['name'],
  freeText: ['description'],
  references: {
    institutionId: 'institution',
    departmentId: 'department',
    interventionId: 'intervention',
    agreementId: 'agreement',
  },
});

export type Attachment = z.output<typeof attachment.schema>;
export type RecordedAttachment = Recorded<Attachment>;
