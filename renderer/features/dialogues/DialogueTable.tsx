import type { LinkProps } from '@tanstack/react-router';
import { dialogue, dialogueKinds, participantRoles } from '../../../domain/dialogue.ts';
import type { RecordedFollowUp } from '../../../domain/followUp.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import type { Answers } from '../../app/answers.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RowName } from '../../components/RowName.tsx';
import { dialogueText } from '../../nl/dialogues.ts';
import { DueDate } from '../followUps/DueDate.tsx';
import classes from './Dialogues.module.css';

type Row = Answers['dialogue']['ofDepartment'][number];
type RowLink = Pick<LinkProps, 'to' | 'params' | 'search'>;

const { labels } = dialogue;

const otherColumns: readonly Column<Row>[] = [
  {
    key: 'participants',
    header: labels.participants,
    cell: (row) => row.dialogue.participants.map((role) => participantRoles.label(role)).join(', '),
  },
  {
    key: 'topics',
    header: labels.topics,
    cell: (row) => <span className={classes.topics}>{row.dialogue.topics}</span>,
  },
  {
    key: 'followUps',
    header: dialogueText.followUps,
    sortBy: ({ followUps }) => stillOpen(followUps)[0]?.dueDate ?? '',
    cell: ({ followUps }) => <OpenOnes followUps={followUps} />,
  },
];

/** The first column: it leads to the dialogue. */
function dateColumn(linkTo: (id: string) => RowLink): Column<Row> {
  return {
    key: 'date',
    header: labels.date,
    sortBy: (row) => row.dialogue.date,
    cell: ({ dialogue: { id, date, kind }, inConflict }) => (
      <RowName below={dialogueKinds.label(kind)}>
        <AppLink {...linkTo(id)}>{formatDate(date)}</AppLink>
        <ConflictMark recordId={id} inConflict={inConflict} />
      </RowName>
    ),
  };
}

/** Dialogues of a department, latest first; a row opens beside the list. */
export function DialogueTable({
  rows,
  linkTo,
}: {
  readonly rows: readonly Row[];
  /** Where the row of a dialogue leads. */
  readonly linkTo: (id: string) => RowLink;
}) {
  return (
    <div className={classes.list}>
      <DataTable
        caption={dialogueText.title}
        columns={[dateColumn(linkTo), ...otherColumns]}
        rows={rows}
        rowKey={(row) => row.dialogue.id}
        empty={<EmptyState title={dialogueText.emptyTitle}>{dialogueText.emptyText}</EmptyState>}
      />
    </div>
  );
}

function stillOpen(followUps: readonly RecordedFollowUp[]): RecordedFollowUp[] {
  return followUps
    .filter(({ doneOn }) => doneOn === null)
    .toSorted((a, b) => (a.dueDate < b.dueDate ? -1 : Number(a.dueDate > b.dueDate)));
}

/** How many are still to be done and which comes first. */
function OpenOnes({ followUps }: { readonly followUps: readonly RecordedFollowUp[] }) {
  const open = stillOpen(followUps);
  const [first] = open;
  if (followUps.length === 0) return null;
  if (first === undefined) return dialogueText.allDone(followUps.length);
  return (
    <>
      {dialogueText.openFollowUps(open.length)}
      <span className={classes.muted}>
        {dialogueText.firstDue} <DueDate dueDate={first.dueDate} doneOn={null} />
      </span>
    </>
  );
}
