import { useSuspenseQuery } from '@tanstack/react-query';
import { department, departmentLevels, settings, type RecordedDepartment } from '../../../domain/department.ts';
import { proeftuinenMeerzorg } from '../../../domain/reference/experiment.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { optionalText } from '../../../domain/values/text.ts';
import { api, trpc } from '../../app/api.ts';
import { formOf } from '../../app/form/formOf.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { today } from '../../app/moment.ts';
import { ChoiceSelect } from '../../components/ChoiceSelect.tsx';
import { CodeSelect } from '../../components/CodeSelect.tsx';
import { CountField } from '../../components/CountField.tsx';
import { DateField } from '../../components/DateField.tsx';
import { FormSection, WholeWidth } from '../../components/FormSection.tsx';
import { FreeTextField } from '../../components/FreeTextField.tsx';
import { HoursField } from '../../components/HoursField.tsx';
import { LiveRules } from '../../components/LiveRules.tsx';
import { MoreFields } from '../../components/MoreFields.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { TextField } from '../../components/TextField.tsx';
import { YesNoField } from '../../components/YesNoField.tsx';
import { departmentText } from '../../nl/departments.ts';
import { countFindings, institutionFindings, periodFindings } from './departmentFindings.ts';

/** As in the domain, but a code may be left empty: the store makes one. */
const schema = department.schema.extend({ code: optionalText(40) });

const moreFields = [
  'code',
  'place',
  'level',
  'setting',
  'places',
  'clientsWithMeerzorg',
  'fteHundredths',
  'singleFixedTeam',
  'contextDescription',
] as const;

const { sections } = departmentText;

/** Today when a pilot can begin today; else nothing is filled in. */
function likelyStart(): { startDate?: string } {
  const { from, to } = proeftuinenMeerzorg;
  const date = today();
  return from <= date && date <= to ? { startDate: date } : {};
}

/** A new pilot department (`record` is null), of a known institution or one to choose, or the values of one. */
export function DepartmentForm({
  record,
  institutionId,
  onClose,
  onSaved,
}: {
  readonly record: RecordedDepartment | null;
  readonly institutionId: string | null;
  readonly onClose: () => void;
  readonly onSaved: (departmentId: string) => void;
}) {
  const { data: institutions } = useSuspenseQuery(trpc.institution.list.queryOptions());
  const id = record?.id ?? null;
  const form = useRecordForm({
    ...formOf(department),
    schema,
    draft: { form: 'department', key: id ?? `new-${institutionId ?? 'any'}` },
    initial: record ?? { ...likelyStart(), ...(institutionId === null ? {} : { institutionId }) },
    save: (values) => api.department.save.mutate({ id, values }),
    onSaved: (saved) => onSaved(saved.id),
    savedMessage: departmentText.savedOne,
  });
  const texts = useFormTexts(form);
  const chosen = institutions.find((institution) => institution.id === texts.institutionId);
  const counts = countFindings(texts);
  return (
    <RecordForm form={form} onCancel={onClose}>
      <FormSection>
        <WholeWidth>
          <ChoiceSelect
            {...form.field('institutionId')}
            options={institutions.map(({ id: value, name }) => ({ value, label: name }))}
            disabled={record !== null}
            autoFocus={record === null && institutionId === null}
          />
        </WholeWidth>
        <WholeWidth>
          <LiveRules findings={chosen === undefined ? [] : institutionFindings(chosen)} />
        </WholeWidth>
        <WholeWidth>
          <TextField {...form.field('name')} autoFocus={record !== null || institutionId !== null} />
        </WholeWidth>
        <CountField {...form.field('clientCount')} />
        <DateField
          {...form.field('startDate')}
          description={departmentText.startHelp(
            formatDate(proeftuinenMeerzorg.from),
            formatDate(proeftuinenMeerzorg.to),
          )}
        />
        {record !== null && record.endDate !== null && (
          <>
            <DateField {...form.field('endDate')} />
            <WholeWidth>
              <FreeTextField {...form.field('endReason')} />
            </WholeWidth>
          </>
        )}
        <WholeWidth>
          <LiveRules findings={periodFindings(texts)} />
        </WholeWidth>
      </FormSection>
      <MoreFields
        label={departmentText.moreFields}
        names={moreFields}
        startOpen={moreFields.some((name) => texts[name] !== '')}
      >
        <FormSection title={sections.size}>
          <CountField {...form.field('places')} />
          <CountField {...form.field('clientsWithMeerzorg')} />
          <WholeWidth>
            <LiveRules findings={counts} />
          </WholeWidth>
          <HoursField {...form.field('fteHundredths')} />
          <YesNoField {...form.field('singleFixedTeam')} />
        </FormSection>
        <FormSection title={sections.identity}>
          <TextField {...form.field('place')} />
          <TextField {...form.field('code')} description={departmentText.codeHelp} />
          <CodeSelect {...form.field('level')} choices={departmentLevels.choices} />
          <CodeSelect {...form.field('setting')} choices={settings.choices} />
          <WholeWidth>
            <FreeTextField {...form.field('contextDescription')} />
          </WholeWidth>
        </FormSection>
      </MoreFields>
    </RecordForm>
  );
}
