import type { ReactNode } from 'react';
import { department } from '../../../domain/department.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { RowName } from '../../components/RowName.tsx';
import { departmentText } from '../../nl/departments.ts';
import { CourseBadge } from './CourseBadge.tsx';
import type { DepartmentRow } from './departmentSearch.ts';
import { showPeriod } from './period.ts';

const { labels } = department;

const nameColumn: Column<DepartmentRow> = {
  key: 'name',
  header: labels.name,
  sortBy: ({ name }) => name,
  cell: ({ id, name, inConflict }) => (
    <RowName>
      <AppLink to="/afdelingen/$departmentId" params={{ departmentId: id }}>
        {name}
      </AppLink>
      <ConflictMark recordId={id} inConflict={inConflict} />
    </RowName>
  ),
};

const codeColumn: Column<DepartmentRow> = {
  key: 'code',
  header: labels.code,
  sortBy: ({ code }) => code,
  cell: ({ code }) => code,
};

const institutionColumn: Column<DepartmentRow> = {
  key: 'institution',
  header: labels.institutionId,
  sortBy: ({ institutionName }) => institutionName,
  cell: ({ institutionId, institutionName }) => (
    <AppLink to="/instellingen/$institutionId" params={{ institutionId }} c="inherit" underline="hover">
      {institutionName}
    </AppLink>
  ),
};

const otherColumns: readonly Column<DepartmentRow>[] = [
  { key: 'place', header: labels.place, sortBy: ({ place }) => place, cell: ({ place }) => place },
  {
    key: 'clients',
    header: departmentText.clients,
    align: 'right',
    sortBy: ({ clientCount }) => clientCount,
    cell: ({ clientCount }) => clientCount,
  },
  {
    key: 'meerzorg',
    header: departmentText.meerzorgColumn,
    align: 'right',
    sortBy: ({ clientsWithMeerzorg }) => clientsWithMeerzorg,
    cell: ({ clientsWithMeerzorg }) => clientsWithMeerzorg,
  },
  {
    key: 'period',
    header: departmentText.period,
    sortBy: ({ startDate }) => startDate,
    cell: (row) => showPeriod(row),
  },
  {
    key: 'course',
    header: departmentText.course,
    sortBy: ({ endDate }) => endDate ?? '',
    cell: ({ endDate }) => <CourseBadge endDate={endDate} />,
  },
];

const columnsOfAll = [nameColumn, codeColumn, institutionColumn, ...otherColumns];
const columnsOfOne = [nameColumn, codeColumn, ...otherColumns];

/** Departments, of all institutions or of one. */
export function DepartmentTable({
  rows,
  withInstitution,
  empty,
}: {
  readonly rows: readonly DepartmentRow[];
  readonly withInstitution: boolean;
  readonly empty: ReactNode;
}) {
  return (
    <DataTable
      caption={departmentText.title}
      columns={withInstitution ? columnsOfAll : columnsOfOne}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
