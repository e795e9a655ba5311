import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { api } from '../../app/api.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { RecordForm } from '../../components/RecordForm.tsx';
import { TextField } from '../../components/TextField.tsx';
import { sessionText } from '../../nl/session.ts';
import { atField } from './atField.ts';

const schema = z.object({ code: z.string({ error: sessionText.codeMissing }) });

/** Asks the whole recovery code: the store alone knows whether it is right. */
export function AskWholeCode({
  actions,
  onConfirmed,
}: {
  readonly actions: ReactNode;
  readonly onConfirmed: () => void;
}) {
  const form = useRecordForm({
    draft: null,
    schema,
    labels: { code: sessionText.recoveryCode },
    initial: {},
    save: (values) => atField('code', api.session.confirmRecovery.mutate(values)),
    onSaved: onConfirmed,
  });
  return (
    <>
      <Text mb="lg">{sessionText.confirmWholeText}</Text>
      <RecordForm form={form} saveLabel={sessionText.check} actions={actions}>
        <TextField {...form.field('code')} description={sessionText.codeFormat} autoFocus />
      </RecordForm>
    </>
  );
}
