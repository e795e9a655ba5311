import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { freeKey } from '../../app/freeKey.ts';
import { goKeys } from '../../app/goKeys.ts';
import { showKeyboard } from './keyboardOverview.ts';

/** After G the letter has to come within this time. */
const goMs = 1500;

/** Keys that work on every screen: ? for the overview, G and a letter to go to a part, Alt with an arrow for back and forward. */
export function useShellKeys(): void {
  const { history } = useRouter();
  useEffect(() => {
    let goUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        if (event.key === 'ArrowLeft') history.back();
        else history.forward();
        return;
      }
      const key = freeKey(event);
      if (key === null) return;
      if (performance.now() < goUntil) {
        goUntil = 0;
        const part = goKeys.find(({ letter }) => letter === key);
        if (part === undefined) return;
        // Other keys of one letter stay out of it.
        event.preventDefault();
        event.stopImmediatePropagation();
        history.push(part.to);
      } else if (key === 'g' && !event.shiftKey) goUntil = performance.now() + goMs;
      else if (key === '?') {
        event.preventDefault();
        showKeyboard(true);
      }
    };
    // Before the keys of a screen: N after G is no new record.
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [history]);
}
