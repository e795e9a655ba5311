import { agreementLevels, legalBases } from '../../../../domain/agreement.ts';
import { parseDateTyped, yearOf } from '../../../../domain/values/isoDate.ts';
import type { Answers } from '../../../app/answers.ts';
import type { RecordFormState } from '../../../app/form/formSpec.ts';
import { useFormTexts } from '../../../app/form/useFormTexts.ts';
import { ChoiceSelect } from '../../../components/ChoiceSelect.tsx';
import { CodeSelect } from '../../../components/CodeSelect.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { FreeTextField } from '../../../components/FreeTextField.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { editorText } from '../../../nl/agreements.ts';
import type { AgreementForm } from './agreementForm.ts';
import classes from './AgreementEditor.module.css';

type Context = NonNullable<Answers['agreement']['context']>;

/** Institution, level, period, purpose and legal basis of an agreement. */
export function TermsFields({
  form,
  institutions,
  departments,
  onDepartment,
}: {
  readonly form: RecordFormState<AgreementForm>;
  /** To choose from for a new agreement; null when the institution is known and stays. */
  readonly institutions: Answers['institution']['list'] | null;
  readonly departments: Context['departments'];
  readonly onDepartment: (departmentId: string | null) => void;
}) {
  const { level, startDate, endDate } = useFormTexts(form);
  const { methods } = form;

  const fillEnd = () => {
    const start = parseDateTyped(startDate);
    if (start.ok && endDate.trim() === '') methods.setValue('endDate', `31-12-${yearOf(start.value)}`);
  };

  return (
    <section className={classes.terms} aria-label={editorText.terms}>
      {institutions && (
        <ChoiceSelect
          {...form.field('institutionId')}
          options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
          onChosen={() => {
            methods.setValue('departmentId', '');
          }}
        />
      )}
      <div className={classes.row}>
        <CodeSelect {...form.field('level')} choices={agreementLevels.choices} />
        {level !== 'institution' && (
          <ChoiceSelect
            {...form.field('departmentId')}
            required={level === 'department'}
            onChosen={onDepartment}
            options={departments.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))}
          />
        )}
        {level === 'client' && (
          <TextField {...form.field('clientCode')} required description={editorText.clientCodeHint} />
        )}
      </div>
      <div className={classes.row} onBlur={fillEnd}>
        <DateField {...form.field('startDate')} />
        <DateField {...form.field('endDate')} />
        <CodeSelect {...form.field('legalBasis')} choices={legalBases.choices} />
      </div>
      <p className={classes.hint}>{editorText.periodHint}</p>
      <FreeTextField {...form.field('purpose')} />
    </section>
  );
}
