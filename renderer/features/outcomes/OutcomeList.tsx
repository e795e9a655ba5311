import type { ReactNode } from 'react';
import { indicators } from '../../../domain/reference/indicators.ts';
import { toMillionths } from '../../../domain/values/decimal.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { outcomeListText, outcomeText } from '../../nl/outcomes.ts';
import { OutcomeBadges } from './OutcomeBadges.tsx';
import type { OutcomeRow } from './outcomeSearch.ts';
import { showChange, showValue } from './showValue.ts';
import classes from './Outcomes.module.css';

/** For sorting only. */
const place = (decimal: string | null) => (decimal === null ? null : Number(toMillionths(decimal)));

const columns: readonly Column<OutcomeRow>[] = [
  {
    key: 'department',
    header: outcomeText.department,
    sortBy: ({ departmentName }) => departmentName,
    cell: ({ departmentId, departmentName, institutionName }) => (
      <>
        <AppLink to="/afdelingen/$departmentId" params={{ departmentId }} search={{ deel: 'uitkomsten' }}>
          {departmentName}
        </AppLink>
        <span className={classes.muted}>{institutionName}</span>
      </>
    ),
  },
  {
    key: 'indicator',
    header: outcomeText.indicator,
    sortBy: ({ indicator }) => indicator,
    cell: ({ indicator }) => (
      <div className={classes.wrapped}>
        {indicators[indicator].label}
        <span className={classes.muted}>{outcomeText.unitOf(indicators[indicator].unit)}</span>
      </div>
    ),
  },
  {
    key: 'baseline',
    header: outcomeText.baseline,
    align: 'right',
    sortBy: ({ baseline }) => place(baseline),
    cell: ({ baseline }) => (baseline === null ? outcomeText.none : showValue(baseline)),
  },
  {
    key: 'last',
    header: outcomeText.last,
    align: 'right',
    sortBy: ({ last }) => place(last),
    cell: ({ last, lastMoment }) =>
      last === null || lastMoment === null ? (
        outcomeText.none
      ) : (
        <>
          {showValue(last)} <span className={classes.quiet}>{outcomeText.lastAt(lastMoment)}</span>
        </>
      ),
  },
  {
    key: 'change',
    header: outcomeText.change,
    align: 'right',
    sortBy: ({ change }) => place(change),
    cell: ({ change }) => (change === null ? outcomeText.none : showChange(change)),
  },
  {
    key: 'target',
    header: outcomeText.target,
    align: 'right',
    sortBy: ({ targetValue }) => place(targetValue),
    cell: ({ targetValue }) => (targetValue === null ? outcomeText.none : showValue(targetValue)),
  },
  { key: 'standing', header: outcomeText.standing, cell: (row) => <OutcomeBadges outcome={row} /> },
];

/** The outcomes of all departments. */
export function OutcomeList({ rows, empty }: { readonly rows: readonly OutcomeRow[]; readonly empty: ReactNode }) {
  return (
    <DataTable
      caption={outcomeListText.listCaption}
      columns={columns}
      rows={rows}
      rowKey={({ departmentId, indicator }) => `${departmentId} ${indicator}`}
      empty={empty}
    />
  );
}
