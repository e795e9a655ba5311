import { z } from 'zod';
import { codeList } from './codeList.ts';
import { defineEntity, type Recorded } from './entity.ts';
import { idSchema } from './values/id.ts';
import { isoDateSchema } from './values/isoDate.ts';
import { optionalFreeText, requiredFreeText, requiredText } from './values/text.ts';

/** Level at which the spending of meerzorg money is agreed. */
export const agreementLevels = codeList('Kies een niveau.', {
  client: ['client', 'Cliënt'],
  department: ['afdeling', 'Afdeling'],
  institution: ['instelling', 'Instelling'],
});

export const legalBases = codeList('Kies een grondslag.', {
  wmg_experiment: ['wmg_experiment', 'Experiment Wmg (artikel 58)'],
  regeling_meerzorg_2017: ['regeling_meerzorg_2017', 'Regeling meerzorg 2017'],
  crisisprotocol_2017: ['crisisprotocol_2017', 'Crisisprotocol 2017'],
});

/** Life of an agreement version (domain document, 4). `adjust` and `rejected` come from a review. */
export const agreementStatuses = codeList('Kies een status.', {
  draft: ['concept', 'Concept'],
  proposed: ['voorgesteld', 'Voorgesteld'],
  adjust: ['aanpassen', 'Aanpassen'],
  rejected: ['afgewezen', 'Afgewezen'],
  agreed: ['overeengekomen', 'Overeengekomen'],
  closed: ['afgesloten', 'Afgesloten'],
});

export type AgreementStatus = z.output<typeof agreementStatuses.schema>;

/** Pseudonym for a client in an agreement on client level, such as `C-03`: never a name or a number of the client. */
const clientCodeSchema = z
  .string({ error: 'Vul een schuilcode in, zoals C-03.' })
  .regex(/^C-\d{1,5}$/, { error: 'Schrijf een schuilcode zoals C-03. Gebruik geen naam of nummer van de cliënt.' });

const versionMessage = 'Een versie is een heel getal van 1 tot en met 999.';
const versionSchema = z
  .int({ error: versionMessage })
  .min(1, { error: versionMessage })
  .max(999, { error: versionMessage });

/** SHA-256 of what was agreed, in lower case hexadecimals (R15). */
const termsHashSchema = z
  .string({ error: 'Dit is geen geldige vingerafdruk.' })
  .regex(/^[0-9a-f]{64}$/, { error: 'Dit is geen geldige vingerafdruk.' });

/** Agreement between institution and Wlz-uitvoerder on how meerzorg money is spent (bestedingsafspraak). */
export const agreement = defineEntity({
  name: 'agreement',
  label: 'bestedingsafspraak',
  plural: 'bestedingsafspraken',
  schema: z.object({
    institutionId: idSchema,
    code: requiredText('Vul een code in.', 40),
    level: agreementLevels.schema,
    departmentId: idSchema.nullable(),
    clientCode: clientCodeSchema.nullable(),
    startDate: isoDateSchema,
    endDate: isoDateSchema,
    purpose: requiredFreeText('Vul het doel van de afspraak in.'),
    legalBasis: legalBases.schema,
    broaderUseReason: optionalFreeText(),
    version: versionSchema,
    replacesId: idSchema.nullable(),
    institutionAccordOn: isoDateSchema.nullable(),
    wlzExecutorAccordOn: isoDateSchema.nullable(),
    clientRepresentativesHeardOn: isoDateSchema.nullable(),
    status: agreementStatuses.schema,
    agreedTermsHash: termsHashSchema.nullable(),
  }),
  labels: {
    institutionId: 'Instelling',
    code: 'Code',
    level: 'Niveau',
    departmentId: 'Afdeling',
    clientCode: 'Schuilcode van de cliënt',
    startDate: 'Van',
    endDate: 'Tot en met',
    purpose: 'Doel',
    legalBasis: 'Grondslag',
    broaderUseReason: 'Waarom niets voor de context',
    version: 'Versie',
    replacesId: 'Vervangt',
    institutionAccordOn: 'Akkoord van de instelling',
    wlzExecutorAccordOn: 'Akkoord van de Wlz-uitvoerder',
    clientRepresentativesHeardOn: 'Cliëntvertegenwoordiging gehoord op',
    status: 'Status',
    agreedTermsHash: 'Vingerafdruk van wat is afgesproken',
  },
  groups: {
    terms: [
      'institutionId',
      'code',
      'level',
      'departmentId',
      'clientCode',
      'startDate',
      'endDate',
      'purpose',
      'legalBasis',
      'broaderUseReason',
      'version',
      'replacesId',
    ],
    heard: ['clientRepresentativesHeardOn'],
    accord: ['institutionAccordOn', 'wlzExecutorAccordOn', 'status', 'agreedTermsHash'],
  },
  shortText: [],
  freeText: ['purpose', 'broaderUseReason'],
  references: { institutionId: 'institution', departmentId: 'department', replacesId: 'agreement' },
});

export type Agreement = z.output<typeof agreement.schema>;
export type RecordedAgreement = Recorded<Agreement>;

/** In force: what was agreed holds, whether or not the period is over. */
export function isInForce({ status }: Pick<Agreement, 'status'>): boolean {
  return status === 'agreed' || status === 'closed';
}

/** The agreements in force that no other agreement in force replaces: their amounts count. */
export function agreementsThatCount<A extends Pick<RecordedAgreement, 'id' | 'status' | 'replacesId'>>(
  agreements: readonly A[],
): A[] {
  const replaced = new Set(agreements.filter(isInForce).map(({ replacesId }) => replacesId));
  return agreements.filter((candidate) => isInForce(candidate) && !replaced.has(candidate.id));
}
