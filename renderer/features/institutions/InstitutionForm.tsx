import { institution, pilotStatuses } from '../../../domain/institution.ts';
import { sectors } from '../../../domain/reference/sectors.ts';
import { api } from '../../app/api.ts';
import { formOf } from '../../app/form/formOf.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { CodeSelect } from '../../components/CodeSelect.tsx';
import { FormSection, WholeWidth } from '../../components/FormSection.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { TextField } from '../../components/TextField.tsx';
import { institutionText } from '../../nl/institutions.ts';
import { ExecutorFields } from './ExecutorFields.tsx';
import type { InstitutionAtHand } from './institutionPageData.ts';
import { PilotFields } from './PilotFields.tsx';

const { sections } = institutionText;

/** A new institution (`record` is null) or the values of one. */
export function InstitutionForm({
  record,
  onClose,
  onSaved,
}: {
  readonly record: InstitutionAtHand | null;
  readonly onClose: () => void;
  readonly onSaved: (institutionId: string) => void;
}) {
  const id = record?.institution.id ?? null;
  const form = useRecordForm({
    ...formOf(institution),
    draft: { form: 'institution', key: id ?? 'new' },
    initial: record?.institution ?? {},
    save: (values) => api.institution.save.mutate({ id, values }),
    onSaved: (saved) => onSaved(saved.id),
    savedMessage: institutionText.savedOne,
  });
  return (
    <RecordForm form={form} onCancel={onClose}>
      <FormSection title={sections.identity}>
        <WholeWidth>
          <TextField {...form.field('name')} autoFocus />
        </WholeWidth>
        <TextField {...form.field('place')} />
        <CodeSelect {...form.field('sector')} choices={sectors.choices} />
      </FormSection>
      <ExecutorFields form={form} />
      <FormSection title={sections.pilot}>
        <WholeWidth>
          <CodeSelect {...form.field('status')} choices={pilotStatuses.choices} />
        </WholeWidth>
        <PilotFields form={form} record={record} />
      </FormSection>
      <FormSection title={sections.numbers}>
        <TextField {...form.field('kvkNumber')} />
        <TextField {...form.field('agbCode')} />
        <TextField {...form.field('nzaNumber')} />
      </FormSection>
    </RecordForm>
  );
}
