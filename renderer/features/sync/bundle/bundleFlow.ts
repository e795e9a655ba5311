import { useState } from 'react';
import type { Answers } from '../../../app/answers.ts';
import { api } from '../../../app/api.ts';
import { asApiError } from '../../../app/apiError.ts';
import { readInBase64, type FileInBase64 } from '../../../app/fileBytes.ts';
import { refreshSoon } from '../../../app/queryClient.ts';

/** What a file holds, as the api answers it. */
export type BundleFacts = Answers['bundle']['inspect'];

/** Where taking in a file stands. */
export type BundleState =
  | { readonly at: 'choose'; readonly fault: string | null }
  | { readonly at: 'passphrase'; readonly file: FileInBase64 }
  | {
      readonly at: 'inside';
      readonly file: FileInBase64;
      readonly passphrase: string;
      readonly facts: BundleFacts;
      readonly fault: string | null;
    }
  | { readonly at: 'taking' }
  | { readonly at: 'taken'; readonly facts: BundleFacts };

/** Taking in a file step by step: choose, open with its passphrase, look what is inside, take it in. Nothing is written before the last. */
export function useBundleFlow() {
  const [state, setState] = useState<BundleState>({ at: 'choose', fault: null });

  const choose = async ([chosen]: readonly File[]) => {
    if (chosen === undefined) return;
    try {
      setState({ at: 'passphrase', file: await readInBase64(chosen) });
    } catch (error) {
      setState({ at: 'choose', fault: asApiError(error).message });
    }
  };

  /** @throws ApiError, for the form in which the passphrase was typed */
  const open = async (file: FileInBase64, passphrase: string) => {
    const facts = await api.bundle.inspect.mutate({ file: file.base64, passphrase });
    setState({ at: 'inside', file, passphrase, facts, fault: null });
  };

  const take = async (inside: Extract<BundleState, { at: 'inside' }>) => {
    setState({ at: 'taking' });
    try {
      const facts = await api.bundle.import.mutate({ file: inside.file.base64, passphrase: inside.passphrase });
      setState({ at: 'taken', facts });
      refreshSoon();
    } catch (error) {
      setState({ ...inside, fault: asApiError(error).message });
    }
  };

  return { state, choose, open, take, restart: () => setState({ at: 'choose', fault: null }) };
}
