import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { focuses } from '../../../../domain/reference/focus.ts';
import { spendingCategories } from '../../../../domain/reference/spendingCategories.ts';
import { broaderUse } from '../../../../domain/rules/R08-broaderUse.ts';
import type { Answers } from '../../../app/answers.ts';
import { trpc } from '../../../app/api.ts';
import type { RecordFormState } from '../../../app/form/formSpec.ts';
import { isBlank } from '../../../app/form/texts.ts';
import { useFormTexts } from '../../../app/form/useFormTexts.ts';
import { today } from '../../../app/moment.ts';
import { FreeTextField } from '../../../components/FreeTextField.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { RuleNote } from '../../../components/RuleNote.tsx';
import { editorText, roomText } from '../../../nl/agreements.ts';
import { AgreementTotalsView } from '../AgreementTotalsView.tsx';
import { BudgetRoomView } from '../BudgetRoomView.tsx';
import { AgreedChecklist } from '../steps/AgreedChecklist.tsx';
import { checklistOf } from '../steps/checklist.ts';
import { typedTotals } from '../typedTotals.ts';
import type { AgreementForm } from './agreementForm.ts';
import { optionsOf, type CellOption } from './cellOptions.ts';
import { LinesGrid } from './LinesGrid.tsx';
import { TermsFields } from './TermsFields.tsx';
import { typedRooms } from './typedRooms.ts';
import { yearToAgree } from './yearToAgree.ts';
import sums from '../Sums.module.css';
import classes from './AgreementEditor.module.css';

type Page = NonNullable<Answers['agreement']['page']>;
type Context = NonNullable<Answers['agreement']['context']>;

const categories = optionsOf(spendingCategories);
const focusOptions = optionsOf(focuses);

function interventionOptions(context: Context | null, departmentId: string): CellOption[] {
  const all = context?.interventions ?? [];
  const own = all.filter((one) => one.departmentId === departmentId);
  // Those of the department itself come first.
  return [...own, ...all.filter((one) => one.departmentId !== departmentId)].map(({ id, code, goal }) => ({
    value: id,
    label: `${code} ${goal}`,
    aliases: [code],
  }));
}

/** The fields of the editor, with what they add up to while typing. */
export function EditorFields({
  form,
  page,
  institutions,
  actions,
}: {
  readonly form: RecordFormState<AgreementForm>;
  readonly page: Page | null;
  readonly institutions: Answers['institution']['list'] | null;
  readonly actions: ReactNode;
}) {
  const typed = useFormTexts(form);
  const { institutionId, departmentId, level } = typed;
  const { data: context = null } = useQuery(
    trpc.agreement.context.queryOptions({ institutionId }, { enabled: institutionId !== '' }),
  );
  /** A period that nobody touched follows the department. */
  const [proposed] = useState({ startDate: typed.startDate, endDate: typed.endDate });
  const fillPeriod = (chosen: string | null) => {
    if (!context || typed.startDate !== proposed.startDate || typed.endDate !== proposed.endDate) return;
    const year = yearToAgree(context.money, chosen, today());
    form.methods.setValue('startDate', `01-01-${year}`);
    form.methods.setValue('endDate', `31-12-${year}`);
  };
  const lines = typed.lines.filter((line) => !isBlank(line));
  const totals = typedTotals(lines);
  const { id = null, replacesId = null } = page?.agreement ?? {};
  const rooms = context && typedRooms(context.money, typed, { id, replacesId, totalCents: totals.totalCents });
  const focused = lines.flatMap(({ focus }) => {
    const parsed = focuses.schema.safeParse(focus);
    return parsed.success ? [{ focus: parsed.data }] : [];
  });
  const narrow = focused.length > 0 ? broaderUse({ status: 'proposed', broaderUseReason: null }, focused) : [];
  const reason = typed.broaderUseReason.trim() === '' ? null : typed.broaderUseReason;

  return (
    <div className={classes.editor}>
      <RecordForm form={form} saveLabel={editorText.keep} actions={actions}>
        <TermsFields
          form={form}
          institutions={institutions}
          departments={context?.departments ?? []}
          onDepartment={(chosen) => page === null && fillPeriod(chosen)}
        />
        <LinesGrid
          form={form}
          options={{
            category: categories,
            focus: focusOptions,
            interventionId: interventionOptions(context, departmentId),
          }}
        />
        <div className={sums.sums}>
          <AgreementTotalsView totals={totals} />
          {rooms ? (
            <BudgetRoomView
              rooms={rooms}
              institutionId={institutionId}
              departmentId={level === 'institution' || departmentId === '' ? null : departmentId}
            />
          ) : (
            <p className={classes.hint}>{institutionId === '' ? roomText.noInstitution : roomText.noPeriod}</p>
          )}
        </div>
        {(narrow.length > 0 || reason !== null) && (
          <div className={classes.reason}>
            {narrow.map((finding) => (
              <RuleNote
                key={finding.rule}
                finding={{ ...finding, severity: 'warning', message: editorText.broaderUse }}
              />
            ))}
            <FreeTextField {...form.field('broaderUseReason')} />
          </div>
        )}
      </RecordForm>
      <AgreedChecklist
        items={checklistOf({
          lines: focused,
          rooms: rooms ?? [],
          broaderUseReason: reason,
          dates: null,
        })}
      />
    </div>
  );
}
