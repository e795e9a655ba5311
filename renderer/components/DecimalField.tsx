import { TextInput } from '@mantine/core';
import { decimalText } from '../app/form/codecs.ts';
import { useTextField } from '../app/form/useTextField.ts';
import type { FieldProps } from './field.ts';
import { labelled } from './labelled.ts';
import classes from './fields.module.css';

/** An exact number with any decimals, such as a measured value: `15,1` ⇄ '15.1'. */
export function DecimalField({ name, placeholder, ...field }: FieldProps & { readonly placeholder?: string }) {
  const { setText, input } = useTextField(name, decimalText);
  return (
    <TextInput
      {...labelled(field)}
      {...input}
      {...(placeholder === undefined ? {} : { placeholder })}
      onChange={(event) => setText(event.currentTarget.value)}
      inputMode="decimal"
      autoComplete="off"
      classNames={{ wrapper: classes.short, input: classes.figures }}
    />
  );
}
