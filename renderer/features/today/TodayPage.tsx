import { useSuspenseQuery } from '@tanstack/react-query';
import { trpc } from '../../app/api.ts';
import { longDate } from '../../app/moment.ts';
import { useToday } from '../../app/useToday.ts';
import { ButtonLink } from '../../components/AppLink.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { todayText } from '../../nl/today.ts';
import { useSession } from '../session/useSession.ts';
import { useSyncStatus } from '../sync/syncStatus.ts';
import { DraftSection } from './DraftSection.tsx';
import { BaselineSection, BudgetSection, WaiverSection } from './MissingSections.tsx';
import { RecentList } from './RecentList.tsx';
import { TodaySection } from './TodaySection.tsx';
import { AgreementSection, DeadlineSection, FollowUpSection, SignalSection } from './WaitingSections.tsx';
import classes from './TodayPage.module.css';

/** As many of each as a person can look through; the rest is counted. */
const limit = 200;

/** The start page: what needs you, each line one click from the place, and where you were. */
export function TodayPage() {
  const today = useToday();
  const { day } = useSession();
  const query = trpc.today.page.queryOptions({ today, limit }, { refetchOnMount: 'always' });
  const { data: page } = useSuspenseQuery(query);
  const conflicts = useSyncStatus()?.conflicts ?? 0;
  const { isNew, ...concerns } = page;
  const count = conflicts + Object.values(concerns).reduce((sum, { total }) => sum + total, 0);
  return (
    <>
      <PageHeader
        title={todayText.title}
        below={
          <>
            <span>{longDate(today)}</span>
            {day !== null && <span>{todayText.sampleDay}</span>}
          </>
        }
      />
      <div className={classes.page}>
        <div>
          {count > 0 && <p className={classes.quiet}>{todayText.summary(count)}</p>}
          {count === 0 && (isNew ? <Beginning /> : <AllDone />)}
          <ConflictSection count={conflicts} />
          <SignalSection signals={page.signals} />
          <FollowUpSection followUps={page.followUps} />
          <AgreementSection agreements={page.agreements} />
          <DeadlineSection deadlines={page.deadlines} />
          <DraftSection drafts={page.drafts} />
          <BaselineSection baselines={page.baselines} />
          <BudgetSection budgets={page.budgets} />
          <WaiverSection waivers={page.waivers} />
        </div>
        {!isNew && <RecentList />}
      </div>
    </>
  );
}

function ConflictSection({ count }: { readonly count: number }) {
  const { title, line } = todayText.conflicts;
  return (
    <TodaySection
      title={title}
      total={count}
      rows={[{ key: title, address: '/synchronisatie/conflicten', text: line(count), facts: [] }]}
    />
  );
}

function AllDone() {
  return <EmptyState title={todayText.emptyTitle}>{todayText.emptyText}</EmptyState>;
}

/** An empty store: the two ways to begin. */
function Beginning() {
  return (
    <EmptyState
      title={todayText.beginTitle}
      action={
        <div className={classes.actions}>
          <ButtonLink to="/instellingen">{todayText.toInstitutions}</ButtonLink>
          <ButtonLink to="/registratie" variant="default">
            {todayText.toImport}
          </ButtonLink>
        </div>
      }
    >
      {todayText.beginText}
    </EmptyState>
  );
}
