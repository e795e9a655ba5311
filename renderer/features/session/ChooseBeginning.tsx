import { Code, Text } from '@mantine/core';
import { useState } from 'react';
import { sessionText } from '../../nl/session.ts';
import { SessionFrame } from './SessionFrame.tsx';
import classes from './ChooseBeginning.module.css';

/** Address of the screen that reads a registration. */
const importAddress = '#/registratie';

/** Last step: empty, with a registration that is already there, or a look at sample data. */
export function ChooseBeginning({ step, onDone }: { readonly step: string; readonly onDone: () => void }) {
  const [demo, setDemo] = useState(false);
  const begin = (address: string) => {
    window.location.hash = address;
    onDone();
  };
  return (
    <SessionFrame title={sessionText.chooseTitle} step={step}>
      <div className={classes.choices}>
        <button type="button" onClick={() => begin('#/')}>
          <strong>{sessionText.empty}</strong>
          <span>{sessionText.emptyText}</span>
        </button>
        <button type="button" onClick={() => begin(importAddress)}>
          <strong>{sessionText.import}</strong>
          <span>{sessionText.importText}</span>
        </button>
        <button type="button" aria-expanded={demo} onClick={() => setDemo(!demo)}>
          <strong>{sessionText.demo}</strong>
          <span>{sessionText.demoText}</span>
        </button>
      </div>
      {demo && (
        <div role="status" className={classes.how}>
          <Text>{sessionText.demoHow}</Text>
          <Code block>{sessionText.demoCommand}</Code>
        </div>
      )}
    </SessionFrame>
  );
}
