import { TextInput } from '@mantine/core';
import { euroText } from '../app/form/codecs.ts';
import { useTextField } from '../app/form/useTextField.ts';
import type { FieldProps } from './field.ts';
import { labelled } from './labelled.ts';
import classes from './fields.module.css';

/**
 * An amount in euros. The form holds the text as typed; its value is whole cents or nothing. What can be read in two ways (`10.02`)
 * stays on screen with its error and is never guessed. After leaving the field the amount stands as `1.234,56`.
 */
export function EuroInput({ name, ...field }: FieldProps) {
  const { setText, input } = useTextField(name, euroText);
  return (
    <TextInput
      {...labelled(field)}
      {...input}
      onChange={(event) => setText(event.currentTarget.value)}
      inputMode="decimal"
      autoComplete="off"
      leftSection={<span aria-hidden="true">€</span>}
      classNames={{ wrapper: classes.amount, input: classes.figures }}
    />
  );
}
