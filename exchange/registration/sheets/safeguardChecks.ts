import { safeguardAnswers, safeguardCheck, safeguardMoments } from '../../../domain/safeguardCheck.ts';
import { maybe } from '../cells/cellKind.ts';
import { code } from '../cells/codeCells.ts';
import { date } from '../cells/dateCell.ts';
import { text } from '../cells/textCell.ts';
import { departmentNamed } from './namedRecords.ts';
import { columnsOf, defineSheet, keyColumn } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'safeguardCheck'>();

export const safeguardChecks = defineSheet<'safeguardCheck'>({
  entity: 'safeguardCheck',
  name: sheetNames.safeguardCheck,
  columns: [
    keyColumn('afdeling', text),
    column('datum', 'date', date),
    column('moment', 'moment', code(safeguardMoments)),
    column('minder_zorg_of_keuze', 'lessCareOrChoice', maybe(code(safeguardAnswers))),
    column('gehoord', 'heard', maybe(code(safeguardAnswers))),
    column('wens_gerespecteerd', 'wishRespected', maybe(code(safeguardAnswers))),
    column('vervolg_geregeld', 'continuityArranged', maybe(code(safeguardAnswers))),
    column('toelichting', 'explanation', maybe(text)),
  ],
  references: [departmentNamed],
  key: ['afdeling', 'datum', 'moment'],
  ordinal: true,
  beyond: {},
  schema: safeguardCheck.schema,
  rules: [],
});
