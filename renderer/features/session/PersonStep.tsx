import { Text } from '@mantine/core';
import { z } from 'zod';
import { requiredText } from '../../../domain/values/text.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { RecordForm } from '../../components/RecordForm.tsx';
import { TextField } from '../../components/TextField.tsx';
import { sessionText } from '../../nl/session.ts';
import { LookAround } from './LookAround.tsx';
import { SessionFrame } from './SessionFrame.tsx';

const schema = z.object({
  name: requiredText(sessionText.nameMissing),
  organisation: requiredText(sessionText.organisationMissing),
});

/** Who the workbook is of. */
export type Person = z.output<typeof schema>;

/** First step: name and organisation, which stand beside every change. */
export function PersonStep({
  step,
  initial,
  onDone,
  onSample,
}: {
  readonly step: string;
  readonly initial: Person | null;
  readonly onDone: (person: Person) => void;
  /** The sample data are open. */
  readonly onSample: () => void;
}) {
  const form = useRecordForm({
    draft: null,
    schema,
    labels: { name: sessionText.name, organisation: sessionText.organisation },
    initial: initial ?? {},
    save: async (person) => person,
    onSaved: onDone,
  });
  return (
    <SessionFrame title={sessionText.welcome} step={step}>
      <Text mb="lg">{sessionText.welcomeText}</Text>
      <RecordForm form={form} saveLabel={sessionText.next}>
        <TextField {...form.field('name')} autoFocus />
        <TextField {...form.field('organisation')} />
      </RecordForm>
      <LookAround onOpened={onSample} />
    </SessionFrame>
  );
}
