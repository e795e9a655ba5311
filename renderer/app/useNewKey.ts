import { useEffect, useEffectEvent } from 'react';
import { freeKey } from './freeKey.ts';

/** The key N begins something new, except while typing, with a key held down, or while a dialog or menu is open. */
export function useNewKey(onNew: () => void): void {
  const begin = useEffectEvent(onNew);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.shiftKey || freeKey(event) !== 'n') return;
      event.preventDefault();
      begin();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
