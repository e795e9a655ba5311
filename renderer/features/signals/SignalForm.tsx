import type { ReactNode } from 'react';
import { severities, signal, signalKinds, type RecordedSignal, type Signal } from '../../../domain/signal.ts';
import { api } from '../../app/api.ts';
import { formOf } from '../../app/form/formOf.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { today } from '../../app/moment.ts';
import { CodeSelect } from '../../components/CodeSelect.tsx';
import { DateField } from '../../components/DateField.tsx';
import { FormSection, WholeWidth } from '../../components/FormSection.tsx';
import { FreeTextField } from '../../components/FreeTextField.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { signalText } from '../../nl/signals.ts';
import { PlaceFields, type KnownPlace } from '../institutions/PlaceFields.tsx';
import { ReportFields } from './ReportFields.tsx';

/** What is known of a new signal: its place, and what a safeguard check found. */
export type KnownOfSignal = KnownPlace & Partial<Pick<Signal, 'kind' | 'foundOn' | 'description'>>;

/** A new signal (`record` is null), of a known place or one to choose, or the values of one. */
export function SignalForm({
  record,
  known,
  from = null,
  onClose,
  actions,
}: {
  readonly record: RecordedSignal | null;
  readonly known: KnownOfSignal;
  /** Id of the safeguard check it comes from: its draft is another one. */
  readonly from?: string | null;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
}) {
  const id = record?.id ?? null;
  const form = useRecordForm({
    ...formOf(signal),
    draft: { form: 'signal', key: id ?? `new-${from ?? known.departmentId ?? known.institutionId ?? 'any'}` },
    initial: record ?? { foundOn: today(), ...known },
    save: (values) => api.signal.save.mutate({ id, values }),
    onSaved: onClose,
    savedMessage: signalText.saved,
  });
  const texts = useFormTexts(form);
  const isResolved = record !== null && record.resolvedOn !== null;
  const placeIsKnown = known.institutionId !== undefined;
  return (
    <RecordForm form={form} onCancel={onClose} actions={actions}>
      <FormSection>
        <PlaceFields
          institution={form.field('institutionId')}
          department={form.field('departmentId')}
          isNew={record === null}
          autoFocus={record === null && !placeIsKnown}
        />
        <CodeSelect
          {...form.field('kind')}
          choices={signalKinds.choices}
          autoFocus={placeIsKnown && known.kind === undefined}
        />
        <CodeSelect {...form.field('severity')} choices={severities.choices} autoFocus={known.kind !== undefined} />
        <DateField {...form.field('foundOn')} />
        <WholeWidth>
          <FreeTextField {...form.field('description')} description={signalText.descriptionHelp} />
        </WholeWidth>
      </FormSection>
      <ReportFields form={form} />
      {(isResolved || texts.resolvedOn !== '') && (
        <FormSection title={signalText.resolution}>
          <DateField {...form.field('resolvedOn')} />
          <WholeWidth>
            <FreeTextField {...form.field('resolution')} description={signalText.resolutionHelp} />
          </WholeWidth>
        </FormSection>
      )}
    </RecordForm>
  );
}
