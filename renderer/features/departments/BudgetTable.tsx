import { budgetSources, referenceBudget, type RecordedReferenceBudget } from '../../../domain/referenceBudget.ts';
import { formatEuro } from '../../../domain/values/cents.ts';
import { AppLink, ButtonLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import type { YearOfMoney } from '../../components/MoneyYears.tsx';
import { RowName } from '../../components/RowName.tsx';
import { moneyText } from '../../nl/components.ts';
import { budgetText, departmentText } from '../../nl/departments.ts';

const { labels } = referenceBudget;

/** The columns, with what is known of the department and its agreements. */
function columnsFor(
  departmentId: string,
  money: readonly YearOfMoney[],
  conflictedIds: readonly string[],
): readonly Column<RecordedReferenceBudget>[] {
  const agreedIn = (year: number) => money.find((row) => row.year === year)?.agreedCents ?? 0;
  const here = { to: '/afdelingen/$departmentId', params: { departmentId } } as const;
  return [
    {
      key: 'year',
      header: labels.year,
      sortBy: ({ year }) => year,
      cell: ({ id, year }) => (
        <RowName>
          <AppLink {...here} search={{ deel: 'referentiebudget', open: id }}>
            {year}
          </AppLink>
          <ConflictMark recordId={id} inConflict={conflictedIds.includes(id)} />
        </RowName>
      ),
    },
    {
      key: 'amount',
      header: labels.amountCents,
      align: 'right',
      sortBy: ({ amountCents }) => amountCents,
      cell: ({ amountCents }) => formatEuro(amountCents),
    },
    {
      key: 'agreed',
      header: moneyText.agreed,
      align: 'right',
      sortBy: ({ year }) => agreedIn(year),
      cell: ({ year }) => formatEuro(agreedIn(year)),
    },
    {
      key: 'clients',
      header: labels.clients,
      align: 'right',
      sortBy: ({ clients }) => clients,
      cell: ({ clients }) => clients,
    },
    {
      key: 'source',
      header: labels.source,
      sortBy: ({ source }) => budgetSources.label(source),
      cell: ({ source }) => budgetSources.label(source),
    },
  ];
}

/** The reference budgets of a department by year, with what is agreed in that year; each opens its form. */
export function BudgetTable({
  departmentId,
  budgets,
  money,
  conflictedIds,
}: {
  readonly departmentId: string;
  readonly budgets: readonly RecordedReferenceBudget[];
  readonly money: readonly YearOfMoney[];
  readonly conflictedIds: readonly string[];
}) {
  const here = { to: '/afdelingen/$departmentId', params: { departmentId } } as const;
  return (
    <DataTable
      caption={budgetText.title}
      columns={columnsFor(departmentId, money, conflictedIds)}
      rows={budgets}
      rowKey={({ id }) => id}
      empty={
        <EmptyState
          title={budgetText.emptyTitle}
          action={
            <ButtonLink {...here} search={{ deel: 'referentiebudget', paneel: 'nieuw' }} variant="default">
              {departmentText.news.referentiebudget}
            </ButtonLink>
          }
        >
          {budgetText.emptyText}
        </EmptyState>
      }
    />
  );
}
