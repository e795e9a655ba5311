import type { ClipboardEvent, KeyboardEvent } from 'react';
import type { FieldCodec } from '../../../app/form/codecs.ts';
import type { FieldSettings } from '../../../app/form/formSpec.ts';
import { useTextField } from '../../../app/form/useTextField.ts';
import { editorText } from '../../../nl/agreements.ts';
import classes from './LinesGrid.module.css';

/** What the grid does with the focus, keys and pasting in a cell. */
export interface GridHandlers {
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onFocus: () => void;
  readonly onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
}

/** What every cell of the lines is told: its field, the number of its row for its name, and how it moves on. */
export interface CellProps {
  readonly field: FieldSettings;
  readonly rowNumber: number;
  readonly grid: GridHandlers;
}

/** Id of the place below the row where the fault of a cell stands. */
export function faultIdOf(fieldId: string): string {
  return `${fieldId}-fault`;
}

/** A cell: its text, and the props of its input. Its fault stands below the row, because the cell itself is too narrow for it. */
export function useCell({ field, rowNumber, grid }: CellProps, codec?: FieldCodec) {
  const { text, setText, input } = useTextField(field.name, codec);
  const faulty = input.error !== null;
  return {
    text,
    setText,
    leave: input.onBlur,
    props: {
      id: field.id,
      className: classes.input,
      'aria-label': editorText.cell(field.label, rowNumber),
      'aria-invalid': faulty,
      'aria-required': field.required,
      ...(faulty ? { 'aria-describedby': faultIdOf(field.id) } : {}),
      autoComplete: 'off',
      ...grid,
    } as const,
  };
}
