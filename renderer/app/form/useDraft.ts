import { useEffect, useMemo, useState } from 'react';
import { api } from '../api.ts';
import { asApiError } from '../apiError.ts';
import { DraftKeeper, type DraftState } from './draftKeeper.ts';
import { draftSchema, type Draft } from './mergeDraft.ts';

/** Under what a draft is kept: the form, and the record (or `new` with where it belongs). */
export interface DraftPlace {
  readonly form: string;
  readonly key: string;
}

/** The draft that was left earlier, with the moment it was kept; `null` when there is none, `undefined` while looking. */
export type FoundDraft = { readonly draft: Draft; readonly savedAt: Date } | null | undefined;

/** Looks for the draft of a form and keeps a new one. A form without a place (it holds a secret) has no draft. */
export function useDraft(place: DraftPlace | null): { found: FoundDraft; keeper: DraftKeeper | null; state: DraftState } {
  const [found, setFound] = useState<FoundDraft>(place === null ? null : undefined);
  const [state, setState] = useState<DraftState>({ kind: 'none' });
  const form = place?.form;
  const key = place?.key;

  const keeper = useMemo(() => {
    if (form === undefined || key === undefined) return null;
    const store = {
      save: async (draft: Draft) => void (await api.draft.save.mutate({ form, key, values: draft })),
      discard: async () => void (await api.draft.discard.mutate({ form, key })),
    };
    return new DraftKeeper(store, setState);
  }, [form, key]);

  useEffect(() => keeper?.open(), [keeper]);

  useEffect(() => {
    if (!keeper) return;
    const flush = () => void keeper.flush();
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [keeper]);

  useEffect(() => {
    if (form === undefined || key === undefined) return;
    let current = true;
    const show = (next: FoundDraft) => {
      if (current) setFound(next);
    };
    api.draft.get.query({ form, key }).then(
      (kept) => {
        const draft = draftSchema.safeParse(kept?.values);
        show(kept && draft.success ? { draft: draft.data, savedAt: new Date(kept.savedAt) } : null);
      },
      (error: unknown) => {
        // Without its draft a form still works; that it could not be read is said on the draft line.
        setState({ kind: 'failed', error: asApiError(error) });
        show(null);
      },
    );
    return () => {
      current = false;
    };
  }, [form, key]);

  return { found, keeper, state };
}
