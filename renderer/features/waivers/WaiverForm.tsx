import type { ReactNode } from 'react';
import { ruleWaiver, waiverKinds, type RecordedRuleWaiver } from '../../../domain/ruleWaiver.ts';
import { api } from '../../app/api.ts';
import { formOf } from '../../app/form/formOf.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { today } from '../../app/moment.ts';
import { CodeSelect } from '../../components/CodeSelect.tsx';
import { DateField } from '../../components/DateField.tsx';
import { FormSection, WholeWidth } from '../../components/FormSection.tsx';
import { FreeTextField } from '../../components/FreeTextField.tsx';
import { HoursField } from '../../components/HoursField.tsx';
import { MoreFields } from '../../components/MoreFields.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { TextField } from '../../components/TextField.tsx';
import { waiverText } from '../../nl/waivers.ts';
import { PlaceFields, type KnownPlace } from '../institutions/PlaceFields.tsx';

const moreFields = ['friction', 'recommendation'] as const;

/** A rule that is put out of force: a new one (`record` is null), of a known place or one to choose, or the values of one. */
export function WaiverForm({
  record,
  place,
  onClose,
  actions,
}: {
  readonly record: RecordedRuleWaiver | null;
  readonly place: KnownPlace;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
}) {
  const id = record?.id ?? null;
  const form = useRecordForm({
    ...formOf(ruleWaiver),
    draft: { form: 'ruleWaiver', key: id ?? `new-${place.departmentId ?? place.institutionId ?? 'any'}` },
    initial: record ?? { fromDate: today(), ...place },
    save: (values) => api.ruleWaiver.save.mutate({ id, values }),
    onSaved: onClose,
    savedMessage: waiverText.saved,
  });
  const texts = useFormTexts(form);
  const placeIsKnown = place.institutionId !== undefined;
  return (
    <RecordForm form={form} onCancel={onClose} actions={actions}>
      <FormSection>
        <PlaceFields
          institution={form.field('institutionId')}
          department={form.field('departmentId')}
          isNew={record === null}
          autoFocus={record === null && !placeIsKnown}
        />
        <WholeWidth>
          <TextField {...form.field('rule')} description={waiverText.ruleHelp} autoFocus={placeIsKnown} />
        </WholeWidth>
        <TextField {...form.field('article')} />
        <CodeSelect {...form.field('kind')} choices={waiverKinds.choices} />
        <DateField {...form.field('fromDate')} />
        <DateField {...form.field('toDate')} description={waiverText.toHelp} />
      </FormSection>
      <FormSection title={waiverText.effect}>
        <WholeWidth>
          <FreeTextField {...form.field('replacement')} description={waiverText.replacementHelp} />
        </WholeWidth>
        <HoursField {...form.field('hoursSavedHundredths')} />
      </FormSection>
      <MoreFields
        label={waiverText.moreFields}
        names={moreFields}
        startOpen={moreFields.some((name) => texts[name] !== '')}
      >
        <FormSection>
          <WholeWidth>
            <FreeTextField {...form.field('friction')} description={waiverText.frictionHelp} />
          </WholeWidth>
          <WholeWidth>
            <FreeTextField {...form.field('recommendation')} description={waiverText.recommendationHelp} />
          </WholeWidth>
        </FormSection>
      </MoreFields>
    </RecordForm>
  );
}
