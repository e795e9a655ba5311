import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { intervention } from '../../../domain/intervention.ts';
import { focuses } from '../../../domain/reference/focus.ts';
import { interventionTypes } from '../../../domain/reference/interventionTypes.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { RowName } from '../../components/RowName.tsx';
import { interventionText } from '../../nl/interventions.ts';
import { showPeriod } from '../departments/period.ts';
import type { InterventionRow } from './interventionSearch.ts';
import { InterventionStatusBadge } from './InterventionStatusBadge.tsx';
import classes from './InterventionTable.module.css';

/** What a row has to know; where it belongs is shown when it is known. */
export type ShownIntervention = Pick<
  InterventionRow,
  'id' | 'code' | 'type' | 'focus' | 'goal' | 'startDate' | 'endDate' | 'status' | 'inConflict'
> &
  Partial<Pick<InterventionRow, 'departmentId' | 'departmentName' | 'institutionName'>>;

type RowLink = Pick<LinkProps, 'to' | 'params' | 'search'>;

const { labels } = intervention;

const departmentColumn: Column<ShownIntervention> = {
  key: 'department',
  header: interventionText.department,
  sortBy: ({ departmentName = '' }) => departmentName,
  cell: ({ departmentName, institutionName }) => (
    <>
      {departmentName}
      <span className={classes.muted}>{institutionName}</span>
    </>
  ),
};

const otherColumns: readonly Column<ShownIntervention>[] = [
  {
    key: 'type',
    header: labels.type,
    sortBy: ({ type }) => interventionTypes.label(type),
    cell: ({ type, focus }) => (
      <>
        {interventionTypes.label(type)}
        <span className={classes.muted}>{focuses.label(focus)}</span>
      </>
    ),
  },
  {
    key: 'period',
    header: interventionText.period,
    sortBy: ({ startDate }) => startDate,
    cell: (row) => showPeriod(row),
  },
  {
    key: 'status',
    header: labels.status,
    sortBy: ({ status }) => status,
    cell: ({ status }) => <InterventionStatusBadge status={status} />,
  },
];

/** The first column: it leads to the intervention. */
function goalColumn(linkTo: (id: string) => RowLink): Column<ShownIntervention> {
  return {
    key: 'goal',
    header: labels.goal,
    sortBy: ({ goal }) => goal,
    cell: ({ id, code, goal, inConflict }) => (
      <div className={classes.goal}>
        <RowName below={code}>
          <AppLink {...linkTo(id)}>{goal}</AppLink>
          <ConflictMark recordId={id} inConflict={inConflict} />
        </RowName>
      </div>
    ),
  };
}

/** Interventions, of all departments or of one; a row opens beside the list. */
export function InterventionTable({
  rows,
  linkTo,
  withDepartment = false,
  empty,
}: {
  readonly rows: readonly ShownIntervention[];
  /** Where the row of an intervention leads. */
  readonly linkTo: (id: string) => RowLink;
  readonly withDepartment?: boolean;
  readonly empty: ReactNode;
}) {
  const columns = [goalColumn(linkTo), ...(withDepartment ? [departmentColumn] : []), ...otherColumns];
  return (
    <DataTable caption={interventionText.title} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
  );
}
