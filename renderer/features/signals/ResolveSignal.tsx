import { Modal, Text } from '@mantine/core';
import { z } from 'zod';
import { signal } from '../../../domain/signal.ts';
import { isoDateSchema } from '../../../domain/values/isoDate.ts';
import { requiredFreeText } from '../../../domain/values/text.ts';
import { api } from '../../app/api.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { today } from '../../app/moment.ts';
import { DateField } from '../../components/DateField.tsx';
import { FreeTextField } from '../../components/FreeTextField.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { signalText } from '../../nl/signals.ts';

const schema = z.object({
  resolvedOn: isoDateSchema,
  resolution: requiredFreeText(signalText.missingResolution),
});

interface ResolveProps {
  readonly id: string;
  readonly onClose: () => void;
  /** After saving and closing. */
  readonly onDone: () => void;
}

/** Asks when and how a signal was resolved. */
export function ResolveSignal({ opened, ...rest }: ResolveProps & { readonly opened: boolean }) {
  return (
    <Modal opened={opened} onClose={rest.onClose} title={signalText.resolveTitle}>
      <ResolveForm {...rest} />
    </Modal>
  );
}

function ResolveForm({ id, onClose, onDone }: ResolveProps) {
  const form = useRecordForm({
    draft: { form: 'signal.resolve', key: id },
    schema,
    labels: signal.labels,
    freeText: ['resolution'],
    initial: { resolvedOn: today() },
    save: (values) => api.signal.resolve.mutate({ id, values }),
    onSaved: () => {
      onClose();
      onDone();
    },
    savedMessage: signalText.resolved,
  });
  return (
    <RecordForm form={form} saveLabel={signalText.resolve} onCancel={onClose}>
      <Text>{signalText.resolveText}</Text>
      <DateField {...form.field('resolvedOn')} />
      <FreeTextField {...form.field('resolution')} description={signalText.resolutionHelp} autoFocus />
    </RecordForm>
  );
}
