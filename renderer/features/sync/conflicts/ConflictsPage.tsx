import { notifications } from '@mantine/notifications';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { trpc } from '../../../app/api.ts';
import { refreshSoon } from '../../../app/queryClient.ts';
import { AppLink, ButtonLink } from '../../../components/AppLink.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { conflictsText } from '../../../nl/conflicts.ts';
import { syncText } from '../../../nl/sync.ts';
import type { RecordNames } from '../../history/fieldValue.ts';
import { AmendmentCard } from './AmendmentCard.tsx';
import { CodeCard } from './CodeCard.tsx';
import type { Conflict, OnDecided } from './conflict.ts';
import { ConflictCard } from './ConflictCard.tsx';
import { conflictsAt, decisionsOf, type Decision } from './conflictList.ts';
import { decisionHeading, useFocusAfterDecision } from './useFocusAfterDecision.ts';
import { useRecordNames } from './useRecordNames.ts';
import classes from './Conflicts.module.css';

const route = getRouteApi('/synchronisatie/conflicten');

/** Everything that asks for a person's decision, of all records or of one (`bij` in the address). */
export function ConflictsPage() {
  const { bij } = route.useSearch();
  const { data: all } = useSuspenseQuery(trpc.sync.conflicts.queryOptions());
  const names = useRecordNames();
  const here = conflictsAt(all, bij);
  const decisions = decisionsOf(here);
  const afterDecision = useFocusAfterDecision(here);
  const decided = (place: number) => (conflict: Conflict | null, message: string) => {
    notifications.show({ message });
    if (conflict !== null) afterDecision(conflict, place);
    refreshSoon();
  };
  const name = bij === undefined ? undefined : names.get(bij);
  return (
    <>
      <PageHeader
        title={conflictsText.title}
        above={<AppLink to="/synchronisatie">{syncText.title}</AppLink>}
        below={
          bij !== undefined && (
            <>
              <span>{name === undefined ? conflictsText.ofOne : conflictsText.of(name)}</span>
              <AppLink to="/synchronisatie/conflicten" search={{}}>
                {conflictsText.showAll}
              </AppLink>
            </>
          )
        }
      />
      {decisions.length === 0 ? (
        <NoConflicts />
      ) : (
        <div className={classes.cards}>
          <p className={classes.text}>{conflictsText.intro}</p>
          {decisions.map((decision, place) => (
            <DecisionOf
              key={decision.key}
              headingId={decisionHeading(place)}
              decision={decision}
              names={names}
              onDecided={decided(place)}
            />
          ))}
        </div>
      )}
    </>
  );
}

function DecisionOf({
  decision,
  ...shared
}: {
  readonly headingId: string;
  readonly decision: Decision;
  readonly names: RecordNames;
  readonly onDecided: OnDecided;
}) {
  if (decision.kind === 'amendment') {
    return <AmendmentCard {...shared} agreementId={decision.agreementId} conflicts={decision.conflicts} />;
  }
  const { conflict } = decision;
  return decision.kind === 'code' ? (
    <CodeCard {...shared} conflict={conflict} />
  ) : (
    <ConflictCard {...shared} conflict={conflict} />
  );
}

function NoConflicts() {
  return (
    <EmptyState
      title={conflictsText.emptyTitle}
      action={
        <ButtonLink to="/synchronisatie" variant="default">
          {conflictsText.toSync}
        </ButtonLink>
      }
    >
      {conflictsText.emptyText}
    </EmptyState>
  );
}
