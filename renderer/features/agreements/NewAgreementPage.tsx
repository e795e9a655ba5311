import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { trpc } from '../../app/api.ts';
import { today } from '../../app/moment.ts';
import { AppLink, ButtonLink } from '../../components/AppLink.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { agreementText } from '../../nl/agreements.ts';
import { AgreementEditor } from './editor/AgreementEditor.tsx';
import { yearToAgree } from './editor/yearToAgree.ts';
import { useFreshForm } from './useFreshForm.ts';

/** A new agreement; the address says of which institution and department, when one comes from there. */
export function NewAgreementPage() {
  const { instelling, afdeling } = useSearch({ from: '/afspraken/nieuw' });
  const { data: institutions } = useSuspenseQuery(trpc.institution.list.queryOptions());
  const only = institutions.length === 1 ? institutions[0]?.id : undefined;
  const institutionId = institutions.find(({ id }) => id === instelling)?.id ?? only;
  const { data: context = null, isLoading } = useQuery(
    trpc.agreement.context.queryOptions(
      { institutionId: institutionId ?? '' },
      { enabled: institutionId !== undefined },
    ),
  );
  const fresh = useFreshForm('');
  const navigate = useNavigate();
  // The form is filled in once, with what is known by then.
  if (isLoading) return null;

  const departments = context?.departments ?? [];
  const departmentId = departments.find(({ id }) => id === afdeling)?.id ?? null;
  const year = yearToAgree(context?.money ?? null, departmentId, today());
  return (
    <>
      <PageHeader title={agreementText.newTitle} above={<AppLink to="/afspraken">{agreementText.title}</AppLink>} />
      {institutions.length === 0 ? (
        <EmptyState
          title={agreementText.noInstitution}
          action={<ButtonLink to="/instellingen">{agreementText.toInstitutions}</ButtonLink>}
        >
          {agreementText.noInstitutionText}
        </EmptyState>
      ) : (
        <AgreementEditor
          page={null}
          initial={{
            ...(institutionId === undefined ? {} : { institutionId }),
            level: 'department',
            departmentId,
            startDate: `${year}-01-01`,
            endDate: `${year}-12-31`,
            legalBasis: 'wmg_experiment',
          }}
          draft={{ form: 'agreement', key: `nieuw:${instelling ?? ''}:${afdeling ?? ''}` }}
          institutions={institutions}
          fresh={fresh}
          onSaved={({ agreement: { id } }) =>
            void navigate({ to: '/afspraken/$agreementId', params: { agreementId: id }, replace: true })
          }
        />
      )}
    </>
  );
}
