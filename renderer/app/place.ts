import type { RouterHistory } from '@tanstack/react-router';
import { api } from './api.ts';

/** The screen gets its data before where one is is written down. */
const restMs = 150;

let timer: ReturnType<typeof setTimeout> | undefined;
let kept: string | null = null;

/**
 * Goes to the screen that was open when the application was last used (hot exit): after a restart, or after unlocking. An address that was asked for
 * by itself, and one that is still open in this window, goes before.
 */
export async function returnToPlace(history: RouterHistory): Promise<void> {
  if (history.location.href !== '/') return;
  // Without it one begins at the start: that is no reason to show nothing.
  const place = await api.search.place.query().catch(() => null);
  if (place !== null && history.location.href === '/') history.replace(place);
}

/** From now on where one is is kept in the store; returns what ends that. */
export function keepPlace(history: RouterHistory): () => void {
  const note = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const address = history.location.href;
      if (address === kept) return;
      kept = address;
      api.search.keepPlace.mutate({ address }).catch(() => {
        // Tried again at the next screen.
        kept = null;
      });
    }, restMs);
  };
  note();
  const stop = history.subscribe(note);
  return () => {
    clearTimeout(timer);
    kept = null;
    stop();
  };
}
