import type { ReactNode } from 'react';
import { z } from 'zod';
import { api } from '../../app/api.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { RecordForm } from '../../components/RecordForm.tsx';
import { sessionText } from '../../nl/session.ts';
import { atField } from './atField.ts';
import { PassphraseField } from './PassphraseField.tsx';

const schema = z.object({ secret: z.string({ error: sessionText.passphraseMissing }) });

/** The daily way in: the passphrase. */
export function UnlockWithPassphrase({ actions }: { readonly actions: ReactNode }) {
  const form = useRecordForm({
    draft: null,
    schema,
    labels: { secret: sessionText.passphrase },
    initial: {},
    save: ({ secret }) => atField('secret', api.session.unlock.mutate({ kind: 'passphrase', secret })),
  });
  return (
    <RecordForm form={form} saveLabel={sessionText.unlock} actions={actions}>
      <PassphraseField {...form.field('secret')} autoComplete="current-password" autoFocus />
    </RecordForm>
  );
}
