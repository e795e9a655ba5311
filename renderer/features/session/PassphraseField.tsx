import { PasswordInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTextField } from '../../app/form/useTextField.ts';
import type { FieldProps } from '../../components/field.ts';
import { sessionText } from '../../nl/session.ts';

/** A secret, hidden until one asks to see it; says when Caps Lock is on. */
export function PassphraseField({
  name,
  labelHidden: _labelHidden,
  autoComplete,
  ...field
}: FieldProps & { readonly autoComplete: 'new-password' | 'current-password' }) {
  const { setText, input } = useTextField(name);
  const [capsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <div>
      <PasswordInput
        {...field}
        {...input}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={look}
        onKeyUp={look}
        autoComplete={autoComplete}
        spellCheck={false}
      />
      <div aria-live="polite">{capsLock && sessionText.capsLock}</div>
    </div>
  );
}
