import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { departmentLevels, settings } from '../../../domain/department.ts';
import { trpc } from '../../app/api.ts';
import { AppLink, ButtonLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { RecordMissing } from '../../components/RecordMissing.tsx';
import { departmentText } from '../../nl/departments.ts';
import { dossierText } from '../../nl/dossier.ts';
import { RetireRecord } from '../history/RetireRecord.tsx';
import { SignalBanner } from '../signals/SignalBanner.tsx';
import { CourseBadge } from './CourseBadge.tsx';
import type { DepartmentPageData } from './departmentPageData.ts';
import { DepartmentPanels } from './DepartmentPanels.tsx';
import { DepartmentSummary } from './DepartmentSummary.tsx';
import { DepartmentTabs } from './DepartmentTabs.tsx';
import { EndPilot } from './EndPilot.tsx';
import { NewButton } from './NewButton.tsx';
import { NewMenu } from './NewMenu.tsx';
import { showPeriod } from './period.ts';

const route = getRouteApi('/afdelingen/$departmentId');

/** A department: the workspace of a visit. */
export function DepartmentPage() {
  const { departmentId } = route.useParams();
  const { data: page } = useSuspenseQuery(trpc.department.page.queryOptions({ id: departmentId }));
  if (page === null) {
    return (
      <RecordMissing title={departmentText.missingTitle} explanation={departmentText.missingText}>
        <ButtonLink to="/afdelingen">{departmentText.toList}</ButtonLink>
      </RecordMissing>
    );
  }
  return <Department key={departmentId} page={page} />;
}

function Department({ page }: { readonly page: DepartmentPageData }) {
  const { department, institution, inConflict } = page;
  const { deel = 'overzicht' } = route.useSearch();
  const [asking, setAsking] = useState<'end' | 'retire' | null>(null);
  const stopAsking = () => setAsking(null);
  const here = { to: '/afdelingen/$departmentId', params: { departmentId: department.id } } as const;

  return (
    <>
      <PageHeader
        above={
          <>
            <AppLink to="/afdelingen">{departmentText.title}</AppLink>
            {' / '}
            <AppLink to="/instellingen/$institutionId" params={{ institutionId: institution.id }}>
              {institution.name}
            </AppLink>
          </>
        }
        title={department.name}
        below={
          <>
            <CourseBadge endDate={department.endDate} />
            <span>{department.code}</span>
            {whereAndHow(department).map((part) => (
              <span key={part}>{part}</span>
            ))}
            <span>{showPeriod(department)}</span>
            <ConflictMark recordId={department.id} inConflict={inConflict} />
          </>
        }
        actions={
          <>
            {deel === 'overzicht' ? <NewMenu page={page} /> : <NewButton page={page} tab={deel} />}
            <ButtonLink {...here} search={{ deel, paneel: 'wijzigen' }} variant="default">
              {departmentText.edit}
            </ButtonLink>
            <ButtonLink to="/afdelingen/$departmentId/dossier" params={here.params} variant="default">
              {dossierText.open}
            </ButtonLink>
            {department.endDate === null && (
              <Button variant="default" onClick={() => setAsking('end')}>
                {departmentText.end}
              </Button>
            )}
            <Button variant="subtle" color="gray" onClick={() => setAsking('retire')}>
              {departmentText.retire}
            </Button>
          </>
        }
      />
      <SignalBanner signals={page.openDisadvantage} />
      <DepartmentSummary page={page} />
      <DepartmentTabs page={page} tab={deel} />
      <DepartmentPanels page={page} tab={deel} />
      <EndPilot department={department} opened={asking === 'end'} onClose={stopAsking} />
      <RetireRecord
        entity="department"
        record={department}
        words={departmentText}
        list="/afdelingen"
        opened={asking === 'retire'}
        onClose={stopAsking}
      />
    </>
  );
}

/** `Ede`, `Besloten`, and `Hele instelling` when the pilot is not of one department: what is filled in of it. */
function whereAndHow({ place, setting, level }: DepartmentPageData['department']): string[] {
  return [
    place,
    setting === null ? null : settings.label(setting),
    level === 'institution' ? departmentLevels.label(level) : null,
  ].filter((part) => part !== null);
}
