import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { participantRoles } from '../../../domain/dialogue.ts';
import { followUp } from '../../../domain/followUp.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import type { Answers } from '../../app/answers.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { followUpText } from '../../nl/followUps.ts';
import { DueDate } from './DueDate.tsx';
import { FinishFollowUp } from './FinishFollowUp.tsx';
import classes from './FollowUps.module.css';

/** One row of a list of follow-ups. */
export type FollowUpRow = Answers['followUp']['ofDepartment'][number];

type RowLink = Pick<LinkProps, 'to' | 'params' | 'search'>;

const columns: readonly Column<FollowUpRow>[] = [
  {
    key: 'due',
    header: followUpText.due,
    sortBy: ({ dueDate }) => dueDate,
    cell: ({ dueDate, doneOn }) => <DueDate dueDate={dueDate} doneOn={doneOn} />,
  },
  {
    key: 'owner',
    header: followUpText.owner,
    sortBy: ({ ownerRole }) => (ownerRole === null ? '' : participantRoles.label(ownerRole)),
    cell: ({ ownerRole }) => (ownerRole === null ? null : participantRoles.label(ownerRole)),
  },
  {
    key: 'dialogue',
    header: followUpText.dialogue,
    sortBy: ({ dialogueDate }) => dialogueDate ?? '',
    cell: ({ dialogueDate }) => (dialogueDate === null ? followUpText.apart : formatDate(dialogueDate)),
  },
  {
    key: 'done',
    header: followUpText.done,
    sortBy: ({ doneOn }) => doneOn ?? '',
    cell: (row) =>
      row.doneOn === null ? (
        <FinishFollowUp followUp={row} />
      ) : (
        <>
          {formatDate(row.doneOn)}
          {row.outcome !== null && <span className={classes.outcome}>{row.outcome}</span>}
        </>
      ),
  },
];

/** The first column: it leads to the follow-up. */
function actionColumn(linkTo: (id: string) => RowLink): Column<FollowUpRow> {
  return {
    key: 'action',
    header: followUp.labels.action,
    sortBy: ({ action }) => action,
    cell: ({ id, action, inConflict }) => (
      <div className={classes.action}>
        <AppLink {...linkTo(id)}>{action}</AppLink>
        <ConflictMark recordId={id} inConflict={inConflict} />
      </div>
    ),
  };
}

/** Follow-ups, ticked off in their row; a row opens beside the list. */
export function FollowUpTable({
  rows,
  linkTo,
  empty,
}: {
  readonly rows: readonly FollowUpRow[];
  /** Where the row of a follow-up leads. */
  readonly linkTo: (id: string) => RowLink;
  readonly empty: ReactNode;
}) {
  return (
    <DataTable
      caption={followUpText.table}
      columns={[actionColumn(linkTo), ...columns]}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
