import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Answers } from '../../app/answers.ts';
import { api } from '../../app/api.ts';
import { Busy } from '../../components/Busy.tsx';
import { registrationText } from '../../nl/registration.ts';
import classes from './Registration.module.css';

/** How often is asked how far it is, in milliseconds. */
const askEvery = 250;

/** What is being done with the registration, how far it is, and stopping it. */
export function RegistrationWork({
  job,
  names,
  importing,
}: {
  readonly job: string;
  readonly names: readonly string[];
  readonly importing: boolean;
}) {
  const [progress, setProgress] = useState<Answers['registration']['progress']>(null);
  const [stopping, setStopping] = useState(false);
  useEffect(() => {
    let asking = false;
    const timer = setInterval(() => {
      if (asking) return;
      asking = true;
      const answered = api.registration.progress.query({ job }).then(setProgress);
      // That one answer is missing is no harm: the next comes soon, and the work itself tells when it fails.
      void answered
        .catch(() => null)
        .then(() => {
          asking = false;
        });
    }, askEvery);
    return () => clearInterval(timer);
  }, [job]);
  const stop = async () => {
    setStopping(true);
    await api.registration.stop.mutate({ job });
  };
  const { phase = 'open', share = 0, file = null } = progress ?? {};
  const hint = importing ? registrationText.busyHint : registrationText.chosen(names);
  return (
    <div className={classes.work}>
      <Busy text={registrationText.phases[phase](file ?? '')} hint={hint} {...(phase === 'check' ? { share } : {})} />
      <Button variant="default" onClick={() => void stop()} disabled={stopping || phase === 'record'}>
        {stopping ? registrationText.stopping : registrationText.stopReading}
      </Button>
    </div>
  );
}
