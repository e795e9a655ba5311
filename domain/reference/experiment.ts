/** An experiment in which the rules of the NZa are set aside for a time: reference data, not code. */
export interface Experiment {
  readonly code: string;
  readonly name: string;
  readonly legalBasis: string;
  /** First and last day on which a pilot of the experiment can run. */
  readonly from: string;
  readonly to: string;
}

/** The proeftuinen meerzorg 2.0: from 1-1-2015, at most three years (letter on the proeftuinen; art. 58 Wmg). */
export const proeftuinenMeerzorg: Experiment = {
  code: 'proeftuinen_meerzorg_2',
  name: 'Proeftuinen meerzorg 2.0',
  legalBasis: 'Experiment artikel 58 Wmg',
  from: '2015-01-01',
  to: '2017-12-31',
};
