import { TextInput } from '@mantine/core';
import { decimalText } from '../app/form/codecs.ts';
import { useTextField } from '../app/form/useTextField.ts';
import type { FieldProps } from './field.ts';
import { labelled } from './labelled.ts';
import classes from './fields.module.css';

/** An exact decimal (a measured value): its value is a decimal text such as `15.1` or nothing. */
export function DecimalField({ name, ...field }: FieldProps) {
  const { setText, input } = useTextField(name, decimalText);
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
