import { Button, Switch } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Suspense } from 'react';
import { trpc } from '../../app/api.ts';
import { Loading } from '../../app/Loading.tsx';
import { showDayAndTime } from '../../app/moment.ts';
import { useNow } from '../../app/useNow.ts';
import { ButtonLink } from '../../components/AppLink.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { RecordMissing } from '../../components/RecordMissing.tsx';
import { departmentText } from '../../nl/departments.ts';
import { dossierText } from '../../nl/dossier.ts';
import type { DepartmentPageData } from '../departments/departmentPageData.ts';
import { dossierSections } from './sections/dossierSections.ts';
import { historySection } from './sections/historySection.tsx';
import classes from './Dossier.module.css';

const route = getRouteApi('/afdelingen/$departmentId/dossier');

/** Everything of a department laid out for paper: nothing to click, nothing folded away. */
export function DossierPage() {
  const { departmentId } = route.useParams();
  const { data: page } = useSuspenseQuery(trpc.department.page.queryOptions({ id: departmentId }));
  if (page === null) {
    return (
      <RecordMissing title={departmentText.missingTitle} explanation={departmentText.missingText}>
        <ButtonLink to="/afdelingen">{departmentText.toList}</ButtonLink>
      </RecordMissing>
    );
  }
  return (
    // All of it is there before it can be printed.
    <Suspense fallback={<Loading />}>
      <Dossier page={page} />
    </Suspense>
  );
}

function Dossier({ page }: { readonly page: DepartmentPageData }) {
  const { department } = page;
  const { geschiedenis = false } = route.useSearch();
  const navigate = route.useNavigate();
  const now = useNow();
  const sections = geschiedenis ? [...dossierSections, historySection] : dossierSections;
  return (
    <div className={classes.dossier}>
      <PageHeader
        title={dossierText.title(department.name)}
        below={
          <>
            <span>{dossierText.madeOn(showDayAndTime(now))}</span>
            <span>{dossierText.confidential}</span>
          </>
        }
        actions={
          <div className={classes.controls}>
            <Switch
              label={dossierText.withHistory}
              checked={geschiedenis}
              onChange={(event) => {
                const checked = event.currentTarget.checked;
                void navigate({ search: checked ? { geschiedenis: true } : {}, replace: true });
              }}
            />
            <Button onClick={() => window.print()} aria-keyshortcuts="Control+P">
              {dossierText.print}
            </Button>
            <ButtonLink to="/afdelingen/$departmentId" params={{ departmentId: department.id }} variant="default">
              {dossierText.back(department.name)}
            </ButtonLink>
          </div>
        }
      />
      {sections.map(({ title, Content }) => (
        <section key={title} className={classes.section}>
          <h2>{title}</h2>
          <Content page={page} />
        </section>
      ))}
    </div>
  );
}
