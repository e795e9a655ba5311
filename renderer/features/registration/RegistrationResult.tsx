import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { Answers } from '../../app/answers.ts';
import { undoCommand } from '../../app/undoCommand.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { CheckIcon } from '../../components/icons.tsx';
import { agreementText } from '../../nl/agreements.ts';
import { institutionText } from '../../nl/institutions.ts';
import { registrationText } from '../../nl/registration.ts';
import { RefusedDownload } from './RefusedDownload.tsx';
import { totalCounts } from './sheetCounts.ts';
import classes from './Registration.module.css';

/** What was imported, and undoing all of it. */
export function RegistrationResult({
  imported: { commandId, records, report },
  checked,
}: {
  readonly imported: Answers['registration']['import'];
  readonly checked: Answers['registration']['check'];
}) {
  const [undone, setUndone] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone: the result takes the focus.
  useEffect(() => heading.current?.focus(), []);
  const { refused } = totalCounts(report);
  const undo = async (id: string) => {
    await undoCommand({ commandId: id, message: registrationText.savedMessage, warnings: [] });
    setUndone(true);
  };
  if (undone) return <p role="status">{registrationText.undoneText}</p>;
  return (
    <section className={classes.result}>
      <h2 ref={heading} tabIndex={-1} className={classes.title}>
        <CheckIcon />
        {registrationText.done(records)}
      </h2>
      <p>
        {registrationText.doneText} {refused > 0 && registrationText.leftOut(refused)}
      </p>
      {refused > 0 && <RefusedDownload files={checked.refusedFiles} />}
      <p>
        {registrationText.links} <AppLink to="/instellingen">{institutionText.title}</AppLink>,{' '}
        <AppLink to="/afspraken">{agreementText.title}</AppLink>.
      </p>
      {commandId !== null && (
        <Button variant="default" onClick={() => void undo(commandId)}>
          {registrationText.undo}
        </Button>
      )}
    </section>
  );
}
