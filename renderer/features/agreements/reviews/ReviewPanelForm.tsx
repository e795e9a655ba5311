import type { ReactNode } from 'react';
import { review as definition, reviewDecisions } from '../../../../domain/review.ts';
import { reviewRemark } from '../../../../domain/reviewRemark.ts';
import { api } from '../../../app/api.ts';
import { rowsOf } from '../../../app/form/formOf.ts';
import { useRecordForm } from '../../../app/form/useRecordForm.ts';
import { today } from '../../../app/moment.ts';
import { CodeRadios } from '../../../components/CodeRadios.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { FormSection, WholeWidth } from '../../../components/FormSection.tsx';
import { FreeTextField } from '../../../components/FreeTextField.tsx';
import { RecordForm } from '../../../components/RecordForm.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { reviewText } from '../../../nl/reviews.ts';
import type { AgreementPageData, Review } from './review.ts';
import { remarksHaveAnswers, reviewFormSchema, rowsOfReview } from './reviewForm.ts';
import { ReviewLineFields } from './ReviewLineFields.tsx';

const rows = rowsOf('onLines', reviewRemark);

/** A review of the agreement as it is on screen: a new one (`record` is null), or what was recorded. */
export function ReviewPanelForm({
  page,
  record,
  onClose,
  actions,
}: {
  readonly page: AgreementPageData;
  readonly record: Review | null;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
}) {
  const { agreement, institution, termsHash } = page;
  const id = record?.id ?? null;
  const onLines = rowsOfReview(page, record?.onLines ?? []);
  const form = useRecordForm({
    schema: reviewFormSchema,
    labels: { ...definition.labels, ...rows.labels },
    freeText: [...definition.freeText, ...rows.freeText],
    // Of another text of the agreement the rows are others too: some of its hash tells them apart.
    draft: { form: 'review', key: id ?? `new-${agreement.id}-${termsHash.slice(0, 16)}` },
    initial:
      record === null ? { organisation: institution.wlzExecutor, date: today(), onLines } : { ...record, onLines },
    check: remarksHaveAnswers,
    save: ({ onLines: answers, ...values }) =>
      api.review.save.mutate({
        id,
        values: { ...values, agreementId: agreement.id, termsHash: record?.termsHash ?? termsHash },
        onLines: answers,
      }),
    onSaved: onClose,
    savedMessage: reviewText.saved,
  });
  return (
    <RecordForm form={form} onCancel={onClose} actions={actions}>
      <FormSection>
        <WholeWidth>
          <CodeRadios {...form.field('decision')} choices={reviewDecisions.choices} autoFocus={record === null} />
        </WholeWidth>
        <TextField {...form.field('organisation')} />
        <TextField {...form.field('reviewerRole')} description={reviewText.roleHelp} />
        <DateField {...form.field('date')} />
        <WholeWidth>
          <FreeTextField {...form.field('remarks')} description={reviewText.remarksHelp} />
        </WholeWidth>
      </FormSection>
      <ReviewLineFields form={form} lines={page.lines} count={onLines.length} />
    </RecordForm>
  );
}
