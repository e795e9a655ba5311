import { useTextField } from '../../../app/form/useTextField.ts';
import type { FieldCodec } from '../../../app/form/codecs.ts';
import type { FieldSettings } from '../../../app/form/formSpec.ts';
import { editorText } from '../../../nl/agreements.ts';
import classes from './LinesGrid.module.css';

/** What every cell of the lines is told: its field, and the number of its row for its name. */
export interface CellProps {
  readonly field: FieldSettings;
  readonly rowNumber: number;
}

/** Id of the place below the row where the fault of a cell stands. */
export function faultIdOf(fieldId: string): string {
  return `${fieldId}-fault`;
}

/** A cell: its text, and the props of its input. Its fault stands below the row, because the cell itself is too narrow for it. */
export function useCell({ field, rowNumber }: CellProps, codec?: FieldCodec) {
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
    } as const,
  };
}
