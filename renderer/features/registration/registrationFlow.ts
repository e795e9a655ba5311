import { useState } from 'react';
import type { Answers } from '../../app/answers.ts';
import { api } from '../../app/api.ts';
import { asApiError } from '../../app/apiError.ts';
import { readInBase64, type FileInBase64 } from '../../app/fileBytes.ts';
import { refreshSoon } from '../../app/queryClient.ts';
import { announceSaved } from '../../app/undo.ts';
import { registrationText } from '../../nl/registration.ts';

type Checked = Answers['registration']['check'];
type Imported = Answers['registration']['import'];

/** Where reading a registration stands. */
export type RegistrationState =
  | { readonly at: 'choose'; readonly fault: string | null }
  | { readonly at: 'reading'; readonly done: number; readonly all: number }
  | { readonly at: 'checking'; readonly names: readonly string[] }
  | {
      readonly at: 'report';
      readonly files: readonly FileInBase64[];
      readonly checked: Checked;
      readonly fault: string | null;
    }
  | { readonly at: 'importing'; readonly names: readonly string[] }
  | { readonly at: 'done'; readonly imported: Imported; readonly checked: Checked };

/** Reading a registration step by step: choose, check, look at the report, import or stop. Nothing is written before the import. */
export function useRegistrationFlow() {
  const [state, setState] = useState<RegistrationState>({ at: 'choose', fault: null });

  const choose = async (chosen: readonly File[]) => {
    try {
      const files: FileInBase64[] = [];
      for (const file of chosen) {
        setState({ at: 'reading', done: files.length, all: chosen.length });
        files.push(await readInBase64(file));
      }
      setState({ at: 'checking', names: files.map(({ name }) => name) });
      const checked = await api.registration.check.mutate({ files });
      setState({ at: 'report', files, checked, fault: null });
    } catch (error) {
      setState({ at: 'choose', fault: asApiError(error).message });
    }
  };

  const take = async (files: readonly FileInBase64[], checked: Checked, goodRows: boolean) => {
    setState({ at: 'importing', names: files.map(({ name }) => name) });
    try {
      const imported = await api.registration.import.mutate({ files: [...files], goodRows });
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
      setState({ at: 'report', files, checked, fault: asApiError(error).message });
    }
  };

  return { state, choose, take, restart: () => setState({ at: 'choose', fault: null }) };
}
