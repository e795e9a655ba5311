import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { z } from 'zod';
import type { FileInBase64 } from '../../../app/fileBytes.ts';
import { useRecordForm } from '../../../app/form/useRecordForm.ts';
import { Busy } from '../../../components/Busy.tsx';
import { FileDrop } from '../../../components/FileDrop.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { bundleText } from '../../../nl/bundle.ts';
import { sessionText } from '../../../nl/session.ts';
import { PassphraseField } from '../../session/PassphraseField.tsx';
import { useBundleFlow } from './bundleFlow.ts';
import { BundleInside } from './BundleInside.tsx';
import { BundleTaken } from './BundleTaken.tsx';

/** Takes in a file of a colleague: choose it, open it, look what is inside, and only then take it in. */
export function BundleImport({ onClose }: { readonly onClose: () => void }) {
  const { state, choose, open, take, restart } = useBundleFlow();
  switch (state.at) {
    case 'choose':
      return (
        <Stack>
          {state.fault !== null && <Alert color="red">{state.fault}</Alert>}
          <FileDrop
            label={bundleText.choose}
            hint={bundleText.chooseHint}
            accept=".ptbundel"
            onFiles={(files) => void choose(files)}
          />
        </Stack>
      );
    case 'passphrase':
      return <OpenFile file={state.file} onOpen={(passphrase) => open(state.file, passphrase)} onOther={restart} />;
    case 'inside':
      return (
        <BundleInside
          name={state.file.name}
          facts={state.facts}
          fault={state.fault}
          onTake={() => void take(state)}
          onOther={restart}
        />
      );
    case 'taking':
      return <Busy text={bundleText.taking} />;
    case 'taken':
      return <BundleTaken facts={state.facts} onClose={onClose} />;
  }
}

const schema = z.object({ passphrase: z.string({ error: sessionText.passphraseMissing }) });

function OpenFile({
  file,
  onOpen,
  onOther,
}: {
  readonly file: FileInBase64;
  readonly onOpen: (passphrase: string) => Promise<void>;
  readonly onOther: () => void;
}) {
  const form = useRecordForm({
    draft: null,
    schema,
    labels: { passphrase: bundleText.passphrase },
    initial: {},
    save: ({ passphrase }) => onOpen(passphrase),
  });
  return (
    <RecordForm
      form={form}
      saveLabel={bundleText.open}
      actions={
        <Button variant="default" onClick={onOther}>
          {bundleText.other}
        </Button>
      }
    >
      <Text>{bundleText.chosen(file.name)}</Text>
      <PassphraseField {...form.field('passphrase')} autoComplete="current-password" autoFocus />
      {form.saving && <Group>{bundleText.opening}</Group>}
    </RecordForm>
  );
}
