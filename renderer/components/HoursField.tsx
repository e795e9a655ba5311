import { TextInput } from '@mantine/core';
import { hundredthsText } from '../app/form/codecs.ts';
import { useTextField } from '../app/form/useTextField.ts';
import type { FieldProps } from './field.ts';
import { labelled } from './labelled.ts';
import classes from './fields.module.css';

/** A number with at most two decimals (hours, fte): its value is whole hundredths or nothing. */
export function HoursField({ name, ...field }: FieldProps) {
  const { setText, input } = useTextField(name, hundredthsText);
  return (
    <TextInput
      {...labelled(field)}
      {...input}
      onChange={(event) => setText(event.currentTarget.value)}
      inputMode="decimal"
      autoComplete="off"
      classNames={{ wrapper: classes.short, input: classes.figures }}
    />
  );
}
