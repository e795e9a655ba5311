import type { LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ruleWaiver, waiverKinds } from '../../../domain/ruleWaiver.ts';
import { formatHundredths } from '../../../domain/values/hundredths.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { RowName } from '../../components/RowName.tsx';
import { recordText } from '../../nl/records.ts';
import { waiverText } from '../../nl/waivers.ts';
import { PlaceCell } from '../institutions/PlaceCell.tsx';
import { hoursSaved, type WaiverRow } from './waiverSearch.ts';
import classes from './WaiverTable.module.css';

const { labels } = ruleWaiver;

function columnsFor(linkTo: (id: string) => Pick<LinkProps, 'to' | 'params' | 'search'>): readonly Column<WaiverRow>[] {
  return [
    {
      key: 'rule',
      header: labels.rule,
      sortBy: ({ rule }) => rule,
      cell: ({ id, rule, article, inConflict }) => (
        <RowName below={article === null ? null : `${labels.article} ${article}`}>
          <AppLink {...linkTo(id)}>{rule}</AppLink>
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
      key: 'kind',
      header: labels.kind,
      sortBy: ({ kind }) => waiverKinds.label(kind),
      cell: ({ kind }) => waiverKinds.label(kind),
    },
    {
      key: 'period',
      header: recordText.period,
      sortBy: ({ fromDate }) => fromDate,
      cell: ({ fromDate, toDate }) =>
        toDate === null ? (
          waiverText.from(formatDate(fromDate))
        ) : (
          <span className={classes.period}>{waiverText.fromTo(formatDate(fromDate), formatDate(toDate))}</span>
        ),
    },
    {
      key: 'hours',
      header: waiverText.hours,
      align: 'right',
      sortBy: ({ hoursSavedHundredths }) => hoursSavedHundredths ?? -1,
      cell: ({ hoursSavedHundredths }) => (hoursSavedHundredths === null ? '' : formatHundredths(hoursSavedHundredths)),
    },
  ];
}

/** Waived rules with the hours they save together; a row opens beside the list. */
export function WaiverTable({
  rows,
  linkTo,
  empty,
}: {
  readonly rows: readonly WaiverRow[];
  readonly linkTo: (id: string) => Pick<LinkProps, 'to' | 'params' | 'search'>;
  readonly empty: ReactNode;
}) {
  const total = hoursSaved(rows);
  return (
    <>
      <DataTable
        caption={waiverText.title}
        columns={columnsFor(linkTo)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={empty}
      />
      {total !== null && <p className={classes.total}>{waiverText.savedHours(formatHundredths(total))}</p>}
    </>
  );
}
