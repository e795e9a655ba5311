import { participantRoles } from '../../../domain/dialogue.ts';
import { followUp } from '../../../domain/followUp.ts';
import { dueAfterDialogue, outcomeWhenDone } from '../../../domain/rules/followUpDates.ts';
import { maybe } from '../cells/cellKind.ts';
import { code } from '../cells/codeCells.ts';
import { date } from '../cells/dateCell.ts';
import { text } from '../cells/textCell.ts';
import { departmentNamed } from './namedRecords.ts';
import { columnsOf, defineSheet, keyColumn, rulesOf } from './sheet.ts';
import { sheetNames } from './sheetNames.ts';

const column = columnsOf<'followUp'>();
const rule = rulesOf<'followUp'>();

/** Dialogues have no code: the one an action was agreed in is named by its id. */
export const followUps = defineSheet<'followUp'>({
  entity: 'followUp',
  name: sheetNames.followUp,
  columns: [
    keyColumn('afdeling', text),
    column('uiterlijk_op', 'dueDate', date),
    column('actie', 'action', text),
    column('wie', 'ownerRole', maybe(code(participantRoles))),
    column('gedaan_op', 'doneOn', maybe(date)),
    column('uitkomst', 'outcome', maybe(text)),
  ],
  references: [
    departmentNamed,
    {
      columns: [],
      idColumn: 'gesprek_id',
      to: 'dialogue',
      field: 'dialogueId',
      link(into, id) {
        into.dialogueId = id;
      },
      idOf: ({ dialogueId }) => dialogueId,
    },
  ],
  key: ['afdeling', 'uiterlijk_op', 'actie'],
  ordinal: true,
  beyond: {},
  schema: followUp.schema,
  rules: [
    rule(['dialogueId', 'dueDate'], ({ dialogueId, dueDate }, { around }) =>
      dueAfterDialogue({ dueDate }, around.current('dialogue', dialogueId ?? '')?.date ?? null),
    ),
    rule(['doneOn', 'outcome'], outcomeWhenDone),
  ],
});
