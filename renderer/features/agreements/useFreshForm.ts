import { useState } from 'react';

/** A form that starts anew when its record changed elsewhere. */
export interface FreshForm {
  /** Key of the form for React. */
  readonly key: number;
  /** The form begins to save: what is fetched in the meantime waits. */
  readonly saving: () => void;
  /** The form is done: with the fingerprint of what it saved, or null when it saved nothing. */
  readonly saved: (record: string | null) => void;
}

/**
 * Lets a form start anew when its record changed otherwise than by the form itself: by an undo, or in another window. What the form saved itself
 * must not take the cursor away.
 *
 * @param record fingerprint of the record as it was fetched
 */
export function useFreshForm(record: string): FreshForm {
  const [seen, setSeen] = useState(record);
  const [own, setOwn] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(0);
  if (record !== seen && !busy) {
    setSeen(record);
    setOwn(null);
    if (record !== own) setKey(key + 1);
  }
  return {
    key,
    saving: () => setBusy(true),
    saved: (saved) => {
      setOwn(saved);
      setBusy(false);
    },
  };
}
