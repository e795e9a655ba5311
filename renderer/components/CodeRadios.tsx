import { Radio } from '@mantine/core';
import type { Choice } from '../../domain/codeList.ts';
import { useTextField } from '../app/form/useTextField.ts';
import type { FieldProps } from './field.ts';
import { labelled } from './labelled.ts';
import classes from './fields.module.css';

/** One of a short code list, all in sight: the arrow keys choose, Tab goes on. */
export function CodeRadios({
  name,
  choices,
  autoFocus = false,
  disabled = false,
  ...field
}: FieldProps & { readonly choices: readonly Choice<string>[] }) {
  const { text, setText, input } = useTextField(name);
  return (
    <Radio.Group {...labelled(field)} value={text} error={input.error} onChange={setText}>
      <div className={classes.options}>
        {choices.map(({ code, label }, index) => (
          <Radio
            key={code}
            value={code}
            label={label}
            disabled={disabled}
            // Comes to the group that is chosen from first.
            {...(autoFocus && index === 0 ? { 'data-autofocus': true } : {})}
          />
        ))}
      </div>
    </Radio.Group>
  );
}
