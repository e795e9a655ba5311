import { Autocomplete } from '@mantine/core';
import { useTextField } from '../app/form/useTextField.ts';
import type { FieldProps } from './field.ts';
import { labelled } from './labelled.ts';
import { useListProps } from './useListProps.ts';

/** A short text with suggestions: what is not in the list may be typed as well. */
export function SuggestField({
  name,
  suggestions,
  ...field
}: FieldProps & { readonly suggestions: readonly string[] }) {
  const list = useListProps();
  const { text, setText, input } = useTextField(name);
  return (
    <Autocomplete
      {...labelled(field)}
      {...input}
      {...list}
      value={text}
      data={[...suggestions]}
      onChange={setText}
      autoComplete="off"
    />
  );
}
