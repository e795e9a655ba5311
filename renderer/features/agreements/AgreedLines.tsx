import { agreementLine } from '../../../domain/agreementLine.ts';
import { focuses } from '../../../domain/reference/focus.ts';
import { spendingCategories } from '../../../domain/reference/spendingCategories.ts';
import { formatEuro } from '../../../domain/values/cents.ts';
import { formatHundredths } from '../../../domain/values/hundredths.ts';
import type { Answers } from '../../app/answers.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { RowName } from '../../components/RowName.tsx';
import { editorText } from '../../nl/agreements.ts';
import { reviewText } from '../../nl/reviews.ts';
import { AnswerBadge } from './reviews/AnswerBadge.tsx';
import type { Review } from './reviews/review.ts';

type Line = NonNullable<Answers['agreement']['page']>['lines'][number];

type Answer = Review['onLines'][number];

const { labels } = agreementLine;

const noAnswers: ReadonlyMap<string, Answer> = new Map();

function AnswerOnLine({ answer }: { readonly answer: Answer | undefined }) {
  if (answer === undefined) return null;
  return (
    <RowName below={answer.remark}>
      <AnswerBadge answer={answer.answer} />
    </RowName>
  );
}

/** What a line is spent on, in words. */
export function categoryText({ category, categoryOther }: Pick<Line, 'category' | 'categoryOther'>): string {
  const label = spendingCategories.label(category);
  return categoryOther === null ? label : `${label}: ${categoryOther}`;
}

/** The columns, given the names of interventions and what was answered on lines, both by id. */
function columnsOf(
  interventions: ReadonlyMap<string, string>,
  answers: ReadonlyMap<string, Answer>,
): readonly Column<Line>[] {
  return [
    { key: 'number', header: editorText.number, cell: ({ number }) => number },
    { key: 'category', header: labels.category, cell: categoryText },
    { key: 'focus', header: labels.focus, cell: ({ focus }) => focuses.label(focus) },
    {
      key: 'amount',
      header: labels.amountCents,
      cell: ({ amountCents }) => formatEuro(amountCents),
      align: 'right',
    },
    {
      key: 'hours',
      header: labels.hoursHundredths,
      cell: ({ hoursHundredths }) => (hoursHundredths === null ? '' : formatHundredths(hoursHundredths)),
      align: 'right',
    },
    {
      key: 'intervention',
      header: labels.interventionId,
      cell: ({ interventionId }) => (interventionId === null ? '' : (interventions.get(interventionId) ?? '')),
    },
    {
      key: 'review',
      header: reviewText.column,
      cell: ({ id }) => <AnswerOnLine answer={answers.get(id)} />,
    },
    { key: 'description', header: labels.description, cell: ({ description }) => description },
  ];
}

/** The lines of an agreement as a table to read. */
export function AgreedLines({
  lines,
  interventions,
  answers = noAnswers,
}: {
  readonly lines: readonly Line[];
  /** Name of an intervention by its id. */
  readonly interventions: ReadonlyMap<string, string>;
  /** What the Wlz-uitvoerder answered on a line, by its id. */
  readonly answers?: ReadonlyMap<string, Answer>;
}) {
  // A column in which nothing stands takes room from the others.
  const isEmpty = (key: string) =>
    lines.every(
      ({ id, interventionId, description }) =>
        (key === 'review' && !answers.has(id)) ||
        (key === 'intervention' && interventionId === null) ||
        (key === 'description' && description === null),
    );
  return (
    <DataTable
      caption={editorText.linesCaption}
      columns={columnsOf(interventions, answers).filter(({ key }) => !isEmpty(key))}
      rows={lines}
      rowKey={({ id }) => id}
      empty={<p>{editorText.needsALine}</p>}
    />
  );
}
