import { Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { z } from 'zod';
import { block } from '../../../domain/rules/finding.ts';
import { api } from '../../app/api.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { RecordForm } from '../../components/RecordForm.tsx';
import { TextField } from '../../components/TextField.tsx';
import { sessionText } from '../../nl/session.ts';
import { placesToAsk, recoveryGroups, tidyGroup } from './recoveryGroups.ts';

const group = z.string({ error: sessionText.groupMissing });
const schema = z.object({ first: group, second: group });

/** Asks two groups of the code that was just shown. */
export function AskGroups({
  code,
  actions,
  onConfirmed,
}: {
  readonly code: string;
  readonly actions: ReactNode;
  readonly onConfirmed: () => void;
}) {
  const groups = recoveryGroups(code);
  const [places] = useState(() => placesToAsk(groups.length));
  const [first, second] = places;
  const form = useRecordForm({
    draft: null,
    schema,
    labels: { first: sessionText.group(first + 1), second: sessionText.group(second + 1) },
    initial: {},
    check: (typed) => [
      ...(tidyGroup(typed.first) === groups[first] ? [] : [block('formaat', 'first', sessionText.groupWrong)]),
      ...(tidyGroup(typed.second) === groups[second] ? [] : [block('formaat', 'second', sessionText.groupWrong)]),
    ],
    save: () => api.session.confirmRecovery.mutate({ code }),
    onSaved: onConfirmed,
  });
  return (
    <>
      <Text mb="lg">{sessionText.confirmText}</Text>
      <RecordForm form={form} saveLabel={sessionText.check} actions={actions}>
        <TextField {...form.field('first')} autoFocus />
        <TextField {...form.field('second')} />
      </RecordForm>
    </>
  );
}
