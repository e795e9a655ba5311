import { z } from 'zod';
import { codeList } from './codeList.ts';
import { defineEntity, type Recorded } from './entity.ts';
import { idSchema } from './values/id.ts';
import { isoDateSchema } from './values/isoDate.ts';
import { optionalFreeText } from './values/text.ts';

/** When a pilot is held against its safeguards. */
export const safeguardMoments = codeList('Kies een moment.', {
  start: ['start', 'Bij de start'],
  interim: ['tussentijds', 'Tussentijds'],
  end: ['eind', 'Bij het einde'],
});

export const safeguardAnswers = codeList('Kies een antwoord.', {
  yes: ['ja', 'Ja'],
  no: ['nee', 'Nee'],
  unclear: ['onduidelijk', 'Nog niet duidelijk'],
});

/** The short list that guards the interests of clients (waarborgtoets). */
export const safeguardCheck = defineEntity({
  name: 'safeguardCheck',
  label: 'waarborgtoets',
  plural: 'waarborgtoetsen',
  schema: z.object({
    departmentId: idSchema,
    date: isoDateSchema,
    moment: safeguardMoments.schema,
    lessCareOrChoice: safeguardAnswers.schema.nullable(),
    heard: safeguardAnswers.schema.nullable(),
    wishRespected: safeguardAnswers.schema.nullable(),
    continuityArranged: safeguardAnswers.schema.nullable(),
    explanation: optionalFreeText(),
  }),
  labels: {
    departmentId: 'Afdeling',
    date: 'Datum',
    moment: 'Moment',
    lessCareOrChoice: 'Heeft een cliënt minder zorg of keuze dan eerst?',
    heard: 'Zijn cliënten of vertegenwoordigers gehoord?',
    wishRespected: 'Wordt de wens van de cliënt gerespecteerd?',
    continuityArranged: 'Is geregeld hoe het na de proef verder gaat?',
    explanation: 'Toelichting',
  },
  groups: {
    moment: ['departmentId', 'date', 'moment'],
    answers: ['lessCareOrChoice', 'heard', 'wishRespected', 'continuityArranged', 'explanation'],
  },
  shortText: [],
  freeText: ['explanation'],
  references: { departmentId: 'department' },
});

export type SafeguardCheck = z.output<typeof safeguardCheck.schema>;
export type RecordedSafeguardCheck = Recorded<SafeguardCheck>;
