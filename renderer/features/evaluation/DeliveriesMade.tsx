import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { formatDate } from '../../../domain/values/isoDate.ts';
import type { Answers } from '../../app/answers.ts';
import { trpc } from '../../app/api.ts';
import { ButtonLink } from '../../components/AppLink.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { agreementText } from '../../nl/agreements.ts';
import { evaluationText } from '../../nl/evaluation.ts';
import { historyMoment } from '../history/historyMoment.ts';
import { PackageFacts } from './PackageFacts.tsx';
import classes from './Evaluation.module.css';

type Delivery = Answers['evaluation']['deliveries'][number];

/** What was delivered from this laptop, newest first: when, by whom, what was in it; and the way to verify it again. */
export function DeliveriesMade() {
  const titleId = useId();
  const { data: deliveries = [] } = useQuery(trpc.evaluation.deliveries.queryOptions());
  return (
    <section aria-labelledby={titleId}>
      <h2 id={titleId} className={classes.title}>
        {evaluationText.deliveries}
      </h2>
      <p className={classes.intro}>
        {deliveries.length === 0 ? evaluationText.noDeliveries : evaluationText.deliveriesText}
      </p>
      {deliveries.length > 0 && (
        <PlainTable caption={evaluationText.deliveriesCaption}>
          <thead>
            <tr>
              <th scope="col">{evaluationText.madeOn}</th>
              <th scope="col">{evaluationText.madeBy}</th>
              <th scope="col">{evaluationText.facts.period}</th>
              <th scope="col">{evaluationText.inside}</th>
              <th scope="col" data-align="right">
                {evaluationText.check}
              </th>
            </tr>
          </thead>
          <tbody>
            {deliveries.map((delivery) => (
              <Row key={delivery.id} delivery={delivery} />
            ))}
          </tbody>
        </PlainTable>
      )}
    </section>
  );
}

function Row({ delivery }: { readonly delivery: Delivery }) {
  const { id, fromDate, toDate, tier, madeBy, madeAt, fileName, files } = delivery;
  const [open, setOpen] = useState(false);
  const moment = historyMoment(madeAt);
  return (
    <>
      <tr>
        <th scope="row">{moment}</th>
        <td>{madeBy}</td>
        <td>
          <span className={classes.nowrap}>{agreementText.period(formatDate(fromDate), formatDate(toDate))}</span>
          <p className={classes.hint}>{tier === 'toezicht' ? evaluationText.tiers.toezicht : tier}</p>
        </td>
        <td>
          <Button variant="subtle" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
            {evaluationText.filesInside(files.length)}
          </Button>
        </td>
        <td data-align="right">
          <ButtonLink
            to="/evaluatie/controleren"
            search={{ levering: id }}
            variant="default"
            size="compact-sm"
            aria-label={evaluationText.verifyAgainOf(fileName, moment)}
          >
            {evaluationText.verifyAgain}
          </ButtonLink>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={5}>
            <Inside delivery={delivery} />
          </td>
        </tr>
      )}
    </>
  );
}

function Inside({
  delivery: { fileName, sha256, keyFingerprint, signature, softwareVersion, files, counts },
}: {
  readonly delivery: Delivery;
}) {
  const { facts } = evaluationText;
  return (
    <>
      <PackageFacts
        facts={[
          [facts.fileName, fileName],
          [facts.sha256, sha256],
          [facts.keyFingerprint, keyFingerprint],
          [evaluationText.signature, signature],
          [facts.softwareVersion, softwareVersion],
        ]}
      />
      <ul className={classes.inside}>
        {files.map((file) => (
          <li key={file.path}>
            <span>
              {file.path}
              {counts[file.path] !== undefined && ` (${evaluationText.rowCount(counts[file.path] ?? 0)})`}
            </span>
            <code>{file.sha256}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
