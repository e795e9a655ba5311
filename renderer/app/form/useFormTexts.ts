import { useFieldArray, useWatch } from 'react-hook-form';
import type { RecordFormState } from './formSpec.ts';
import type { FormTexts, RowsName, TextsOf } from './texts.ts';

/** All texts of a form while typing: for totals and for fields that depend on another. */
export function useFormTexts<Values>({ methods, textsOf }: RecordFormState<Values>): TextsOf<Values> {
  return textsOf(useWatch({ control: methods.control }));
}

/** Rows of a form: their keys for React in order, and what adds and takes away a row. */
export function useFormRows<Values>({ methods }: RecordFormState<Values>, name: RowsName<Values>) {
  const path: string = name;
  const { fields, append, remove } = useFieldArray({ control: methods.control, name: path, keyName: 'rowKey' });
  return {
    keys: fields.map(({ rowKey }) => rowKey),
    /** Adds a row at the end and puts the cursor in it. */
    add: (row: FormTexts) => append(row),
    remove: (index: number) => remove(index),
  };
}
