import { codeList } from '../codeList.ts';

/** What an intervention or an agreement line is directed at. */
export const focuses = codeList('Kies waarop het gericht is.', {
  client: ['client', 'Cliënt'],
  context: ['context', 'Context'],
  mixed: ['gemengd', 'Gemengd'],
});
