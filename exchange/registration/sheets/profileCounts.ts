import { profileCount } from '../../../domain/profileCount.ts';
import { date } from '../cells/dateCell.ts';
import { wholeNumber } from '../cells/numberCells.ts';
import { listedText, text } from '../cells/textCell.ts';
import { departmentNamed } from './namedRecords.ts';
import { columnsOf, keyColumn, type Sheet } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'profileCount'>();

/** R19 over the profiles of one date is checked over rows together: see stages/clientCounts.ts. */
export const profileCounts: Sheet<'profileCount'> = {
  entity: 'profileCount',
  name: sheetNames.profileCount,
  columns: [
    keyColumn('afdeling', text),
    column('peildatum', 'referenceDate', date),
    column('zorgprofiel', 'careProfile', listedText),
    column('aantal', 'count', wholeNumber),
  ],
  references: [departmentNamed],
  key: ['afdeling', 'peildatum', 'zorgprofiel'],
  ordinal: false,
  beyond: {},
  schema: profileCount.schema,
  rules: [],
};
