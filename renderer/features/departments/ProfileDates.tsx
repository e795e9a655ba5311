import { careProfile } from '../../../domain/reference/careProfiles.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { ButtonLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { departmentText, profileText } from '../../nl/departments.ts';
import type { DepartmentPageData } from './departmentPageData.ts';
import { profileMixes, type ProfileMix } from './profileMix.ts';

type Row = ProfileMix['counts'][number];

/** Years of the list in which ordinary meerzorg could be claimed for a profile (R10): context, never a test. */
function claimable(code: string): string {
  const years = Object.entries(careProfile(code)?.meerzorg ?? {}).filter(([, could]) => could);
  return profileText.claimableIn(years.map(([year]) => year).join(', '));
}

const columns: readonly Column<Row>[] = [
  { key: 'profile', header: profileText.profile, cell: (row) => row.careProfile },
  { key: 'name', header: profileText.name, cell: (row) => careProfile(row.careProfile)?.name },
  { key: 'count', header: profileText.count, align: 'right', cell: ({ count }) => count },
  { key: 'claimable', header: profileText.claimable, cell: (row) => claimable(row.careProfile) },
];

/** The care profiles of a department, latest reference date first; each date opens its form. */
export function ProfileDates({
  page: { department, profileCounts, conflictedIds },
}: {
  readonly page: DepartmentPageData;
}) {
  const here = { to: '/afdelingen/$departmentId', params: { departmentId: department.id } } as const;
  const mixes = profileMixes(profileCounts);
  if (mixes.length === 0) {
    return (
      <EmptyState
        title={profileText.emptyTitle}
        action={
          <ButtonLink {...here} search={{ deel: 'zorgprofielen', paneel: 'nieuw' }} variant="default">
            {departmentText.news.zorgprofielen}
          </ButtonLink>
        }
      >
        {profileText.emptyText}
      </EmptyState>
    );
  }
  return (
    <>
      {mixes.map(({ referenceDate, counts, total }) => {
        const inConflict = profileCounts.some(
          (row) => row.referenceDate === referenceDate && conflictedIds.includes(row.id),
        );
        const date = formatDate(referenceDate);
        return (
          <PageSection
            key={referenceDate}
            title={profileText.dateOf(date)}
            actions={
              <>
                <ConflictMark recordId={department.id} inConflict={inConflict} />
                <ButtonLink
                  {...here}
                  search={{ deel: 'zorgprofielen', open: referenceDate }}
                  variant="default"
                  size="compact-md"
                  aria-label={profileText.editDateOf(date)}
                >
                  {profileText.editDate}
                </ButtonLink>
              </>
            }
          >
            <DataTable
              caption={profileText.editTitle(date)}
              columns={columns}
              rows={counts}
              rowKey={(row) => row.careProfile}
              empty={null}
            />
            <p>{profileText.total(total, department.clientCount)}</p>
          </PageSection>
        );
      })}
      <p>{profileText.claimableNote}</p>
    </>
  );
}
