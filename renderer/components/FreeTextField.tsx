import { Stack, Textarea } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { identifyingData } from '../../domain/rules/R22-noIdentifyingData.ts';
import { useTextField } from '../app/form/useTextField.ts';
import type { FieldProps } from './field.ts';
import { labelled } from './labelled.ts';
import { RuleNote } from './RuleNote.tsx';

/** A text of any length, in which R22 looks while typing for what identifies a client. */
export function FreeTextField({ name, ...field }: FieldProps) {
  const { text, setText, input } = useTextField(name);
  const settled = useDeferredValue(text);
  const findings = useMemo(() => identifyingData(name, settled), [name, settled]);
  // What already stands as the error of the field is not said twice.
  const notes = findings.filter(({ message }) => message !== input.error);
  return (
    <Stack gap={6}>
      <Textarea
        {...labelled(field)}
        {...input}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maxRows={14}
      />
      <div aria-live="polite">
        {notes.map((finding) => (
          <RuleNote key={finding.message} finding={finding} />
        ))}
      </div>
    </Stack>
  );
}
