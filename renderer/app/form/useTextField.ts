import type { FocusEvent } from 'react';
import { useController, useFormContext } from 'react-hook-form';
import { echo, plainText, type FieldCodec } from './codecs.ts';

/**
 * The text of a field in the form around it. On leaving the field a text that can be read is written as the program writes it
 * (`1234,5` → `1.234,50`); one that cannot be read stays as it was typed, with its error.
 */
export function useTextField(name: string, codec: FieldCodec = plainText) {
  const { field, fieldState } = useController({ name });
  const { trigger } = useFormContext();
  const text = typeof field.value === 'string' ? field.value : '';

  const leave = ({ relatedTarget, currentTarget }: FocusEvent) => {
    const echoed = echo(codec, text);
    if (echoed !== text) field.onChange(echoed);
    field.onBlur();
    // An error that appears now would move the button that is being clicked away from under the mouse.
    const inField = currentTarget.parentElement?.contains(relatedTarget) === true;
    const onToButton = !inField && Boolean(relatedTarget?.closest('button'));
    // What the store said stays until the text changes: the form itself cannot see it.
    if (text.trim() !== '' && !onToButton && fieldState.error?.type !== 'store') void trigger(name);
  };

  return {
    text,
    setText: (next: string) => field.onChange(next),
    /** To spread into a Mantine input. */
    input: { value: text, error: fieldState.error?.message ?? null, ref: field.ref, onBlur: leave },
  };
}
