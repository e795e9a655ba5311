import { careProfile } from '../../../domain/reference/careProfiles.ts';
import { profilesFit } from '../../../domain/rules/R19-countsFit.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { AppLink, ButtonLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { RuleNote } from '../../components/RuleNote.tsx';
import { departmentText, profileText } from '../../nl/departments.ts';
import type { DepartmentPageData } from './departmentPageData.ts';
import { OrdinaryMeerzorg } from './OrdinaryMeerzorg.tsx';
import { profileTable } from './profileTable.ts';
import classes from './ProfileDates.module.css';

/** The care profiles of a department over time: profiles by reference date; each date opens its form. */
export function ProfileDates({ page }: { readonly page: DepartmentPageData }) {
  const { department, profileCounts, conflictedIds } = page;
  const here = { to: '/afdelingen/$departmentId', params: { departmentId: department.id } } as const;
  const { dates, rows } = profileTable(profileCounts);
  if (dates.length === 0) {
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
  const conflicted = new Set(
    profileCounts.flatMap(({ id, referenceDate }) => (conflictedIds.includes(id) ? [referenceDate] : [])),
  );
  const tooMany = dates.flatMap(({ referenceDate, total }) =>
    profilesFit(department, [{ count: total }]).map((finding) => ({ referenceDate, finding })),
  );
  return (
    <div className={classes.parts}>
      <p className={classes.hint}>{profileText.editHint}</p>
      <PlainTable caption={profileText.overTime} className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{profileText.profile}</th>
            <th scope="col">{profileText.name}</th>
            {dates.map(({ referenceDate }) => (
              <th key={referenceDate} scope="col" data-align="right">
                <AppLink
                  {...here}
                  search={{ deel: 'zorgprofielen', open: referenceDate }}
                  aria-label={profileText.editDateOf(formatDate(referenceDate))}
                >
                  {formatDate(referenceDate)}
                </AppLink>
                <ConflictMark recordId={department.id} inConflict={conflicted.has(referenceDate)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ careProfile: code, counts }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td>{careProfile(code)?.name}</td>
              {counts.map((count, index) => (
                <td key={dates[index]?.referenceDate} data-align="right">
                  {count ?? <span className={classes.none}>{profileText.notCounted}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {profileText.together}
            </th>
            {dates.map(({ referenceDate, total }) => (
              <td key={referenceDate} data-align="right">
                {total}
              </td>
            ))}
          </tr>
          <tr className={classes.clients}>
            <th scope="row" colSpan={2}>
              {profileText.clientsNow}
            </th>
            {dates.map(({ referenceDate }) => (
              <td key={referenceDate} data-align="right">
                {department.clientCount}
              </td>
            ))}
          </tr>
        </tfoot>
      </PlainTable>
      {tooMany.map(({ referenceDate, finding }) => (
        <RuleNote
          key={referenceDate}
          finding={{ ...finding, message: profileText.onDate(formatDate(referenceDate), finding.message) }}
        />
      ))}
      <OrdinaryMeerzorg profiles={rows.map((row) => row.careProfile)} />
    </div>
  );
}
