import { TextInput } from '@mantine/core';
import { countText } from '../app/form/codecs.ts';
import { useTextField } from '../app/form/useTextField.ts';
import { labelled } from './labelled.ts';
import type { FieldProps } from './field.ts';
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
      className={classes.short}
      classNames={{ input: classes.figures }}
    />
  );
}
