import { Button } from '@mantine/core';
import { useState } from 'react';
import { asApiError } from '../app/apiError.ts';
import type { RecordFormState } from '../app/form/formSpec.ts';
import { showMoment, showTime } from '../app/moment.ts';
import { formText } from '../nl/form.ts';
import classes from './RecordForm.module.css';

/** What is known of the draft: when it was kept, that it was put back, or that it could not be kept. */
export function DraftLine<Values>({
  form: {
    draft: { state, restoredFrom },
    discardDraft,
  },
}: {
  readonly form: RecordFormState<Values>;
}) {
  const [now] = useState(() => new Date());
  const text =
    state.kind === 'saved'
      ? formText.draftSaved(showTime(state.at))
      : restoredFrom && formText.draftRestored(showMoment(restoredFrom, now));
  return (
    <div className={classes.draft}>
      {state.kind === 'failed' ? (
        <span role="alert" className={classes.failed}>
          {formText.draftFailed(asApiError(state.error).message)}
        </span>
      ) : (
        <span>{text}</span>
      )}
      {(state.kind !== 'none' || restoredFrom) && (
        <Button variant="subtle" size="compact-sm" onClick={discardDraft}>
          {formText.discardDraft}
        </Button>
      )}
    </div>
  );
}
