import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { trpc } from '../../app/api.ts';
import { refreshSoon } from '../../app/queryClient.ts';
import { agreementText } from '../../nl/agreements.ts';
import { conflictsText } from '../../nl/conflicts.ts';
import type { RecordNames } from '../history/fieldValue.ts';
import { conflictsAt } from '../sync/conflicts/conflictList.ts';
import { MakeVersion } from '../sync/conflicts/MakeVersion.tsx';
import { ProposedChanges } from '../sync/conflicts/ProposedChanges.tsx';
import classes from './AgreementPage.module.css';

/** What someone changed without seeing that it was agreed, beside what was agreed: it becomes a new version, or lapses. */
export function ProposedAmendment({
  agreementId,
  names,
}: {
  readonly agreementId: string;
  readonly names: RecordNames;
}) {
  const titleId = useId();
  const { data: all = [] } = useQuery(trpc.sync.conflicts.queryOptions());
  const proposed = conflictsAt(all, agreementId).filter(({ kind }) => kind === 'amendment');
  if (proposed.length === 0) return null;
  const decided = (_decided: unknown, message: string) => {
    notifications.show({ message });
    refreshSoon();
    // What was decided goes from the page, with the button that had the focus.
    document.querySelector<HTMLElement>('main h1')?.focus();
  };
  return (
    <section aria-labelledby={titleId} className={classes.proposed}>
      <h2 id={titleId}>{agreementText.proposedAmendment}</h2>
      <p>{conflictsText.amendmentText}</p>
      <ProposedChanges conflicts={proposed} names={names} onDecided={decided} />
      <MakeVersion agreementId={agreementId} onDecided={decided} />
    </section>
  );
}
