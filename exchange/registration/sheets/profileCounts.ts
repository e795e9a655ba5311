import { profileCount } from '../../../domain/profileCount.ts';
import { careProfiles } from '../../../domain/reference/careProfiles.ts';
import { date } from '../cells/dateCell.ts';
import { wholeNumber } from '../cells/numberCells.ts';
import { listedText, text } from '../cells/textCell.ts';
import { departmentNamed } from './namedRecords.ts';
import { columnsOf, defineSheet, keyColumn } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'profileCount'>();

const profiles = careProfiles.map(({ code, name }) => ({ word: code, label: name }));

/** R19 over the profiles of one date is checked over rows together: see stages/clientCounts.ts. */
export const profileCounts = defineSheet<'profileCount'>({
  entity: 'profileCount',
  name: sheetNames.profileCount,
  columns: [
    keyColumn('afdeling', text),
    column('peildatum', 'referenceDate', date),
    column('zorgprofiel', 'careProfile', listedText(profiles)),
    column('aantal', 'count', wholeNumber),
  ],
  references: [departmentNamed],
  key: ['afdeling', 'peildatum', 'zorgprofiel'],
  ordinal: false,
  beyond: {},
  schema: profileCount.schema,
  rules: [],
});
