import type { RecordedInstitution } from '../../../domain/institution.ts';
import type { pilotMayEnd } from '../../../domain/rules/R05-noDisadvantage.ts';
import type { Answers } from '../../app/answers.ts';

/** What the api answers of an institution that is there. */
export type InstitutionPageData = NonNullable<Answers['institution']['page']>;

/** What the form has to know of the institution it changes. */
export interface InstitutionAtHand {
  readonly institution: RecordedInstitution;
  readonly departments: number;
  readonly openDisadvantage: Parameters<typeof pilotMayEnd>[1];
}
