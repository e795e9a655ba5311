import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import { asApiError } from '../../app/apiError.ts';
import { Busy } from '../../components/Busy.tsx';
import { sampleText } from '../../nl/sample.ts';
import { RemoveSample } from './RemoveSample.tsx';
import { openSample } from './sampleSteps.ts';
import { useSession } from './useSession.ts';
import classes from './LookAround.module.css';

/** The way into the sample data before one has a store of one's own, and the way to be rid of them. */
export function LookAround({ onOpened }: { readonly onOpened: () => void }) {
  const { sampleMade } = useSession();
  const { opening, fault, open } = useOpenSample(onOpened);
  const [removing, setRemoving] = useState(false);
  if (opening) return <Busy text={sampleText.making} />;
  return (
    <div className={classes.look}>
      {fault !== null && <Alert color="red">{fault}</Alert>}
      <p>{sampleText.lookText}</p>
      <div className={classes.actions}>
        <Button variant="default" onClick={() => void open()}>
          {sampleText.look}
        </Button>
        {sampleMade && (
          <Button variant="subtle" color="gray" onClick={() => setRemoving(true)}>
            {sampleText.remove}
          </Button>
        )}
      </div>
      <RemoveSample opened={removing} onClose={() => setRemoving(false)} />
    </div>
  );
}

/** Opens the sample data, with what is said meanwhile and when it did not work. */
export function useOpenSample(onOpened: () => void) {
  const [opening, setOpening] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const open = async () => {
    setOpening(true);
    setFault(null);
    try {
      await openSample();
      onOpened();
    } catch (error) {
      setFault(asApiError(error).message);
    } finally {
      setOpening(false);
    }
  };
  return { opening, fault, open };
}
