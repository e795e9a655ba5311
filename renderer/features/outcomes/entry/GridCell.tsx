import { countText, decimalText, plainText } from '../../../app/form/codecs.ts';
import type { FieldSettings } from '../../../app/form/formSpec.ts';
import { useTextField } from '../../../app/form/useTextField.ts';
import type { GridColumn } from './gridForm.ts';
import type { GridHandlers } from './useGrid.ts';
import classes from './EntryGrid.module.css';

const codecs = {
  value: decimalText,
  numerator: decimalText,
  denominator: decimalText,
  clients: countText,
  instrument: plainText,
  source: plainText,
} as const;

/** Id of the place below the row where the fault of a cell stands. */
export function faultIdOf(fieldId: string): string {
  return `${fieldId}-fault`;
}

/** A cell of the grid. Its fault stands below the row, because the cell itself is too narrow for it. */
export function GridCell({
  field: { id, name },
  column,
  label,
  placeholder,
  grid,
}: {
  readonly field: FieldSettings;
  readonly column: GridColumn;
  /** `Waarde, Incidenten per 100 cliëntdagen`. */
  readonly label: string;
  readonly placeholder: string;
  readonly grid: GridHandlers;
}) {
  const { text, setText, input } = useTextField(name, codecs[column]);
  const faulty = input.error !== null;
  const figures = column !== 'instrument' && column !== 'source';
  return (
    <input
      id={id}
      className={classes.input}
      type="text"
      value={text}
      placeholder={placeholder}
      onChange={({ currentTarget }) => setText(currentTarget.value)}
      onBlur={input.onBlur}
      aria-label={label}
      aria-invalid={faulty}
      {...(faulty ? { 'aria-describedby': faultIdOf(id) } : {})}
      data-figures={figures}
      {...(figures ? { inputMode: 'decimal' as const } : {})}
      autoComplete="off"
      {...grid}
    />
  );
}
