import { MultiSelect } from '@mantine/core';
import { useRef } from 'react';
import type { Choice } from '../../domain/codeList.ts';
import { useTextField } from '../app/form/useTextField.ts';
import { fieldText } from '../nl/components.ts';
import type { FieldProps } from './field.ts';
import { labelled } from './labelled.ts';
import { typeAhead } from './typeAhead.ts';
import { useListProps } from './useListProps.ts';

/**
 * Several of a code list: a few letters and Enter add what fits best, backspace takes the last one off, Enter on an empty field goes on. Its
 * text is the codes with a space between.
 */
export function ManySelect({ name, choices, ...field }: FieldProps & { readonly choices: readonly Choice<string>[] }) {
  const list = useListProps();
  const { text, setText, input } = useTextField(name);
  const byKey = useRef(false);
  return (
    <MultiSelect
      {...labelled(field)}
      {...input}
      aria-required={field.required}
      {...list}
      value={text === '' ? [] : text.split(' ')}
      data={choices.map(({ code, label }) => ({ value: code, label }))}
      onChange={(codes) => setText(codes.join(' '))}
      onKeyDown={() => {
        byKey.current = true;
      }}
      onPointerDown={() => {
        byKey.current = false;
      }}
      // By key one goes on to the next field with Enter, so the list makes way; by mouse one goes on choosing in it.
      onOptionSubmit={() => {
        if (byKey.current) list.onDropdownClose();
      }}
      {...typeAhead}
      hidePickedOptions
      nothingFoundMessage={fieldText.nothingFound}
    />
  );
}
