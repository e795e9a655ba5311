import type { ReactNode } from 'react';
import type { inferOutput } from '@trpc/tanstack-react-query';
import { formatEuro } from '../../../domain/values/cents.ts';
import { trpc } from '../../app/api.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { agreementText } from '../../nl/agreements.ts';
import { AgreementStatusBadge } from './AgreementStatusBadge.tsx';
import { periodText } from './periodText.ts';
import { subjectText } from './subjectText.ts';
import classes from './AgreementsPage.module.css';

type Row = inferOutput<typeof trpc.agreement.list>[number];

const { columns: words } = agreementText;

const columns: readonly Column<Row>[] = [
  {
    key: 'code',
    header: words.code,
    cell: ({ id, code }) => (
      <AppLink to="/afspraken/$agreementId" params={{ agreementId: id }} className={classes.nowrap ?? ''}>
        {code}
      </AppLink>
    ),
    sortBy: ({ code }) => code,
  },
  {
    key: 'about',
    header: words.about,
    cell: ({ institutionName, ...row }) => (
      <>
        {subjectText(row)}
        <span className={classes.muted}>{institutionName}</span>
      </>
    ),
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
    cell: ({ status, inConflict, replacedBy }) => (
      <>
        <AgreementStatusBadge status={status} />
        {inConflict && <StatusBadge label={agreementText.inConflict} tone="bad" />}
        {replacedBy !== null && <span className={classes.muted}>{agreementText.replacedBy(replacedBy)}</span>}
      </>
    ),
    sortBy: ({ status }) => status,
  },
];

/** Agreements as a table; the amounts are those of the version in the row. */
export function AgreementsTable({ rows, empty }: { readonly rows: readonly Row[]; readonly empty: ReactNode }) {
  return (
    <DataTable caption={agreementText.title} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />
  );
}
