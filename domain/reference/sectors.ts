import { codeList } from '../codeList.ts';

/** Sectors of long-term care. */
export const sectors = codeList('Kies een sector.', {
  GHZ: ['GHZ', 'Gehandicaptenzorg'],
  VV: ['VV', 'Verpleging en verzorging'],
  GGZ: ['GGZ', 'Geestelijke gezondheidszorg'],
});
