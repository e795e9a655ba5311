import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { usePreferences } from '../../app/preferences.ts';
import { tourText } from '../../nl/help.ts';
import { endTour } from './tour.ts';
import classes from './Help.module.css';

/** Five steps that show how the workbook works: at first start, and again when asked for. */
export function Tour() {
  const { tour } = usePreferences();
  const [step, setStep] = useState(0);
  const end = () => {
    endTour();
    setStep(0);
  };
  const { steps } = tourText;
  const shown = steps[step] ?? steps[0];
  const last = step === steps.length - 1;
  return (
    <Modal opened={tour} onClose={end} title={shown.title} size="lg">
      <p className={classes.step}>{tourText.step(step + 1, steps.length)}</p>
      <p className={classes.text} aria-live="polite">
        {shown.text}
      </p>
      <div className={classes.buttons}>
        <Button data-autofocus onClick={() => (last ? end() : setStep(step + 1))}>
          {last ? tourText.done : tourText.next}
        </Button>
        {step > 0 && (
          <Button variant="default" onClick={() => setStep(step - 1)}>
            {tourText.back}
          </Button>
        )}
        {!last && (
          <Button variant="subtle" color="gray" onClick={end}>
            {tourText.skip}
          </Button>
        )}
      </div>
    </Modal>
  );
}
