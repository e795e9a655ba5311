import { z } from 'zod';
import { codeList } from './codeList.ts';
import { defineEntity, type Recorded } from './entity.ts';
import { idSchema } from './values/id.ts';
import { isoDateSchema } from './values/isoDate.ts';
import { optionalFreeText, optionalText, requiredText } from './values/text.ts';

/** What a reviewer decides of an agreement. */
export const reviewDecisions = codeList('Kies een besluit.', {
  accept: ['akkoord', 'Akkoord'],
  adjust: ['aanpassen', 'Aanpassen'],
  reject: ['niet_akkoord', 'Niet akkoord'],
});

/** What the Wlz-uitvoerder answered to one version of an agreement, named by the hash of its content (beoordeling). */
export const review = defineEntity({
  name: 'review',
  label: 'beoordeling',
  plural: 'beoordelingen',
  schema: z.object({
    agreementId: idSchema,
    termsHash: requiredText('Het is niet duidelijk over welke versie dit gaat.', 64),
    reviewerRole: optionalText(),
    organisation: requiredText('Vul in welke organisatie heeft beoordeeld.'),
    decision: reviewDecisions.schema,
    date: isoDateSchema,
    remarks: optionalFreeText(),
    signature: optionalText(200),
  }),
  labels: {
    agreementId: 'Afspraak',
    termsHash: 'Kenmerk van de versie',
    reviewerRole: 'Functie van de beoordelaar',
    organisation: 'Organisatie',
    decision: 'Besluit',
    date: 'Datum',
    remarks: 'Opmerkingen',
    signature: 'Handtekening van het antwoord',
  },
  groups: {
    version: ['agreementId', 'termsHash'],
    decision: ['reviewerRole', 'organisation', 'decision', 'date', 'remarks', 'signature'],
  },
  shortText: ['reviewerRole', 'organisation'],
  freeText: ['remarks'],
  references: { agreementId: 'agreement' },
});

export type Review = z.output<typeof review.schema>;
export type RecordedReview = Recorded<Review>;
