import { Button } from '@mantine/core';
import { Suspense, useState, type ReactNode } from 'react';
import { api } from '../../app/api.ts';
import { Loading } from '../../app/Loading.tsx';
import { ConfirmWithReason } from '../../components/ConfirmWithReason.tsx';
import { noteText } from '../../nl/notes.ts';
import { RecordHistory } from '../history/RecordHistory.tsx';
import classes from './Notes.module.css';

/** What can be done with one note or attachment: its own actions, change, history, retire. */
export function ItemActions({
  entity,
  id,
  what,
  words,
  onEdit,
  children,
}: {
  readonly entity: 'note' | 'attachment';
  readonly id: string;
  /** How the record is called in the name of a button. */
  readonly what: string;
  readonly words: { readonly retireTitle: string; readonly retireText: string; readonly retired: string };
  readonly onEdit: () => void;
  readonly children?: ReactNode;
}) {
  const [history, setHistory] = useState(false);
  const [retiring, setRetiring] = useState(false);
  const named = (action: string) => ({ 'aria-label': noteText.about(action, what) });
  return (
    <>
      <div className={classes.actions}>
        {children}
        <Button variant="default" size="compact-sm" onClick={onEdit} {...named(noteText.edit)}>
          {noteText.edit}
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          aria-expanded={history}
          onClick={() => setHistory(!history)}
          {...named(history ? noteText.hideHistory : noteText.history)}
        >
          {history ? noteText.hideHistory : noteText.history}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          onClick={() => setRetiring(true)}
          {...named(noteText.retire)}
        >
          {noteText.retire}
        </Button>
      </div>
      {history && (
        <div className={classes.history}>
          <Suspense fallback={<Loading />}>
            <RecordHistory id={id} entity={entity} />
          </Suspense>
        </div>
      )}
      <ConfirmWithReason
        opened={retiring}
        onClose={() => setRetiring(false)}
        title={words.retireTitle}
        explanation={words.retireText}
        confirmLabel={noteText.retire}
        draft={{ form: `${entity}.retire`, key: id }}
        savedMessage={words.retired}
        save={({ reason }) => api.record.retire.mutate({ entity, id, reason })}
      />
    </>
  );
}
