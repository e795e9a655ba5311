import { useDeferredValue, useMemo } from 'react';
import { Stack, Textarea } from '@mantine/core';
import { identifyingData } from '../../domain/rules/R22-noIdentifyingData.ts';
import { useTextField } from '../app/form/useTextField.ts';
import { labelled } from './labelled.ts';
import { RuleNote } from './RuleNote.tsx';
import type { FieldProps } from './field.ts';

/** A text of any length, in which R22 looks while typing for what identifies a client. */
export function FreeTextField({ name, ...field }: FieldProps) {
  const { text, setText, input } = useTextField(name);
  const settled = useDeferredValue(text);
  const findings = useMemo(() => identifyingData(name, settled), [name, settled]);
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
        {findings.map((finding) => (
          <RuleNote key={finding.message} finding={finding} />
        ))}
      </div>
    </Stack>
  );
}
