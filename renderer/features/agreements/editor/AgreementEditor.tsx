import { useRef, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { focuses } from '../../../../domain/reference/focus.ts';
import { spendingCategories } from '../../../../domain/reference/spendingCategories.ts';
import { broaderUse } from '../../../../domain/rules/R08-broaderUse.ts';
import type { RecordedAgreement } from '../../../../domain/agreement.ts';
import type { Answers } from '../../../app/answers.ts';
import { api, trpc } from '../../../app/api.ts';
import { asApiError, type ApiError } from '../../../app/apiError.ts';
import { isBlank } from '../../../app/form/texts.ts';
import type { DraftPlace } from '../../../app/form/useDraft.ts';
import { useFormTexts } from '../../../app/form/useFormTexts.ts';
import type { RecordFormState } from '../../../app/form/formSpec.ts';
import { useRecordForm } from '../../../app/form/useRecordForm.ts';
import { announceSaved } from '../../../app/undo.ts';
import { FreeTextField } from '../../../components/FreeTextField.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { RuleNote } from '../../../components/RuleNote.tsx';
import { editorText, roomText } from '../../../nl/agreements.ts';
import { AgreementTotalsView } from '../AgreementTotalsView.tsx';
import { BudgetRoomView } from '../BudgetRoomView.tsx';
import { AgreedChecklist } from '../steps/AgreedChecklist.tsx';
import { checklistOf } from '../steps/checklist.ts';
import { agreementFingerprint } from '../agreementFingerprint.ts';
import { typedTotals } from '../typedTotals.ts';
import type { FreshForm } from '../useFreshForm.ts';
import {
  agreementFormLabels,
  agreementFormSchema,
  agreementFreeText,
  checkAgreement,
  formOfAgreement,
  withoutOtherLevels,
  type AgreementForm,
} from './agreementForm.ts';
import { optionsOf, type CellOption } from './cellOptions.ts';
import { LinesGrid } from './LinesGrid.tsx';
import { TermsFields } from './TermsFields.tsx';
import { typedRooms } from './typedRooms.ts';
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

/** What is done with the form when it is saved. */
type Intent = 'keep' | 'propose';

/** The editor of an agreement that is not in force: its terms, its lines, and what they add up to while typing. */
export function AgreementEditor({
  page,
  initial,
  draft,
  institutions,
  fresh,
  onSaved,
  onRetire,
}: {
  /** The agreement as it is recorded; null for a new one. */
  readonly page: Page | null;
  readonly initial: Partial<AgreementForm>;
  readonly draft: DraftPlace;
  readonly institutions: Answers['institution']['list'] | null;
  readonly fresh: FreshForm;
  readonly onSaved?: (saved: Page) => void;
  readonly onRetire?: () => void;
}) {
  const intent = useRef<Intent>('keep');
  const focused = useRef('');
  const form = useRecordForm({
    draft,
    schema: agreementFormSchema,
    labels: agreementFormLabels,
    freeText: agreementFreeText,
    initial,
    check: (values) => checkAgreement(values, intent.current === 'propose'),
    save: async (values) => {
      focused.current = document.activeElement?.id ?? '';
      fresh.saving();
      try {
        const done = await saveAndPropose(page?.agreement ?? null, values, intent.current);
        fresh.saved(agreementFingerprint(done.saved));
        return done;
      } catch (error) {
        fresh.saved(null);
        throw error;
      }
    },
    stored: ({ saved }) => formOfAgreement(saved.agreement, saved.lines),
    savedMessage: null,
    onSaved: ({ saved, refused }) => {
      // The rows are drawn anew: the cursor goes back to where it was.
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.getElementById(focused.current)?.focus();
      });
      if (refused) notifications.show({ message: refused.message, color: 'red' });
      onSaved?.(saved);
    },
  });
  const submit = async (next: Intent) => {
    intent.current = next;
    await form.submit();
    intent.current = 'keep';
  };

  return (
    <EditorFields
      form={form}
      page={page}
      institutions={institutions}
      actions={
        <>
          <Button variant="default" disabled={form.saving} onClick={() => void submit('propose')}>
            {editorText.propose}
          </Button>
          {onRetire && (
            <Button variant="subtle" color="gray" onClick={onRetire}>
              {editorText.withdrawDraft}
            </Button>
          )}
        </>
      }
    />
  );
}

function EditorFields({
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
    <RecordForm form={form} saveLabel={editorText.keep} actions={actions}>
      <TermsFields form={form} institutions={institutions} departments={context?.departments ?? []} />
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
      <AgreedChecklist
        items={checklistOf({
          lines: focused,
          rooms: rooms ?? [],
          broaderUseReason: reason,
          dates: null,
        })}
      />
    </RecordForm>
  );
}

interface Done {
  readonly saved: Page;
  /** Why it was saved and not proposed. */
  readonly refused: ApiError | null;
}

/** Saves, and proposes what was saved when that was asked; the toast is about the last of these. */
async function saveAndPropose(
  recorded: RecordedAgreement | null,
  { lines, ...terms }: AgreementForm,
  intent: Intent,
): Promise<Done> {
  const kept = await api.agreement.save.mutate({
    id: recorded?.id ?? null,
    terms: { ...withoutOtherLevels(terms), ...(recorded ? { code: recorded.code } : {}) },
    lines,
  });
  announceSaved({ commandId: kept.commandId, message: editorText.kept, warnings: kept.warnings });
  const refused = intent === 'propose' ? await proposeKept(kept.id) : null;
  // The ids of new lines are needed before the form can be saved again.
  const saved = await api.agreement.page.query({ id: kept.id });
  if (saved === null) throw new Error('an agreement that was just saved is not there');
  return { saved, refused };
}

/** What was saved stays saved when it cannot be proposed: then the reason comes back. */
async function proposeKept(id: string): Promise<ApiError | null> {
  try {
    const { commandId, warnings } = await api.agreement.propose.mutate({ id });
    announceSaved({ commandId, message: editorText.proposed, warnings });
    return null;
  } catch (error) {
    return asApiError(error);
  }
}
