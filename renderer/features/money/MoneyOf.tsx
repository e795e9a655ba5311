import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { trpc } from '../../app/api.ts';
import { Loading } from '../../app/Loading.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { moneyChartText } from '../../nl/charts.ts';
import { MoneyCharts } from './MoneyCharts.tsx';

/** The pictures of the money of a department, with their heading. */
export function MoneyOfDepartment({ id }: { readonly id: string }) {
  return (
    <PageSection title={moneyChartText.title}>
      <Suspense fallback={<Loading />}>
        <DepartmentCharts id={id} />
      </Suspense>
    </PageSection>
  );
}

/** The pictures of the money of an institution: of its departments and of itself together. */
export function MoneyOfInstitution({ id }: { readonly id: string }) {
  return (
    <PageSection title={moneyChartText.title}>
      <Suspense fallback={<Loading />}>
        <InstitutionCharts id={id} />
      </Suspense>
    </PageSection>
  );
}

function DepartmentCharts({ id }: { readonly id: string }) {
  const { data: course } = useSuspenseQuery(trpc.outcome.moneyOfDepartment.queryOptions({ id }));
  return <MoneyCharts course={course} />;
}

function InstitutionCharts({ id }: { readonly id: string }) {
  const { data: course } = useSuspenseQuery(trpc.outcome.moneyOfInstitution.queryOptions({ id }));
  return <MoneyCharts course={course} />;
}
