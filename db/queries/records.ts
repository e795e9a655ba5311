import type { RecordedDepartment } from '../../domain/department.ts';
import { dialogue, type RecordedDialogue } from '../../domain/dialogue.ts';
import type { FoldedColumns, RowOf } from '../tables.ts';

/** A row without what the fold adds. */
type Bare<Row extends FoldedColumns> = Omit<Row, 'scope' | 'retired' | 'conflicts' | 'amendments'>;

/** The record of a row whose columns hold the values as they are. */
export function recordOf<Row extends FoldedColumns>(row: Row): Bare<Row> {
  const { scope: _scope, retired: _retired, conflicts: _conflicts, amendments: _amendments, ...values } = row;
  return values;
}

/** The record of a department row: SQLite keeps its boolean as 0 or 1. */
export function departmentOf(row: RowOf<'department'>): RecordedDepartment {
  const { singleFixedTeam, ...values } = recordOf(row);
  return { ...values, singleFixedTeam: singleFixedTeam === null ? null : singleFixedTeam === 1 };
}

/** The record of a dialogue row: SQLite keeps its list as JSON. */
export function dialogueOf(row: RowOf<'dialogue'>): RecordedDialogue {
  const { participants, ...values } = recordOf(row);
  return { ...values, participants: dialogue.schema.shape.participants.parse(JSON.parse(participants)) };
}
