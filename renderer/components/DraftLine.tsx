import { Button } from '@mantine/core';
import { asApiError } from '../app/apiError.ts';
import type { RecordFormState } from '../app/form/formSpec.ts';
import { showMoment, showTime } from '../app/moment.ts';
import { formText } from '../nl/form.ts';
import classes from './RecordForm.module.css';

/** What is known of the draft: when it was kept, that it was put back, or that it could not be kept. */
export function DraftLine<Values>({
  form: { draft, restoredFrom, discardDraft },
}: {
  readonly form: RecordFormState<Values>;
}) {
  const text =
    draft.kind === 'saved'
      ? formText.draftSaved(showTime(draft.at))
      : restoredFrom && formText.draftRestored(showMoment(restoredFrom, new Date()));
  return (
    <div className={classes.draft}>
      {draft.kind === 'failed' ? (
        <span role="alert" className={classes.failed}>
          {formText.draftFailed(asApiError(draft.error).message)}
        </span>
      ) : (
        <span>{text}</span>
      )}
      {(draft.kind !== 'none' || restoredFrom) && (
        <Button variant="subtle" size="compact-sm" onClick={discardDraft}>
          {formText.discardDraft}
        </Button>
      )}
    </div>
  );
}
