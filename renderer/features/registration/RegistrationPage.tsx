import { Alert, Button } from '@mantine/core';
import { Busy } from '../../components/Busy.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { registrationText } from '../../nl/registration.ts';
import { RegistrationChoice } from './RegistrationChoice.tsx';
import { useRegistrationFlow } from './registrationFlow.ts';
import { RegistrationReport } from './RegistrationReport.tsx';
import { RegistrationResult } from './RegistrationResult.tsx';
import classes from './Registration.module.css';

/** Reads what institutions already have: choose files, see what would happen, and then import all, the good rows, or nothing. */
export function RegistrationPage() {
  const { state, choose, take, restart } = useRegistrationFlow();
  return (
    <>
      <PageHeader title={registrationText.title} />
      <div className={classes.parts}>
        {state.at === 'choose' && (
          <>
            <p className={classes.intro}>{registrationText.intro}</p>
            {state.fault !== null && <Fault message={state.fault} />}
            <FileDrop
              label={registrationText.choose}
              hint={registrationText.chooseHint}
              accept=".zip,.csv"
              multiple
              onFiles={(files) => void choose(files)}
            />
          </>
        )}
        {state.at === 'reading' && (
          <Busy text={registrationText.reading(state.done, state.all)} share={state.done / state.all} />
        )}
        {state.at === 'checking' && (
          <Busy text={registrationText.checking} hint={registrationText.chosen(state.names)} />
        )}
        {state.at === 'importing' && <Busy text={registrationText.importing} hint={registrationText.busyHint} />}
        {state.at === 'report' && (
          <>
            <p className={classes.files}>{registrationText.chosen(state.files.map(({ name }) => name))}</p>
            {state.fault !== null && <Fault message={state.fault} />}
            <RegistrationReport
              checked={state.checked}
              choice={
                <RegistrationChoice
                  checked={state.checked}
                  onImport={(goodRows) => void take(state.files, state.checked, goodRows)}
                  onStop={restart}
                />
              }
            />
          </>
        )}
        {state.at === 'done' && (
          <>
            <RegistrationResult imported={state.imported} checked={state.checked} />
            <div>
              <Button variant="default" onClick={restart}>
                {registrationText.otherFile}
              </Button>
            </div>
          </>
        )}
      </div>
    </>
  );
}

function Fault({ message }: { readonly message: string }) {
  return (
    <Alert color="red" className={classes.fault ?? ''}>
      {message}
    </Alert>
  );
}
