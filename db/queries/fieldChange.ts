import type { FieldValue } from '../log/change.ts';

/** One field that went from a value to another. */
export interface FieldChange {
  readonly field: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}
