import { useEffect, useEffectEvent, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useFieldArray, useWatch } from 'react-hook-form';
import { z } from 'zod';
import type { RecordFormState } from '../../../app/form/formSpec.ts';
import { isBlank, type FormTexts } from '../../../app/form/texts.ts';
import { isBlock } from '../../../components/copiedCells.ts';
import { blankLine, type AgreementForm } from './agreementForm.ts';
import { cellAfter, type CellPlace } from './gridKeys.ts';
import { pastedMessage, pasteInto, type ColumnOptions } from './pastedRows.ts';
import type { GridHandlers } from './useCell.ts';

const rowsSchema = z.array(z.record(z.string(), z.string()));

/** The lines of the form as they stand now. */
function rowsOf(held: unknown): FormTexts[] {
  const rows = rowsSchema.safeParse(held);
  return rows.success ? rows.data : [];
}

interface Removed {
  readonly index: number;
  readonly row: FormTexts;
}

/** The lines of the editor at work: an empty one at the end, moving with keys, pasting, taking away and putting back. */
export function useLines(form: RecordFormState<AgreementForm>, options: ColumnOptions) {
  const { methods } = form;
  const { fields, append, remove, insert } = useFieldArray({
    control: methods.control,
    name: 'lines',
    keyName: 'rowKey',
  });
  const held: unknown = useWatch({ control: methods.control, name: 'lines' });
  const rows = rowsOf(held);
  const last = rows.at(-1);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<Removed | null>(null);

  const needsRow = last === undefined || !isBlank(last);
  const addBlank = useEffectEvent(() => append({ ...blankLine }, { shouldFocus: false }));
  useEffect(() => {
    if (needsRow) addBlank();
  }, [needsRow]);

  const idOf = ({ row, column }: CellPlace) => form.field(`lines.${row}.${column}`).id;
  const goTo = (place: CellPlace) => document.getElementById(idOf(place))?.focus();
  const lastPlace = useRef<CellPlace | null>(null);
  const comeBack = useEffectEvent(() => {
    if (lastPlace.current && document.activeElement === document.body) goTo(lastPlace.current);
  });
  // Saving draws the rows anew: the cursor goes back to where it was.
  const firstKey = fields[0]?.rowKey;
  useEffect(() => {
    if (firstKey !== undefined) comeBack();
  }, [firstKey]);

  const press = (place: CellPlace) => (event: KeyboardEvent<HTMLInputElement>) => {
    const hasList = options[place.column] !== undefined;
    const next = cellAfter(place, event, { rows: rows.length, hasList });
    // Enter in a cell never saves the whole agreement.
    if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.preventDefault();
    if (next) {
      event.preventDefault();
      goTo(next);
    }
  };

  const paste = (place: CellPlace) => (event: ClipboardEvent<HTMLInputElement>) => {
    const text = event.clipboardData.getData('text/plain');
    if (!isBlock(text)) return;
    event.preventDefault();
    const before = rowsOf(methods.getValues('lines'));
    const pasted = pasteInto(before, text, place, options);
    pasted.rows.forEach((row, index) => {
      if (index >= before.length) append(row, { shouldFocus: false });
      else for (const [name, value] of Object.entries(row)) methods.setValue(`lines.${index}.${name}`, value);
    });
    void methods.trigger(pasted.fields).then(() => {
      const faults = pasted.fields.filter((name) => methods.getFieldState(name).invalid).length;
      setSaid(pastedMessage(pasted.count, faults));
    });
  };

  const take = (index: number) => {
    const row = rows[index];
    if (!row) return;
    setRemoved({ index, row });
    remove(index);
    // The next line comes in its place.
    requestAnimationFrame(() => goTo({ row: index, column: 'category' }));
  };

  const putBack = ({ index, row }: Removed) => {
    insert(index, row, { shouldFocus: false });
    setRemoved(null);
    requestAnimationFrame(() => goTo({ row: index, column: 'category' }));
  };

  return {
    rows,
    keys: fields.map(({ rowKey }) => rowKey),
    /** What was last said about pasting. */
    said,
    removed,
    /** True for the empty line at the end. */
    isWaiting: (index: number) => index === fields.length - 1 && !needsRow,
    gridOf: (place: CellPlace): GridHandlers => ({
      onKeyDown: press(place),
      onPaste: paste(place),
      onFocus: () => {
        lastPlace.current = place;
      },
    }),
    goToLast: () => goTo({ row: rows.length - 1, column: 'category' }),
    take,
    putBack,
  };
}
