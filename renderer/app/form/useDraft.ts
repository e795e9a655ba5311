import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { api } from '../api.ts';
import { asApiError } from '../apiError.ts';
import { DraftKeeper, type DraftState } from './draftKeeper.ts';
import { draftSchema, type Draft } from './mergeDraft.ts';

/** Under what a draft is kept: the form, and the record (or `new` with where it belongs). */
export interface DraftPlace {
  readonly form: string;
  readonly key: string;
}

/** A draft that was left earlier, with the moment it was kept. */
export interface FoundDraft {
  readonly draft: Draft;
  readonly savedAt: Date;
}

/**
 * Looks for the draft of a form and keeps a new one. A form without a place (it holds a secret) has no draft.
 *
 * @param onLooked called once, with the draft that was there or `null`
 */
export function useDraft(
  place: DraftPlace | null,
  onLooked: (found: FoundDraft | null, keeper: DraftKeeper) => void,
): { readonly keeper: DraftKeeper | null; readonly state: DraftState } {
  const [state, setState] = useState<DraftState>({ kind: 'none' });
  const looked = useEffectEvent(onLooked);
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
    if (form === undefined || key === undefined || keeper === null) return undefined;
    let current = true;
    const tell = (found: FoundDraft | null) => {
      if (current) looked(found, keeper);
    };
    api.draft.get.query({ form, key }).then(
      (kept) => {
        const draft = draftSchema.safeParse(kept?.values);
        tell(kept && draft.success ? { draft: draft.data, savedAt: new Date(kept.savedAt) } : null);
      },
      (error: unknown) => {
        // Without its draft a form still works; that it could not be read is said on the draft line.
        setState({ kind: 'failed', error: asApiError(error) });
        tell(null);
      },
    );
    return () => {
      current = false;
    };
  }, [form, key, keeper]);

  return { keeper, state };
}
