import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { formatDate, yearOf } from '../../../../domain/values/isoDate.ts';
import { timelineText } from '../../../nl/timeline.ts';
import { describeEntry, type TimelineEntry, type TimelineKind } from './describeEntry.ts';
import { entryAddress } from './entryAddress.ts';
import { kindIcons } from './kindIcons.tsx';
import classes from './Timeline.module.css';

/** Entries that are shown before one asks for more. */
const shownFirst = 60;

/** What happened at a department, newest first, with the years as marks; each entry opens its record. */
export function Timeline({
  departmentId,
  entries,
  kept,
}: {
  readonly departmentId: string;
  readonly entries: readonly TimelineEntry[];
  /** The kind that they are filtered by. */
  readonly kept: TimelineKind | undefined;
}) {
  const [shown, setShown] = useState(shownFirst);
  const years = [...Map.groupBy(entries.slice(0, shown), ({ date }) => yearOf(date))];
  return (
    <>
      {years.map(([year, inYear]) => (
        <section key={year} className={classes.year} aria-labelledby={`jaar-${year}`}>
          <h2 id={`jaar-${year}`}>{year}</h2>
          <ol className={classes.entries}>
            {inYear.map((entry) => (
              <Entry key={keyOf(entry)} address={entryAddress(departmentId, entry, kept)} entry={entry} />
            ))}
          </ol>
        </section>
      ))}
      {entries.length > shown && (
        <button type="button" className={classes.more} onClick={() => setShown(shown + shownFirst)}>
          {timelineText.showMore(Math.min(shownFirst, entries.length - shown))}
        </button>
      )}
    </>
  );
}

function Entry({ address, entry }: { readonly address: string; readonly entry: TimelineEntry }) {
  const { title, detail } = describeEntry(entry);
  const Icon = kindIcons[entry.kind];
  return (
    <li className={classes.entry}>
      <time dateTime={entry.date}>{formatDate(entry.date)}</time>
      <span className={classes.mark} data-kind={entry.kind}>
        <Icon size={16} />
      </span>
      <div>
        <Anchor href={`#${address}`}>{title}</Anchor>
        {detail !== null && <p className={classes.detail}>{detail}</p>}
      </div>
    </li>
  );
}

function keyOf(entry: TimelineEntry): string {
  return `${entry.kind} ${'event' in entry ? entry.event : ''} ${entry.date} ${entry.id}`;
}
