import { budgetSources, referenceBudget } from '../../../domain/referenceBudget.ts';
import { maybe } from '../cells/cellKind.ts';
import { code } from '../cells/codeCells.ts';
import { euro, wholeNumber } from '../cells/numberCells.ts';
import { text } from '../cells/textCell.ts';
import { departmentNamed } from './namedRecords.ts';
import { columnsOf, defineSheet, keyColumn } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'referenceBudget'>();

export const referenceBudgets = defineSheet<'referenceBudget'>({
  entity: 'referenceBudget',
  name: sheetNames.referenceBudget,
  columns: [
    keyColumn('afdeling', text),
    column('jaar', 'year', wholeNumber),
    column('bedrag', 'amountCents', euro),
    column('clienten', 'clients', maybe(wholeNumber)),
    column('bron', 'source', code(budgetSources)),
  ],
  references: [departmentNamed],
  key: ['afdeling', 'jaar'],
  ordinal: false,
  beyond: {},
  schema: referenceBudget.schema,
  rules: [],
});
