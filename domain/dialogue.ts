import { z } from 'zod';
import { codeList } from './codeList.ts';
import { defineEntity, type Recorded } from './entity.ts';
import { idSchema } from './values/id.ts';
import { isoDateSchema } from './values/isoDate.ts';
import { optionalFreeText } from './values/text.ts';

export const dialogueKinds = codeList('Kies een soort gesprek.', {
  start: ['start', 'Startgesprek'],
  progress: ['voortgang', 'Voortgangsgesprek'],
  evaluation: ['evaluatie', 'Evaluatiegesprek'],
  review: ['toetsing', 'Toetsingsgesprek'],
});

/** Roles, never names: who took part in a dialogue. */
export const participantRoles = codeList('Kies wie erbij waren.', {
  institution: ['instelling', 'Instelling'],
  wlz_executor: ['wlz_uitvoerder', 'Wlz-uitvoerder'],
  cce: ['cce', 'CCE'],
  client_representative: ['clientvertegenwoordiger', 'Cliëntvertegenwoordiger'],
  client: ['client', 'Cliënt'],
  other: ['overig', 'Overig'],
});

/** Roles as a set: sorted and without doubles, so that the same company is the same value. */
const participantsSchema = z
  .array(participantRoles.schema, { error: 'Kies wie erbij waren.' })
  .min(1, { error: 'Kies wie erbij waren.' })
  .transform((roles) => [...new Set(roles)].toSorted());

/** A role that took part in a dialogue, or that will do something. */
export type ParticipantRole = z.output<typeof participantRoles.schema>;

/** A client, or someone who speaks for clients, took part: what figure P2 counts. */
export function clientTookPart(participants: readonly ParticipantRole[]): boolean {
  return participants.includes('client_representative') || participants.includes('client');
}

/** Institution, Wlz-uitvoerder and client (or representative) all took part: what figure P3 counts. */
export function allPartiesTookPart(participants: readonly ParticipantRole[]): boolean {
  return clientTookPart(participants) && participants.includes('institution') && participants.includes('wlz_executor');
}

/** Conversation between professionals, with CCE as partner and adviser (gesprek). */
export const dialogue = defineEntity({
  name: 'dialogue',
  label: 'gesprek',
  plural: 'gesprekken',
  schema: z.object({
    departmentId: idSchema,
    date: isoDateSchema,
    kind: dialogueKinds.schema,
    participants: participantsSchema,
    topics: optionalFreeText(),
    perspective: optionalFreeText(),
    arrangements: optionalFreeText(),
  }),
  labels: {
    departmentId: 'Afdeling',
    date: 'Datum',
    kind: 'Soort gesprek',
    participants: 'Deelnemers',
    topics: 'Onderwerpen',
    perspective: 'Perspectief van de cliënt',
    arrangements: 'Afspraken',
  },
  groups: {
    meeting: ['departmentId', 'date', 'kind', 'participants'],
    content: ['topics', 'perspective', 'arrangements'],
  },
  shortText: [],
  freeText: ['topics', 'perspective', 'arrangements'],
  references: { departmentId: 'department' },
});

export type Dialogue = z.output<typeof dialogue.schema>;
export type RecordedDialogue = Recorded<Dialogue>;
