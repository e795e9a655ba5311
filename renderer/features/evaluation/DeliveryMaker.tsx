import { Alert, Button } from '@mantine/core';
import { useId, useState } from 'react';
import type { Answers } from '../../app/answers.ts';
import { api, trpc } from '../../app/api.ts';
import { asApiError } from '../../app/apiError.ts';
import { bytesOfBase64, saveAsFile } from '../../app/fileBytes.ts';
import { queryClient } from '../../app/queryClient.ts';
import { Busy } from '../../components/Busy.tsx';
import { CheckIcon } from '../../components/icons.tsx';
import { evaluationText } from '../../nl/evaluation.ts';
import { PackageFacts } from './PackageFacts.tsx';
import classes from './Evaluation.module.css';

type Made = Answers['evaluation']['make'];

/** Makes the delivery and hands it to the browser as a download. */
export function DeliveryMaker({ period }: { readonly period: { readonly fromYear: number; readonly toYear: number } }) {
  const titleId = useId();
  const [made, setMade] = useState<Made | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const make = async () => {
    setBusy(true);
    setFault(null);
    try {
      const delivery = await api.evaluation.make.mutate({ period, tier: 'toezicht' });
      setMade(delivery);
      void queryClient.invalidateQueries({ queryKey: trpc.evaluation.deliveries.queryKey() });
      save(delivery);
    } catch (error) {
      setFault(asApiError(error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <section aria-labelledby={titleId} className={classes.delivery}>
      <h2 id={titleId} className={classes.title}>
        {evaluationText.delivery}
      </h2>
      <p className={classes.intro}>{evaluationText.deliveryText}</p>
      {fault !== null && <Alert color="red">{fault}</Alert>}
      {busy && <Busy text={evaluationText.making} />}
      {made && !busy && (
        <div role="status" className={classes.made}>
          <p className={classes.verdict} data-ok>
            <CheckIcon />
            {evaluationText.made}
          </p>
          <p className={classes.intro}>{evaluationText.madeText}</p>
          <PackageFacts
            facts={[
              [evaluationText.facts.fileName, made.fileName],
              [evaluationText.facts.files, String(made.files)],
              [evaluationText.facts.sha256, made.sha256],
              [evaluationText.facts.keyFingerprint, made.keyFingerprint],
            ]}
          />
        </div>
      )}
      <div className={classes.buttons}>
        <Button onClick={() => void make()} disabled={busy}>
          {evaluationText.make}
        </Button>
        {made && !busy && (
          <Button variant="default" onClick={() => save(made)}>
            {evaluationText.saveAgain}
          </Button>
        )}
      </div>
    </section>
  );
}

function save({ fileName, base64 }: Made): void {
  saveAsFile(fileName, bytesOfBase64(base64), 'application/zip');
}
