import { Alert } from '@mantine/core';
import { Busy } from '../../components/Busy.tsx';
import { sampleText } from '../../nl/sample.ts';
import { sessionText } from '../../nl/session.ts';
import { useOpenSample } from './LookAround.tsx';
import { SessionFrame } from './SessionFrame.tsx';
import classes from './ChooseBeginning.module.css';

/** Address of the screen that reads a registration. */
const importAddress = '#/registratie';

/** Last step: empty, with a registration that is already there, or a look at sample data. */
export function ChooseBeginning({ step, onDone }: { readonly step: string; readonly onDone: () => void }) {
  const { opening, fault, open } = useOpenSample(onDone);
  const begin = (address: string) => {
    window.location.hash = address;
    onDone();
  };
  return (
    <SessionFrame title={sessionText.chooseTitle} step={step}>
      {fault !== null && <Alert color="red">{fault}</Alert>}
      {opening ? (
        <Busy text={sampleText.making} />
      ) : (
        <div className={classes.choices}>
          <button type="button" onClick={() => begin('#/')}>
            <strong>{sessionText.empty}</strong>
            <span>{sessionText.emptyText}</span>
          </button>
          <button type="button" onClick={() => begin(importAddress)}>
            <strong>{sessionText.import}</strong>
            <span>{sessionText.importText}</span>
          </button>
          <button type="button" onClick={() => void open()}>
            <strong>{sessionText.demo}</strong>
            <span>{sampleText.lookText}</span>
          </button>
        </div>
      )}
    </SessionFrame>
  );
}
