import { useSyncExternalStore } from 'react';

let opened = false;
const listeners = new Set<() => void>();

/** Opens or closes the overview of keys, from wherever it is asked. */
export function showKeyboard(show: boolean): void {
  opened = show;
  listeners.forEach((listen) => listen());
}

function subscribe(listen: () => void): () => void {
  listeners.add(listen);
  return () => listeners.delete(listen);
}

/** Whether the overview of keys is open. */
export function useKeyboardShown(): boolean {
  return useSyncExternalStore(subscribe, () => opened);
}
