import { indicators } from '../../../domain/reference/indicators.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { outcomeListText, outcomeText } from '../../nl/outcomes.ts';
import type { OutcomeSummary } from './outcomeSearch.ts';
import classes from './Outcomes.module.css';

const count = (
  key: 'departments' | 'better' | 'worse' | 'same' | 'broken' | 'lackingBaseline',
  header: string,
): Column<OutcomeSummary> => ({
  key,
  header,
  align: 'right',
  cell: (row) => row[key],
});

/** The columns; an indicator leads to its departments, with the filters that stand. */
function columnsFor(instelling: string | undefined): readonly Column<OutcomeSummary>[] {
  return [
    {
      key: 'indicator',
      header: outcomeText.indicator,
      cell: ({ indicator }) => (
        <div className={classes.named}>
          <AppLink to="/uitkomsten" search={{ instelling, indicator }}>
            {indicators[indicator].label}
          </AppLink>
          <span className={classes.muted}>{outcomeText.better[indicators[indicator].better]}</span>
        </div>
      ),
    },
    count('departments', outcomeListText.departments),
    count('better', outcomeListText.better),
    count('worse', outcomeListText.worse),
    count('same', outcomeListText.same),
    count('broken', outcomeListText.broken),
    count('lackingBaseline', outcomeListText.lacking),
    {
      key: 'targets',
      header: outcomeListText.targets,
      align: 'right',
      cell: ({ targetsReached, targets }) =>
        targets === 0 ? outcomeText.none : outcomeListText.targetsOf(targetsReached, targets),
    },
  ];
}

/** How each indicator went over the departments. */
export function SummaryTable({
  rows,
  instelling,
}: {
  readonly rows: readonly OutcomeSummary[];
  readonly instelling: string | undefined;
}) {
  return (
    <DataTable
      caption={outcomeListText.summaryCaption}
      columns={columnsFor(instelling)}
      rows={rows}
      rowKey={({ indicator }) => indicator}
      empty={null}
    />
  );
}
