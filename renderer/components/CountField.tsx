import { TextInput } from '@mantine/core';
import { countText } from '../app/form/codecs.ts';
import { useTextField } from '../app/form/useTextField.ts';
import type { FieldProps } from './field.ts';
import { labelled } from './labelled.ts';
import classes from './fields.module.css';

/** A whole number from zero (a count), or a calendar year. */
export function CountField({ name, ...field }: FieldProps) {
  const { setText, input } = useTextField(name, countText);
  return (
    <TextInput
      {...labelled(field)}
      {...input}
      onChange={(event) => setText(event.currentTarget.value)}
      inputMode="numeric"
      autoComplete="off"
      classNames={{ wrapper: classes.short, input: classes.figures }}
    />
  );
}
