import type { FieldSettings } from '../app/form/formSpec.ts';

/** What every field component takes: its settings from `form.field(name)`, and a few wishes of the screen. */
export interface FieldProps extends FieldSettings {
  /** One sentence of help under the label. */
  readonly description?: string;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** Hides the label from sight (in a table, where the column says it); screen readers still get it. */
  readonly labelHidden?: boolean;
}
