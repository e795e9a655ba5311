import { lineAnswers, reviewRemark } from '../../../../domain/reviewRemark.ts';
import { formatEuro } from '../../../../domain/values/cents.ts';
import type { RecordFormState } from '../../../app/form/formSpec.ts';
import { CodeSelect } from '../../../components/CodeSelect.tsx';
import { FreeTextField } from '../../../components/FreeTextField.tsx';
import { reviewText } from '../../../nl/reviews.ts';
import { categoryText } from '../AgreedLines.tsx';
import type { AgreementPageData } from './review.ts';
import type { ReviewForm } from './reviewForm.ts';
import classes from './Reviews.module.css';

/** For each line of the agreement: what was answered, and a remark. */
export function ReviewLineFields({
  form,
  lines,
  count,
}: {
  readonly form: RecordFormState<ReviewForm>;
  readonly lines: AgreementPageData['lines'];
  /** Number of rows; more than the lines when an answer is about a line that was taken out. */
  readonly count: number;
}) {
  return (
    <fieldset className={classes.onLines}>
      <legend>{reviewText.onLines}</legend>
      <p className={classes.help}>{reviewText.onLinesHelp}</p>
      <div className={classes.lineHeads} aria-hidden="true">
        <span>{reviewRemark.labels.answer}</span>
        <span>{reviewRemark.labels.remark}</span>
      </div>
      {Array.from({ length: count }, (_, index) => {
        const line = lines[index];
        const answer = form.field(`onLines.${index}.answer`);
        const remark = form.field(`onLines.${index}.remark`);
        const number = line === undefined ? '' : String(line.number);
        return (
          <div key={line?.id ?? answer.name} className={classes.lineFields}>
            <p>
              {line === undefined
                ? reviewText.lineGone
                : reviewText.line(line.number, categoryText(line), formatEuro(line.amountCents))}
            </p>
            <CodeSelect {...answer} label={reviewText.answerOn(number)} labelHidden choices={lineAnswers.choices} />
            <FreeTextField {...remark} label={reviewText.remarkOn(number)} labelHidden />
          </div>
        );
      })}
    </fieldset>
  );
}
