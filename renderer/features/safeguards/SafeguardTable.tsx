import { safeguardAnswers, safeguardMoments } from '../../../domain/safeguardCheck.ts';
import { isConcern, safeguardQuestions, type SafeguardQuestion } from '../../../domain/safeguardConcerns.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import type { Answers } from '../../app/answers.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { RowName } from '../../components/RowName.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { safeguardText } from '../../nl/safeguards.ts';

/** One safeguard check of a department. */
export type SafeguardRow = Answers['safeguardCheck']['list'][number];

const { columns: words } = safeguardText;

function Answer({ question, row }: { readonly question: SafeguardQuestion; readonly row: SafeguardRow }) {
  const answer = row[question];
  if (answer === null) return safeguardText.open;
  const label = safeguardAnswers.label(answer);
  return isConcern(question, answer) ? <StatusBadge label={label} tone="attention" /> : label;
}

function columnsFor(departmentId: string): readonly Column<SafeguardRow>[] {
  return [
    {
      key: 'moment',
      header: words.moment,
      sortBy: ({ moment }) => safeguardMoments.choices.findIndex(({ code }) => code === moment),
      cell: ({ id, moment, inConflict }) => (
        <RowName>
          <AppLink to="/afdelingen/$departmentId" params={{ departmentId }} search={{ deel: 'waarborgen', open: id }}>
            {safeguardMoments.label(moment)}
          </AppLink>
          <ConflictMark recordId={id} inConflict={inConflict} />
        </RowName>
      ),
    },
    { key: 'date', header: words.date, sortBy: ({ date }) => date, cell: ({ date }) => formatDate(date) },
    ...safeguardQuestions.map((question): Column<SafeguardRow> => ({
      key: question,
      header: words[question],
      cell: (row) => <Answer question={question} row={row} />,
    })),
  ];
}

/** The safeguard checks of a department; what asks for attention stands out. A row opens beside the list. */
export function SafeguardTable({
  rows,
  departmentId,
}: {
  readonly rows: readonly SafeguardRow[];
  readonly departmentId: string;
}) {
  return (
    <DataTable
      caption={safeguardText.title}
      columns={columnsFor(departmentId)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={safeguardText.emptyTitle}>{safeguardText.emptyText}</EmptyState>}
    />
  );
}
