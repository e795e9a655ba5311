import { z } from 'zod';
import { severities, signalKinds } from '../../../domain/signal.ts';
import { idSchema } from '../../../domain/values/id.ts';
import { addressPart } from '../../app/addressPart.ts';
import type { Answers } from '../../app/answers.ts';
import { searchWords } from '../../components/searchWords.ts';

/** One row of the list of signals. */
export type SignalRow = Answers['signal']['list'][number];

/** What stands in the address of the list. What makes no sense is left out. */
export const signalsSearch = z.object({
  zoek: addressPart(z.coerce.string()),
  soort: addressPart(signalKinds.schema),
  ernst: addressPart(severities.schema),
  stand: addressPart(z.enum(['open', 'resolved'])),
  instelling: addressPart(idSchema),
  paneel: addressPart(z.enum(['nieuw'])),
  /** The signal that is open beside the list. */
  open: addressPart(idSchema),
});

type Filters = Pick<z.output<typeof signalsSearch>, 'soort' | 'ernst' | 'stand' | 'instelling'>;

/** The rows that fit the search and the filters. */
export function filterSignals<
  Row extends Pick<
    SignalRow,
    'kind' | 'severity' | 'resolvedOn' | 'description' | 'institutionId' | 'institutionName' | 'departmentName'
  >,
>(rows: readonly Row[], search: string, { soort, ernst, stand, instelling }: Filters): Row[] {
  const found = searchWords(search);
  return rows.filter(
    (row) =>
      (soort === undefined || row.kind === soort) &&
      (ernst === undefined || row.severity === ernst) &&
      (stand === undefined || (row.resolvedOn === null) === (stand === 'open')) &&
      (instelling === undefined || row.institutionId === instelling) &&
      found([row.description, row.institutionName, row.departmentName, signalKinds.label(row.kind)]),
  );
}
