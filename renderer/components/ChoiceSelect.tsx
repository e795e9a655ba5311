import { Select } from '@mantine/core';
import { goesOnAfterTaking } from '../app/form/useFormKeys.ts';
import { useTextField } from '../app/form/useTextField.ts';
import { fieldText } from '../nl/components.ts';
import type { FieldProps } from './field.ts';
import { labelled } from './labelled.ts';
import { typeAhead } from './typeAhead.ts';
import { useListProps } from './useListProps.ts';

/** One of several, by typing or choosing: records (value = id) or names. */
export interface ChoiceOption {
  readonly value: string;
  readonly label: string;
}

/** A searchable list: a few letters and Enter take what fits best. An optional field can be emptied again. */
export function ChoiceSelect({
  name,
  options,
  onChosen,
  ...field
}: FieldProps & {
  readonly options: readonly ChoiceOption[];
  /** After another choice: to fill in what follows from it. */
  readonly onChosen?: (value: string | null) => void;
}) {
  const list = useListProps();
  const { text, setText, input } = useTextField(name);
  return (
    <Select
      {...labelled(field)}
      {...input}
      {...list}
      {...goesOnAfterTaking}
      value={text === '' ? null : text}
      data={[...options]}
      onChange={(value) => {
        setText(value ?? '');
        onChosen?.(value);
      }}
      {...typeAhead}
      clearable={!field.required}
      allowDeselect={!field.required}
      clearSectionMode="rightSection"
      nothingFoundMessage={fieldText.nothingFound}
    />
  );
}
