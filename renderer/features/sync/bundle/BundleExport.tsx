import { Button, Group, Stack, Text } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import type { Answers } from '../../../app/answers.ts';
import { api, trpc } from '../../../app/api.ts';
import { ApiError } from '../../../app/apiError.ts';
import { bytesOfBase64, saveAsFile } from '../../../app/fileBytes.ts';
import { useFormTexts } from '../../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../../app/form/useRecordForm.ts';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { bundleText } from '../../../nl/bundle.ts';
import { PassphraseField } from '../../session/PassphraseField.tsx';
import { checkNewPassphrase, newPassphraseFields } from '../../session/passphraseForm.ts';
import { passphraseStrength } from '../../session/passphraseStrength.ts';
import { StrengthMeter } from '../../session/StrengthMeter.tsx';
import { InstitutionChecks } from '../InstitutionChecks.tsx';
import { BundleMade } from './BundleMade.tsx';

type Made = Answers['bundle']['export'];

const schema = z.object(newPassphraseFields);

/** Makes a file of chosen institutions, under a passphrase of its own, and hands it to the browser. */
export function BundleExport({ onClose }: { readonly onClose: () => void }) {
  const { data: institutions } = useSuspenseQuery(trpc.institution.list.queryOptions());
  const [chosen, setChosen] = useState<string[]>(() => institutions.map(({ id }) => id));
  const [lacking, setLacking] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const form = useRecordForm({
    draft: null,
    schema,
    labels: { passphrase: bundleText.passphrase, repeat: bundleText.repeat },
    initial: {},
    check: (values) => checkNewPassphrase(values, []),
    save: ({ passphrase }) => {
      setLacking(chosen.length === 0);
      if (chosen.length === 0) {
        throw new ApiError({ code: 'INPUT', message: bundleText.chooseOne, findings: [] });
      }
      return api.bundle.export.mutate({ scopes: chosen, passphrase });
    },
    onSaved: (file) => {
      setMade(file);
      save(file);
    },
  });
  const { passphrase } = useFormTexts(form);
  if (institutions.length === 0) {
    return (
      <Stack>
        <Text>{bundleText.noInstitutions}</Text>
        <Group>
          <Button onClick={onClose}>{bundleText.close}</Button>
        </Group>
      </Stack>
    );
  }
  if (made !== null) return <BundleMade made={made} onSave={() => save(made)} onClose={onClose} />;
  return (
    <RecordForm form={form} saveLabel={bundleText.make} onCancel={onClose}>
      <InstitutionChecks
        label={bundleText.institutions}
        institutions={institutions}
        chosen={chosen}
        onChosen={(next) => {
          setChosen(next);
          setLacking(false);
        }}
        error={lacking ? bundleText.chooseOne : null}
      />
      <Text>{bundleText.passphraseText}</Text>
      <PassphraseField {...form.field('passphrase')} autoComplete="new-password" />
      <StrengthMeter strength={passphraseStrength(passphrase)} />
      <PassphraseField {...form.field('repeat')} autoComplete="new-password" />
    </RecordForm>
  );
}

function save({ fileName, base64 }: Made): void {
  saveAsFile(fileName, bytesOfBase64(base64), 'application/octet-stream');
}
