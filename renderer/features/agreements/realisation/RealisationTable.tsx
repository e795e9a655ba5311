import { Button, VisuallyHidden } from '@mantine/core';
import { useId, useState } from 'react';
import { realisedDeviation } from '../../../../domain/rules/R18-realisedDeviation.ts';
import { formatEuro, sumCents } from '../../../../domain/values/cents.ts';
import { formatHundredths } from '../../../../domain/values/hundredths.ts';
import { formatDate } from '../../../../domain/values/isoDate.ts';
import type { Answers } from '../../../app/answers.ts';
import { PlusIcon } from '../../../components/icons.tsx';
import { PlainTable } from '../../../components/PlainTable.tsx';
import { RuleNote } from '../../../components/RuleNote.tsx';
import { agreementText, realisationText } from '../../../nl/agreements.ts';
import { categoryText } from '../AgreedLines.tsx';
import { percentOf } from '../shareOf.ts';
import type { Entry } from './entry.ts';
import { RealisationDrawer } from './RealisationDrawer.tsx';
import classes from './Realisation.module.css';

type Page = NonNullable<Answers['agreement']['page']>;
type Line = Page['lines'][number];

function spentOn({ realisations }: Line): number {
  return sumCents(realisations.map(({ amountCents }) => amountCents));
}

/** What was really spent, per line and period, beside what was agreed. */
export function RealisationTable({ page: { agreement, lines } }: { readonly page: Page }) {
  const titleId = useId();
  const [entry, setEntry] = useState<Entry | null>(null);
  const { columns } = realisationText;
  const agreedCents = sumCents(lines.map(({ amountCents }) => amountCents));
  const realisedCents = sumCents(lines.map(spentOn));
  const hours = sumCents(lines.flatMap((line) => line.realisations.map(({ hoursHundredths }) => hoursHundredths ?? 0)));
  return (
    <section aria-labelledby={titleId} className={classes.realisation}>
      <h2 id={titleId}>{realisationText.title}</h2>
      <p className={classes.hint}>{realisationText.hint}</p>
      <PlainTable caption={realisationText.caption} className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{columns.period}</th>
            <th scope="col" data-align="right">
              {columns.amount}
            </th>
            <th scope="col" data-align="right">
              {columns.hours}
            </th>
            <th scope="col">{columns.note}</th>
            <th scope="col">
              <VisuallyHidden>{columns.actions}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        {lines.map((line) => (
          <LineBody key={line.id} line={line} agreementEnd={agreement.endDate} onEnter={setEntry} />
        ))}
        <tfoot>
          <tr>
            <th scope="row">{realisationText.total}</th>
            <td data-align="right">{formatEuro(realisedCents)}</td>
            <td data-align="right">{formatHundredths(hours)}</td>
            <td colSpan={2}>
              {realisationText.agreed(formatEuro(agreedCents))} ·{' '}
              {realisationText.realised(formatEuro(realisedCents), percentOf(realisedCents, agreedCents))}
            </td>
          </tr>
        </tfoot>
      </PlainTable>
      <RealisationDrawer agreement={agreement} entry={entry} onClose={() => setEntry(null)} />
    </section>
  );
}

function LineBody({
  line,
  agreementEnd,
  onEnter,
}: {
  readonly line: Line;
  readonly agreementEnd: string;
  readonly onEnter: (entry: Entry) => void;
}) {
  const spent = spentOn(line);
  const deviation = realisedDeviation(line.amountCents, agreementEnd, line.realisations);
  const name = realisationText.line(line.number, categoryText(line));
  return (
    <tbody>
      <tr className={classes.head}>
        <th colSpan={4} scope="rowgroup">
          <strong>{realisationText.lineHeading(line.number, categoryText(line))}</strong>
          <span>
            {realisationText.agreed(formatEuro(line.amountCents))} ·{' '}
            {line.realisations.length === 0
              ? realisationText.nothingYet
              : realisationText.realised(formatEuro(spent), percentOf(spent, line.amountCents))}
          </span>
          {deviation.map((finding) => (
            <RuleNote key={finding.message} finding={finding} />
          ))}
        </th>
        <td>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<PlusIcon size={14} />}
            aria-label={realisationText.addTo(name)}
            onClick={() => onEnter({ line, realisation: null })}
          >
            {realisationText.add}
          </Button>
        </td>
      </tr>
      {line.realisations.map((realisation) => {
        const { id, periodStart, periodEnd, amountCents, hoursHundredths, note } = realisation;
        const period = agreementText.period(formatDate(periodStart), formatDate(periodEnd));
        return (
          <tr key={id}>
            <th scope="row">{period}</th>
            <td data-align="right">{formatEuro(amountCents)}</td>
            <td data-align="right">{hoursHundredths === null ? '' : formatHundredths(hoursHundredths)}</td>
            <td className={classes.note}>{note}</td>
            <td>
              <Button
                variant="subtle"
                size="compact-sm"
                aria-label={realisationText.editOf(period)}
                onClick={() => onEnter({ line, realisation })}
              >
                {realisationText.edit}
              </Button>
            </td>
          </tr>
        );
      })}
    </tbody>
  );
}
