import { useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { RecordFormState } from '../../../app/form/formSpec.ts';
import { isBlock } from '../../../components/copiedCells.ts';
import { measurementText } from '../../../nl/outcomes.ts';
import type { GridForm } from './gridForm.ts';
import { cellAfter, type CellPlace } from './gridKeys.ts';
import { pasteInto } from './pastedCells.ts';

/** What the grid does with keys and pasting in a cell. */
export interface GridHandlers {
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
}

/** The entry grid at work: moving with keys, and pasting. */
export function useGrid(form: RecordFormState<GridForm>, rowCount: number) {
  const { methods } = form;
  const [said, setSaid] = useState('');

  const press = (place: CellPlace) => (event: KeyboardEvent<HTMLInputElement>) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey, currentTarget } = event;
    const { selectionStart, selectionEnd, value } = currentTarget;
    const edges = { atStart: selectionStart === 0 && selectionEnd === 0, atEnd: selectionStart === value.length };
    const next = cellAfter(place, { key, shiftKey, ctrlKey, metaKey, altKey, ...edges }, rowCount);
    // Enter in a cell never saves the whole moment.
    if (key === 'Enter' && !ctrlKey && !metaKey) event.preventDefault();
    if (next === null) return;
    event.preventDefault();
    const cell = document.getElementById(form.field(`rows.${next.row}.${next.column}`).id);
    if (cell instanceof HTMLInputElement) {
      cell.focus();
      cell.select();
    }
  };

  const paste = (place: CellPlace) => (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isBlock(text)) return;
    event.preventDefault();
    const { fields, rows, left } = pasteInto(text, place, rowCount);
    for (const [name, value] of fields) methods.setValue(name, value);
    const names = [...fields.keys()];
    void methods.trigger(names).then(() => {
      const faults = names.filter((name) => methods.getFieldState(name).invalid).length;
      setSaid(measurementText.pasted(rows, faults) + (left === 0 ? '' : measurementText.pastedTooMany(left)));
    });
  };

  return {
    /** What was last said about pasting. */
    said,
    gridAt: (place: CellPlace): GridHandlers => ({ onKeyDown: press(place), onPaste: paste(place) }),
  };
}
