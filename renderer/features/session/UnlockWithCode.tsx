import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { api } from '../../app/api.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { RecordForm } from '../../components/RecordForm.tsx';
import { TextField } from '../../components/TextField.tsx';
import { sessionText } from '../../nl/session.ts';
import { atField } from './atField.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { checkNewPassphrase, newPassphraseFields, newPassphraseLabels } from './passphraseForm.ts';
import { passphraseStrength } from './passphraseStrength.ts';
import { StrengthMeter } from './StrengthMeter.tsx';

const schema = z.object({ recoveryCode: z.string({ error: sessionText.codeMissing }), ...newPassphraseFields });

/** The way in when the passphrase is forgotten: the recovery code, and a new passphrase at once. */
export function UnlockWithCode({ actions }: { readonly actions: ReactNode }) {
  const form = useRecordForm({
    draft: null,
    schema,
    labels: { recoveryCode: sessionText.recoveryCode, ...newPassphraseLabels },
    initial: {},
    check: (values) => checkNewPassphrase(values, []),
    save: ({ recoveryCode, passphrase }) =>
      atField('recoveryCode', api.session.newPassphrase.mutate({ recoveryCode, passphrase })),
  });
  const { passphrase } = useFormTexts(form);
  return (
    <>
      <Text mb="lg">{sessionText.recoverText}</Text>
      <RecordForm form={form} saveLabel={sessionText.unlock} actions={actions}>
        <TextField {...form.field('recoveryCode')} description={sessionText.codeFormat} autoFocus />
        <PassphraseField {...form.field('passphrase')} autoComplete="new-password" />
        <StrengthMeter strength={passphraseStrength(passphrase)} />
        <PassphraseField {...form.field('repeat')} autoComplete="new-password" />
      </RecordForm>
    </>
  );
}
