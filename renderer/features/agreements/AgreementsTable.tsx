import type { ReactNode } from 'react';
import { formatEuro } from '../../../domain/values/cents.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { RowName } from '../../components/RowName.tsx';
import { agreementText } from '../../nl/agreements.ts';
import type { AgreementRow } from './agreementSearch.ts';
import { AgreementStatusBadge } from './AgreementStatusBadge.tsx';
import { periodText } from './periodText.ts';
import { subjectText } from './subjectText.ts';
import classes from './AgreementsTable.module.css';

const { columns: words } = agreementText;

const columns: readonly Column<AgreementRow>[] = [
  {
    key: 'code',
    header: words.code,
    cell: ({ id, code, inConflict, amended }) => (
      <RowName>
        <AppLink to="/afspraken/$agreementId" params={{ agreementId: id }} className={classes.nowrap ?? ''}>
          {code}
        </AppLink>
        <ConflictMark recordId={id} inConflict={inConflict} amended={amended} />
      </RowName>
    ),
    sortBy: ({ code }) => code,
  },
  {
    key: 'about',
    header: words.about,
    cell: ({ institutionName, ...row }) => <RowName below={institutionName}>{subjectText(row)}</RowName>,
    sortBy: ({ institutionName, departmentName }) => `${institutionName} ${departmentName ?? ''}`,
  },
  {
    key: 'period',
    header: words.period,
    cell: ({ startDate, endDate }) => periodText(startDate, endDate),
    sortBy: ({ startDate }) => startDate,
  },
  {
    key: 'total',
    header: words.total,
    cell: ({ totalCents }) => <span className={classes.nowrap}>{formatEuro(totalCents)}</span>,
    sortBy: ({ totalCents }) => totalCents,
    align: 'right',
  },
  {
    key: 'realised',
    header: words.realised,
    cell: ({ realisedCents }) => <span className={classes.nowrap}>{formatEuro(realisedCents)}</span>,
    sortBy: ({ realisedCents }) => realisedCents,
    align: 'right',
  },
  {
    key: 'version',
    header: words.version,
    cell: ({ version }) => version,
    sortBy: ({ version }) => version,
    align: 'right',
  },
  {
    key: 'status',
    header: words.status,
    cell: ({ status, replacedBy }) => (
      <>
        <AgreementStatusBadge status={status} />
        {replacedBy !== null && <span className={classes.muted}>{agreementText.replacedBy(replacedBy)}</span>}
      </>
    ),
    sortBy: ({ status }) => status,
  },
];

/** Agreements as a table; the amounts are those of the version in the row. */
export function AgreementsTable({
  rows,
  empty,
}: {
  readonly rows: readonly AgreementRow[];
  readonly empty: ReactNode;
}) {
  return (
    <DataTable caption={agreementText.title} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
  );
}
