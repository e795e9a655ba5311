import { useState } from 'react';
import type { Answers } from '../../app/answers.ts';
import { api } from '../../app/api.ts';
import { ApiError, asApiError } from '../../app/apiError.ts';
import { readInBase64, type FileInBase64 } from '../../app/fileBytes.ts';
import { refreshSoon } from '../../app/queryClient.ts';
import { announceSaved } from '../../app/undo.ts';
import { registrationText } from '../../nl/registration.ts';

type Checked = Answers['registration']['check'];
type Imported = Answers['registration']['import'];

/** Where reading a registration stands. */
export type RegistrationState =
  | { readonly at: 'choose'; readonly fault: string | null; readonly stopped: boolean }
  | { readonly at: 'opening'; readonly done: number; readonly all: number }
  /** The application works on it, under this id; `goodRows` is null while it only checks. */
  | {
      readonly at: 'working';
      readonly job: string;
      readonly names: readonly string[];
      readonly goodRows: boolean | null;
    }
  | {
      readonly at: 'report';
      readonly files: readonly FileInBase64[];
      readonly checked: Checked;
      readonly fault: string | null;
    }
  | { readonly at: 'done'; readonly imported: Imported; readonly checked: Checked };

const beginning = { at: 'choose', fault: null, stopped: false } as const;

/** Reading a registration step by step: choose, check, look at the report, import or stop. Nothing is written before the import. */
export function useRegistrationFlow() {
  const [state, setState] = useState<RegistrationState>(beginning);

  const choose = async (chosen: readonly File[]) => {
    try {
      const files: FileInBase64[] = [];
      for (const file of chosen) {
        setState({ at: 'opening', done: files.length, all: chosen.length });
        files.push(await readInBase64(file));
      }
      const job = crypto.randomUUID();
      setState({ at: 'working', job, names: files.map(({ name }) => name), goodRows: null });
      const checked = await api.registration.check.mutate({ files, job });
      setState({ at: 'report', files, checked, fault: null });
    } catch (error) {
      const fault = asApiError(error);
      setState(
        isStopped(fault) ? { ...beginning, stopped: true } : { at: 'choose', fault: fault.message, stopped: false },
      );
    }
  };

  const take = async (files: readonly FileInBase64[], checked: Checked, goodRows: boolean) => {
    const job = crypto.randomUUID();
    setState({ at: 'working', job, names: files.map(({ name }) => name), goodRows });
    try {
      const imported = await api.registration.import.mutate({ files: [...files], goodRows, job });
      if (!imported.imported) {
        // Something came in between: what is there now is looked at again.
        const again = await api.registration.check.mutate({ files: [...files] });
        setState({ at: 'report', files, checked: again, fault: null });
        return;
      }
      const { commandId } = imported;
      if (commandId !== null) announceSaved({ commandId, message: registrationText.savedMessage, warnings: [] });
      refreshSoon();
      setState({ at: 'done', imported, checked });
    } catch (error) {
      const fault = asApiError(error);
      setState({ at: 'report', files, checked, fault: isStopped(fault) ? registrationText.stopped : fault.message });
    }
  };

  return { state, choose, take, restart: () => setState(beginning) };
}

function isStopped({ code }: ApiError): boolean {
  return code === 'READING_STOPPED';
}
