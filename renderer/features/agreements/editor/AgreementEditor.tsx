import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import type { Answers } from '../../../app/answers.ts';
import type { DraftPlace } from '../../../app/form/useDraft.ts';
import { useRecordForm } from '../../../app/form/useRecordForm.ts';
import { editorText } from '../../../nl/agreements.ts';
import { agreementFingerprint } from '../agreementFingerprint.ts';
import type { FreshForm } from '../useFreshForm.ts';
import {
  agreementFormLabels,
  agreementFormSchema,
  agreementFreeText,
  checkAgreement,
  formOfAgreement,
  type AgreementForm,
} from './agreementForm.ts';
import { EditorFields } from './EditorFields.tsx';
import { saveAndPropose, type Intent } from './saveAndPropose.ts';

type Page = NonNullable<Answers['agreement']['page']>;

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
  const form = useRecordForm({
    draft,
    schema: agreementFormSchema,
    labels: agreementFormLabels,
    freeText: agreementFreeText,
    initial,
    check: (values) => checkAgreement(values, intent.current === 'propose'),
    save: async (values) => {
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
