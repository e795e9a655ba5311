import { PageSection } from '../../components/PageSection.tsx';
import { institutionText } from '../../nl/institutions.ts';
import { MoneyOfInstitution } from '../money/MoneyOf.tsx';
import { Notes } from '../notes/Notes.tsx';
import { InstitutionFacts } from './InstitutionFacts.tsx';
import type { InstitutionPageData } from './institutionPageData.ts';
import { InstitutionSignals } from './InstitutionSignals.tsx';
import { InstitutionWaivers } from './InstitutionWaivers.tsx';

/** What one looks up of an institution after its departments and agreements: rules and signals of the whole, the pictures of its money, its facts, its notes. */
export function InstitutionDetails({ page: { institution, money } }: { readonly page: InstitutionPageData }) {
  return (
    <>
      <InstitutionWaivers institutionId={institution.id} />
      <InstitutionSignals institutionId={institution.id} />
      {money.length > 0 && <MoneyOfInstitution id={institution.id} />}
      <PageSection title={institutionText.facts}>
        <InstitutionFacts institution={institution} />
      </PageSection>
      <Notes subject={{ entity: 'institution', id: institution.id }} />
    </>
  );
}
