import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { DraftKeeper, DraftState } from './draftKeeper.ts';
import { mergeDraft } from './mergeDraft.ts';
import { sameForm, type FormTexts } from './texts.ts';
import { useDraft, type DraftPlace } from './useDraft.ts';

/** The draft of a form at work. */
export interface FormDraft {
  /** False until the draft was looked for and put back. */
  readonly ready: boolean;
  readonly state: DraftState;
  /** When the form was filled from a draft: the moment that draft was kept. */
  readonly restoredFrom: Date | null;
  readonly keeper: DraftKeeper | null;
  /** The form was saved with these texts: its draft has served. */
  saved(texts: FormTexts): Promise<void>;
  /** Puts back what was saved last, and throws the draft away. */
  discard(): void;
}

/** Puts the draft of a form back, and keeps it while typing. */
export function useFormDraft(methods: UseFormReturn, initial: FormTexts, place: DraftPlace | null): FormDraft {
  /** What is saved: a form that equals it needs no draft. */
  const saved = useRef(initial);
  const hasDraft = useRef(false);
  const [ready, setReady] = useState(place === null);
  const [restoredFrom, setRestoredFrom] = useState<Date | null>(null);

  const { keeper, state } = useDraft(place, (found, own) => {
    if (found) {
      const merged = mergeDraft(initial, found.draft);
      if (sameForm(merged, initial)) void own.discard();
      else {
        hasDraft.current = true;
        methods.reset(merged);
        setRestoredFrom(found.savedAt);
      }
    }
    setReady(true);
  });

  const drop = async () => {
    hasDraft.current = false;
    setRestoredFrom(null);
    await keeper?.discard();
  };

  const keep = useEffectEvent(() => {
    const texts: FormTexts = methods.getValues();
    if (!sameForm(texts, saved.current)) {
      hasDraft.current = true;
      keeper?.typed({ base: saved.current, texts: structuredClone(texts) });
    } else if (hasDraft.current) void drop();
  });
  useEffect(() => {
    if (!ready) return undefined;
    return methods.subscribe({ formState: { values: true }, callback: () => keep() });
  }, [ready, methods]);

  return {
    ready,
    state,
    restoredFrom,
    keeper,
    saved: async (texts) => {
      saved.current = texts;
      await drop();
      methods.reset(texts);
    },
    discard: () => {
      methods.reset(saved.current);
      void drop();
    },
  };
}
