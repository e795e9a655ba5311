import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import {
  safeguardAnswers,
  safeguardCheck,
  safeguardMoments,
  type RecordedSafeguardCheck,
} from '../../../domain/safeguardCheck.ts';
import { safeguardQuestions } from '../../../domain/safeguardConcerns.ts';
import { api } from '../../app/api.ts';
import { formOf } from '../../app/form/formOf.ts';
import { useFormTexts } from '../../app/form/useFormTexts.ts';
import { useRecordForm } from '../../app/form/useRecordForm.ts';
import { today } from '../../app/moment.ts';
import { CodeRadios } from '../../components/CodeRadios.tsx';
import { CodeSelect } from '../../components/CodeSelect.tsx';
import { DateField } from '../../components/DateField.tsx';
import { FormSection, WholeWidth } from '../../components/FormSection.tsx';
import { FreeTextField } from '../../components/FreeTextField.tsx';
import { WarningIcon } from '../../components/icons.tsx';
import { RecordForm } from '../../components/RecordForm.tsx';
import { safeguardText } from '../../nl/safeguards.ts';
import classes from './SafeguardForm.module.css';

/** A safeguard check of a department: a new one (`record` is null) or the values of one. Less care or choice leads on to a signal. */
export function SafeguardForm({
  record,
  departmentId,
  onClose,
  actions,
}: {
  readonly record: RecordedSafeguardCheck | null;
  readonly departmentId: string;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
}) {
  const navigate = useNavigate();
  const thenSignal = useRef(false);
  const id = record?.id ?? null;
  const form = useRecordForm({
    ...formOf(safeguardCheck),
    draft: { form: 'safeguardCheck', key: id ?? `new-${departmentId}` },
    initial: record ?? { departmentId, date: today() },
    save: (values) => api.safeguardCheck.save.mutate({ id, values }),
    onSaved: (saved) => {
      if (!thenSignal.current) {
        onClose();
        return;
      }
      const search = { deel: 'signalen', paneel: 'nieuw', open: saved.id } as const;
      void navigate({ to: '/afdelingen/$departmentId', params: { departmentId }, search });
    },
    savedMessage: safeguardText.saved,
  });
  const { lessCareOrChoice } = useFormTexts(form);
  const saveAndSignal = async () => {
    thenSignal.current = true;
    await form.submit();
    thenSignal.current = false;
  };
  return (
    <RecordForm
      form={form}
      onCancel={onClose}
      actions={
        <>
          {lessCareOrChoice === 'yes' && (
            <Button variant="default" disabled={form.saving} onClick={() => void saveAndSignal()}>
              {safeguardText.saveAndSignal}
            </Button>
          )}
          {actions}
        </>
      }
    >
      <FormSection>
        <CodeSelect {...form.field('moment')} choices={safeguardMoments.choices} autoFocus={record === null} />
        <DateField {...form.field('date')} />
      </FormSection>
      <div className={classes.questions}>
        <p className={classes.help}>{safeguardText.keysHelp}</p>
        {safeguardQuestions.map((question) => (
          <CodeRadios key={question} {...form.field(question)} choices={safeguardAnswers.choices} />
        ))}
        <div aria-live="polite">
          {lessCareOrChoice === 'yes' && (
            <p className={classes.lessCare}>
              <WarningIcon />
              <span>{safeguardText.lessCare}</span>
            </p>
          )}
        </div>
      </div>
      <FormSection>
        <WholeWidth>
          <FreeTextField {...form.field('explanation')} description={safeguardText.explanationHelp} />
        </WholeWidth>
      </FormSection>
    </RecordForm>
  );
}
