import { Alert, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDate } from '../../../domain/values/isoDate.ts';
import type { Answers } from '../../app/answers.ts';
import { api, trpc } from '../../app/api.ts';
import { asApiError } from '../../app/apiError.ts';
import { readInBase64 } from '../../app/fileBytes.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { Busy } from '../../components/Busy.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { BlockIcon, CheckIcon } from '../../components/icons.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { agreementText } from '../../nl/agreements.ts';
import { evaluationText } from '../../nl/evaluation.ts';
import { historyMoment } from '../history/historyMoment.ts';
import { PackageFacts } from './PackageFacts.tsx';
import classes from './Evaluation.module.css';

type Verification = Answers['evaluation']['verify'];

interface Verified {
  readonly name: string;
  readonly verification: Verification;
}

/** Verifies a package: unchanged, or each fault by name. */
export function VerifyPage() {
  const [verified, setVerified] = useState<Verified | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { levering } = useSearch({ from: '/evaluatie/controleren' });
  const { data: deliveries = [] } = useQuery(trpc.evaluation.deliveries.queryOptions());
  const expected = deliveries.find(({ id }) => id === levering);
  const verify = async ([file]: readonly File[]) => {
    if (!file) return;
    setBusy(true);
    setFault(null);
    setVerified(null);
    try {
      const { name, base64 } = await readInBase64(file);
      setVerified({ name, verification: await api.evaluation.verify.mutate({ base64 }) });
    } catch (error) {
      setFault(asApiError(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <PageHeader
        title={evaluationText.verifyTitle}
        above={<AppLink to="/evaluatie">{evaluationText.title}</AppLink>}
      />
      <div className={classes.parts}>
        <p className={classes.intro}>{evaluationText.verifyIntro}</p>
        {expected && !verified && (
          <p className={classes.intro}>
            {evaluationText.chooseAgain(expected.fileName, historyMoment(expected.madeAt))}
          </p>
        )}
        {fault !== null && (
          <Alert color="red" className={classes.alert ?? ''}>
            {fault}
          </Alert>
        )}
        {busy && <Busy text={evaluationText.verifying} />}
        {verified && <Verdict verified={verified} origin={originOf(verified, deliveries, expected)} />}
        {verified ? (
          <div>
            <Button variant="default" onClick={() => setVerified(null)}>
              {evaluationText.another}
            </Button>
          </div>
        ) : (
          !busy && (
            <FileDrop
              label={evaluationText.verifyChoose}
              hint={evaluationText.verifyHint}
              accept=".zip"
              onFiles={(files) => void verify(files)}
            />
          )
        )}
      </div>
    </>
  );
}

type Delivery = Answers['evaluation']['deliveries'][number];

/** What this laptop knows of a package: the same bytes were delivered from here, or they were not. */
function originOf(
  { verification: { sha256, ok } }: Verified,
  deliveries: readonly Delivery[],
  expected: Delivery | undefined,
): string | null {
  const same = expected?.sha256 === sha256 ? expected : deliveries.find((one) => one.sha256 === sha256);
  if (expected !== undefined && expected.sha256 !== sha256) return evaluationText.otherDelivery;
  if (same !== undefined) return evaluationText.sameDelivery(historyMoment(same.madeAt), same.madeBy);
  return ok ? evaluationText.unknownDelivery : null;
}

function Verdict({
  verified: { name, verification },
  origin,
}: {
  readonly verified: Verified;
  readonly origin: string | null;
}) {
  const { ok, faults, files, sha256, keyFingerprint, manifest } = verification;
  const { facts } = evaluationText;
  return (
    <section role="status" className={classes.delivery}>
      <h2 className={classes.verdict} data-ok={ok}>
        {ok ? <CheckIcon /> : <BlockIcon />}
        {ok ? evaluationText.ok : evaluationText.notOk(faults.length)}
      </h2>
      <p className={classes.intro}>{ok ? evaluationText.okText : evaluationText.notOkText}</p>
      {origin !== null && <p className={classes.intro}>{origin}</p>}
      {!ok && <FaultsTable faults={faults} />}
      <PackageFacts
        facts={[
          [facts.fileName, name],
          // What a package says of itself can be trusted only when nothing was changed.
          ...(ok && manifest
            ? ([
                [facts.kind, manifest.kind === 'evaluation' ? evaluationText.kinds.evaluation : manifest.kind],
                [facts.period, agreementText.period(formatDate(manifest.period.from), formatDate(manifest.period.to))],
                [facts.tier, manifest.tier === 'toezicht' ? evaluationText.tiers.toezicht : manifest.tier],
                [facts.softwareVersion, manifest.softwareVersion],
              ] as const)
            : []),
          [facts.files, String(files)],
          [facts.sha256, sha256],
          ...(ok && keyFingerprint !== null ? [[facts.keyFingerprint, keyFingerprint] as const] : []),
        ]}
      />
    </section>
  );
}

function FaultsTable({ faults }: { readonly faults: Verification['faults'] }) {
  return (
    <PlainTable caption={evaluationText.faultsCaption}>
      <thead>
        <tr>
          <th scope="col">{evaluationText.inFile}</th>
          <th scope="col">{evaluationText.fault}</th>
        </tr>
      </thead>
      <tbody>
        {faults.map(({ code, file, message }) => (
          <tr key={`${code} ${file} ${message}`}>
            <th scope="row">{file ?? evaluationText.wholePackage}</th>
            <td>{message}</td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
