import { Radio } from '@mantine/core';
import { useTextField } from '../app/form/useTextField.ts';
import { fieldText } from '../nl/components.ts';
import type { FieldProps } from './field.ts';
import { labelled } from './labelled.ts';
import classes from './fields.module.css';

/** Yes, no, or (when the field is optional) not filled in. */
export function YesNoField({ name, autoFocus: _autoFocus, disabled = false, ...field }: FieldProps) {
  const { text, setText, input } = useTextField(name);
  const choices = [
    { value: 'yes', label: fieldText.yes },
    { value: 'no', label: fieldText.no },
    ...(field.required ? [] : [{ value: '', label: fieldText.unknown }]),
  ];
  return (
    <Radio.Group {...labelled(field)} value={text} error={input.error} onChange={setText}>
      <div className={classes.options}>
        {choices.map(({ value, label }) => (
          <Radio key={value} value={value} label={label} disabled={disabled} />
        ))}
      </div>
    </Radio.Group>
  );
}
