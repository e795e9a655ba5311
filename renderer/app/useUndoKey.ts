import { useEffect } from 'react';
import type { DoneCommand } from './undo.ts';
import { undoCommand } from './undoCommand.ts';

/** Ctrl + Z turns back the last command, except while typing: there it is the undo of the text itself. */
export function useUndoKey(last: DoneCommand | undefined): void {
  useEffect(() => {
    if (!last) return;
    const onKey = (event: KeyboardEvent) => {
      const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null;
      if (!undoes || typing) return;
      event.preventDefault();
      void undoCommand(last);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [last]);
}
