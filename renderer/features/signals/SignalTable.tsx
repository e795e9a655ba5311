import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { severities, signal, signalKinds } from '../../../domain/signal.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { RowName } from '../../components/RowName.tsx';
import { recordText } from '../../nl/records.ts';
import { signalText } from '../../nl/signals.ts';
import { PlaceCell } from '../institutions/PlaceCell.tsx';
import { ReportedMark, SeverityBadge, SignalStateBadge } from './SignalBadges.tsx';
import type { SignalRow } from './signalSearch.ts';
import classes from './SignalTable.module.css';

const { labels } = signal;
const severityOrder = severities.choices.map(({ code }) => code);

function columnsFor(linkTo: (id: string) => Pick<LinkProps, 'to' | 'params' | 'search'>): readonly Column<SignalRow>[] {
  return [
    {
      key: 'kind',
      header: signalText.column,
      sortBy: ({ kind }) => signalKinds.label(kind),
      cell: ({ id, kind, description, inConflict }) => (
        <RowName below={description === null ? null : <span className={classes.description}>{description}</span>}>
          <AppLink {...linkTo(id)}>{signalKinds.label(kind)}</AppLink>
          <ConflictMark recordId={id} inConflict={inConflict} />
        </RowName>
      ),
    },
    {
      key: 'place',
      header: recordText.department,
      sortBy: ({ institutionName, departmentName }) => `${institutionName} ${departmentName ?? ''}`,
      cell: (row) => <PlaceCell {...row} />,
    },
    {
      key: 'severity',
      header: labels.severity,
      sortBy: ({ severity }) => severityOrder.indexOf(severity),
      cell: ({ severity }) => <SeverityBadge severity={severity} />,
    },
    {
      key: 'found',
      header: labels.foundOn,
      sortBy: ({ foundOn }) => foundOn,
      cell: ({ foundOn }) => <span className={classes.day}>{formatDate(foundOn)}</span>,
    },
    {
      key: 'reported',
      header: signalText.reported,
      sortBy: ({ reportedOn }) => reportedOn ?? '',
      cell: (row) => (
        <span className={classes.day}>
          <ReportedMark {...row} />
        </span>
      ),
    },
    {
      key: 'state',
      header: recordText.state,
      sortBy: ({ resolvedOn }) => resolvedOn ?? '',
      cell: (row) => <SignalStateBadge {...row} />,
    },
  ];
}

/** Signals; a row opens beside the list. */
export function SignalTable({
  rows,
  linkTo,
  empty,
}: {
  readonly rows: readonly SignalRow[];
  readonly linkTo: (id: string) => Pick<LinkProps, 'to' | 'params' | 'search'>;
  readonly empty: ReactNode;
}) {
  return (
    <DataTable
      caption={signalText.title}
      columns={columnsFor(linkTo)}
      rows={rows}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
