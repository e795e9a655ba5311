import { entities, entityNames, type EntityName } from '../registration.ts';

/** How many fields the software asks of a person for one record of a kind. */
export interface AskedFields {
  readonly entity: EntityName;
  /** All fields that can be filled in. */
  readonly asked: number;
  /** Those without which a record cannot be kept. */
  readonly required: number;
}

/** Fields that nobody is asked: the software fills them itself, or the place where one is fills them. */
export const notAsked: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  department: ['institutionId', 'code'],
  profileCount: ['departmentId'],
  referenceBudget: ['departmentId'],
  intervention: ['departmentId', 'code'],
  agreement: ['institutionId', 'code', 'version', 'replacesId', 'agreedTermsHash', 'status'],
  agreementLine: ['agreementId', 'number'],
  realisation: ['agreementLineId'],
  dialogue: ['departmentId'],
  measurement: ['departmentId'],
  ruleWaiver: ['institutionId', 'departmentId'],
  signal: ['institutionId', 'departmentId'],
  indicatorTarget: ['departmentId'],
  followUp: ['departmentId', 'dialogueId'],
  safeguardCheck: ['departmentId'],
  note: ['institutionId', 'departmentId', 'interventionId', 'agreementId'],
  attachment: ['institutionId', 'departmentId', 'interventionId', 'agreementId', 'mediaType', 'sizeBytes', 'sha256'],
  review: ['agreementId', 'termsHash', 'signature'],
  reviewRemark: ['reviewId', 'agreementLineId'],
};

/** R12 Least possible registration: what this software itself asks, counted from its own definitions. Source: letter on the proeftuinen. */
export function askedFields(): readonly AskedFields[] {
  return entityNames.map((entity) => {
    const { schema } = entities[entity];
    const skipped = notAsked[entity] ?? [];
    const fields = Object.keys(schema.shape).filter((field) => !skipped.includes(field));
    // A record of which nothing is filled in: what the schema then misses is what is required.
    const missed = new Set(
      schema
        .safeParse(Object.fromEntries(Object.keys(schema.shape).map((field) => [field, null])))
        .error?.issues.map(({ path }) => String(path[0])),
    );
    return { entity, asked: fields.length, required: fields.filter((field) => missed.has(field)).length };
  });
}
