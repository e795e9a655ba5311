import { TextInput } from '@mantine/core';
import { useTextField } from '../app/form/useTextField.ts';
import type { FieldProps } from './field.ts';
import { labelled } from './labelled.ts';

/** A short text: a name, a place, a code. */
export function TextField({ name, ...field }: FieldProps) {
  const { setText, input } = useTextField(name);
  return (
    <TextInput
      {...labelled(field)}
      {...input}
      onChange={(event) => setText(event.currentTarget.value)}
      autoComplete="off"
    />
  );
}
