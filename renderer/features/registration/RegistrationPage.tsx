import { Alert, Button } from '@mantine/core';
import { Busy } from '../../components/Busy.tsx';
import { FileDrop } from '../../components/FileDrop.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { registrationText } from '../../nl/registration.ts';
import { DropAnywhere } from './DropAnywhere.tsx';
import { RegistrationChoice } from './RegistrationChoice.tsx';
import { DumpDownload, TemplateDownload } from './RegistrationFiles.tsx';
import { useRegistrationFlow } from './registrationFlow.ts';
import { RegistrationReport } from './RegistrationReport.tsx';
import { RegistrationResult } from './RegistrationResult.tsx';
import { RegistrationWork } from './RegistrationWork.tsx';
import classes from './Registration.module.css';

/** Reads what institutions already have, and gives it back: choose files, see what would happen, and then import all, the good rows, or nothing. */
export function RegistrationPage() {
  const { state, choose, take, restart } = useRegistrationFlow();
  const isBusy = state.at === 'opening' || state.at === 'working';
  return (
    <DropAnywhere onFiles={isBusy ? null : (files) => void choose(files)}>
      <PageHeader title={registrationText.title} />
      <div className={classes.parts}>
        {state.at === 'choose' && (
          <>
            <p className={classes.intro}>{registrationText.intro}</p>
            {state.fault !== null && <Fault message={state.fault} />}
            {state.stopped && <p role="status">{registrationText.stopped}</p>}
            <FileDrop
              label={registrationText.choose}
              hint={registrationText.chooseHint}
              accept=".xlsx,.ods,.zip,.csv"
              multiple
              onFiles={(files) => void choose(files)}
            />
            <TemplateDownload />
            <DumpDownload />
          </>
        )}
        {state.at === 'opening' && (
          <Busy text={registrationText.reading(state.done, state.all)} share={state.done / state.all} />
        )}
        {state.at === 'working' && (
          <RegistrationWork key={state.job} job={state.job} names={state.names} importing={state.goodRows !== null} />
        )}
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
    </DropAnywhere>
  );
}

function Fault({ message }: { readonly message: string }) {
  return (
    <Alert color="red" className={classes.fault ?? ''}>
      {message}
    </Alert>
  );
}
