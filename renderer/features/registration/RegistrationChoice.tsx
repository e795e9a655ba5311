import { Button } from '@mantine/core';
import { useId } from 'react';
import type { Answers } from '../../app/answers.ts';
import { registrationText } from '../../nl/registration.ts';
import { RefusedDownload } from './RefusedDownload.tsx';
import { totalCounts } from './sheetCounts.ts';
import classes from './Registration.module.css';

/** The three ways on: all, only the good rows, or stop. */
export function RegistrationChoice({
  checked,
  onImport,
  onStop,
}: {
  readonly checked: Answers['registration']['check'];
  readonly onImport: (goodRows: boolean) => void;
  readonly onStop: () => void;
}) {
  const titleId = useId();
  const { new: fresh, changed, refused } = totalCounts(checked.report);
  const anything = fresh + changed > 0;
  const hint = anything
    ? refused > 0
      ? registrationText.importGoodHint(refused)
      : null
    : refused > 0
      ? registrationText.nothingGood
      : registrationText.nothingNew;
  return (
    <section aria-labelledby={titleId} className={classes.choice}>
      <h2 id={titleId} className={classes.title}>
        {registrationText.choice}
      </h2>
      {hint !== null && <p>{hint}</p>}
      <RefusedDownload files={checked.refusedFiles} />
      <div className={classes.buttons}>
        {anything && refused === 0 && <Button onClick={() => onImport(false)}>{registrationText.importAll}</Button>}
        {anything && refused > 0 && <Button onClick={() => onImport(true)}>{registrationText.importGood}</Button>}
        <Button variant="default" onClick={onStop}>
          {registrationText.stop}
        </Button>
      </div>
    </section>
  );
}
