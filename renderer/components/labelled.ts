import type { FieldProps } from './field.ts';

/** The settings of a field as props of a Mantine input: a hidden label becomes an `aria-label`. */
export function labelled({ labelHidden = false, label, ...rest }: Omit<FieldProps, 'name'>) {
  return labelHidden ? { ...rest, 'aria-label': label } : { ...rest, label };
}
