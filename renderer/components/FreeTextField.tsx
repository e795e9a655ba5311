import { Stack, Textarea, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { identifyingData } from '../../domain/rules/R22-noIdentifyingData.ts';
import { useTextField } from '../app/form/useTextField.ts';
import type { FieldProps } from './field.ts';
import { labelled } from './labelled.ts';
import { RuleNote } from './RuleNote.tsx';

/** A text of any length, in which R22 looks while typing for what identifies a client. */
export function FreeTextField({ name, ...field }: FieldProps) {
  const { text, setText, input } = useTextField(name);
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
      <IdentifyingNotes name={name} text={text} error={input.error} />
    </Stack>
  );
}

/** The same on one line, for rows: Enter goes on. */
export function FreeLineField({ name, ...field }: FieldProps) {
  const { text, setText, input } = useTextField(name);
  return (
    <Stack gap={6}>
      <TextInput
        {...labelled(field)}
        {...input}
        onChange={(event) => setText(event.currentTarget.value)}
        autoComplete="off"
      />
      <IdentifyingNotes name={name} text={text} error={input.error} />
    </Stack>
  );
}

function IdentifyingNotes({
  name,
  text,
  error,
}: {
  readonly name: string;
  readonly text: string;
  readonly error: string | null;
}) {
  const settled = useDeferredValue(text);
  const findings = useMemo(() => identifyingData(name, settled), [name, settled]);
  // What already stands as the error of the field is not said twice.
  const notes = findings.filter(({ message }) => message !== error);
  return (
    <div aria-live="polite">
      {notes.map((finding) => (
        <RuleNote key={finding.message} finding={finding} />
      ))}
    </div>
  );
}
