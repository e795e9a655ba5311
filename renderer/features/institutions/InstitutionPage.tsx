import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { institutionIsSelected } from '../../../domain/rules/R02-selectedInstitution.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { trpc } from '../../app/api.ts';
import { useNewKey } from '../../app/useNewKey.ts';
import { AppLink, ButtonLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { MoneyYears } from '../../components/MoneyYears.tsx';
import { NewKeyHint } from '../../components/NewKeyHint.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { RecordMissing } from '../../components/RecordMissing.tsx';
import { RuleNote } from '../../components/RuleNote.tsx';
import { institutionText } from '../../nl/institutions.ts';
import { AgreementsTable } from '../agreements/AgreementsTable.tsx';
import { DepartmentTable } from '../departments/DepartmentTable.tsx';
import { RetireRecord } from '../history/RetireRecord.tsx';
import { SignalBanner } from '../signals/SignalBanner.tsx';
import { InstitutionDetails } from './InstitutionDetails.tsx';
import { InstitutionMenu } from './InstitutionMenu.tsx';
import type { InstitutionPageData } from './institutionPageData.ts';
import { InstitutionPanels } from './InstitutionPanels.tsx';
import { PilotStatusBadge } from './PilotStatusBadge.tsx';

const route = getRouteApi('/instellingen/$institutionId');

/** An institution: where it stands, its money, its departments and agreements, and what can be done with it. */
export function InstitutionPage() {
  const { institutionId } = route.useParams();
  const { data: page } = useSuspenseQuery(trpc.institution.page.queryOptions({ id: institutionId }));
  if (page === null) {
    return (
      <RecordMissing title={institutionText.missingTitle} explanation={institutionText.missingText}>
        <ButtonLink to="/instellingen">{institutionText.toList}</ButtonLink>
      </RecordMissing>
    );
  }
  return <Institution key={institutionId} page={page} />;
}

function Institution({ page }: { readonly page: InstitutionPageData }) {
  const { institution, departments, agreements, money, inConflict, openDisadvantage } = page;
  const navigate = route.useNavigate();
  const [retiring, setRetiring] = useState(false);
  const notSelected = institutionIsSelected(institution);
  const mayGrow = notSelected.length === 0;
  const newDepartment = () => void navigate({ search: { paneel: 'afdeling' } });
  useNewKey(() => {
    if (mayGrow) newDepartment();
  });
  const { place, selectedOn, status } = institution;

  return (
    <>
      <PageHeader
        above={<AppLink to="/instellingen">{institutionText.title}</AppLink>}
        title={institution.name}
        below={
          <>
            <PilotStatusBadge status={status} />
            {place !== null && <span>{place}</span>}
            <span>{institution.wlzExecutor}</span>
            {selectedOn !== null && <span>{institutionText.since(formatDate(selectedOn))}</span>}
            <ConflictMark recordId={institution.id} inConflict={inConflict} />
          </>
        }
        actions={<InstitutionMenu institutionId={institution.id} onRetire={() => setRetiring(true)} />}
      />
      <SignalBanner signals={openDisadvantage} />
      <PageSection title={institutionText.money}>
        <MoneyYears years={money} />
      </PageSection>
      <PageSection
        title={institutionText.departments}
        actions={
          mayGrow && (
            <ButtonLink
              to="/instellingen/$institutionId"
              params={{ institutionId: institution.id }}
              search={{ paneel: 'afdeling' }}
              rightSection={<NewKeyHint />}
              aria-keyshortcuts="N"
            >
              {institutionText.newDepartment}
            </ButtonLink>
          )
        }
      >
        {notSelected.map((finding) => (
          <div key={finding.rule}>
            <RuleNote finding={{ ...finding, severity: 'warning' }} />
            <ButtonLink
              to="/instellingen/$institutionId"
              params={{ institutionId: institution.id }}
              search={{ paneel: 'wijzigen' }}
              variant="default"
              mt="sm"
            >
              {institutionText.recordSelection}
            </ButtonLink>
          </div>
        ))}
        <DepartmentTable
          rows={departments}
          withInstitution={false}
          empty={mayGrow ? <p>{institutionText.noDepartments}</p> : null}
        />
      </PageSection>
      <PageSection
        title={institutionText.agreements}
        actions={
          mayGrow && (
            <ButtonLink to="/afspraken/nieuw" search={{ instelling: institution.id }} variant="default">
              {institutionText.newAgreement}
            </ButtonLink>
          )
        }
      >
        <AgreementsTable rows={agreements} empty={<p>{institutionText.noAgreements}</p>} />
      </PageSection>
      <InstitutionDetails page={page} />
      <InstitutionPanels page={page} />
      <RetireRecord
        entity="institution"
        record={institution}
        words={institutionText}
        list="/instellingen"
        opened={retiring}
        onClose={() => setRetiring(false)}
      />
    </>
  );
}
