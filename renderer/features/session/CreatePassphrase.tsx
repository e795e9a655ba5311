import { Button, Text } from '@mantine/core';
import { z } from 'zod';
import { api } from '../../app/api.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { RecordForm } from '../../components/RecordForm.tsx';
import { sessionText } from '../../nl/session.ts';
import { PassphraseField } from './PassphraseField.tsx';
import { checkNewPassphrase, newPassphraseFields, newPassphraseLabels } from './passphraseForm.ts';
import { passphraseStrength } from './passphraseStrength.ts';
import type { Person } from './PersonStep.tsx';
import { SessionFrame } from './SessionFrame.tsx';
import { StrengthMeter } from './StrengthMeter.tsx';

const schema = z.object(newPassphraseFields);

/** Second step: a passphrase; makes the store and hands on its recovery code. */
export function CreatePassphrase({
  step,
  person,
  onBack,
  onCreated,
}: {
  readonly step: string;
  readonly person: Person;
  readonly onBack: () => void;
  readonly onCreated: (recoveryCode: string) => void;
}) {
  const personal = [person.name, person.organisation];
  const form = useRecordForm({
    draft: null,
    schema,
    labels: newPassphraseLabels,
    initial: {},
    check: (values) => checkNewPassphrase(values, personal),
    save: ({ passphrase }) => api.session.create.mutate({ ...person, passphrase }),
    onSaved: ({ recoveryCode }) => onCreated(recoveryCode),
  });
  const { passphrase } = useFormTexts(form);
  return (
    <SessionFrame title={sessionText.passphraseTitle} step={step}>
      <Text mb="lg">{sessionText.passphraseText}</Text>
      <RecordForm
        form={form}
        saveLabel={sessionText.next}
        actions={
          <Button variant="default" onClick={onBack}>
            {sessionText.back}
          </Button>
        }
      >
        <PassphraseField {...form.field('passphrase')} autoComplete="new-password" autoFocus />
        <StrengthMeter strength={passphraseStrength(passphrase, personal)} />
        <PassphraseField {...form.field('repeat')} autoComplete="new-password" />
      </RecordForm>
    </SessionFrame>
  );
}
