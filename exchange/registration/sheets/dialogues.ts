import { dialogue, dialogueKinds, participantRoles } from '../../../domain/dialogue.ts';
import { maybe } from '../cells/cellKind.ts';
import { code, codes } from '../cells/codeCells.ts';
import { date } from '../cells/dateCell.ts';
import { text } from '../cells/textCell.ts';
import { departmentNamed } from './namedRecords.ts';
import { columnsOf, defineSheet, keyColumn } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'dialogue'>();

export const dialogues = defineSheet<'dialogue'>({
  entity: 'dialogue',
  name: sheetNames.dialogue,
  columns: [
    keyColumn('afdeling', text),
    column('datum', 'date', date),
    column('soort', 'kind', code(dialogueKinds)),
    column('deelnemers', 'participants', codes(participantRoles)),
    column('onderwerpen', 'topics', maybe(text)),
    column('perspectief', 'perspective', maybe(text)),
    column('afspraken', 'arrangements', maybe(text)),
  ],
  references: [departmentNamed],
  key: ['afdeling', 'datum', 'soort', 'deelnemers'],
  ordinal: true,
  beyond: {},
  schema: dialogue.schema,
  rules: [],
});
