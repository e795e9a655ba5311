import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Answers } from '../../app/answers.ts';
import { trpc } from '../../app/api.ts';
import { NotFoundScreen } from '../../app/NotFoundScreen.tsx';
import { AppLink } from '../../components/AppLink.tsx';
import { agreementText } from '../../nl/agreements.ts';
import type { RecordNames } from '../history/fieldValue.ts';
import { Notes } from '../notes/Notes.tsx';
import { AgreementHeader } from './AgreementHeader.tsx';
import { DraftAgreement } from './DraftAgreement.tsx';
import { ProposedAmendment } from './ProposedAmendment.tsx';
import { ReviewsSection } from './reviews/ReviewsSection.tsx';
import { SettledAgreement } from './SettledAgreement.tsx';
import { VersionChain } from './versions/VersionChain.tsx';
import { VersionCompare } from './versions/VersionCompare.tsx';
import classes from './AgreementPage.module.css';

type Page = NonNullable<Answers['agreement']['page']>;
type Context = NonNullable<Answers['agreement']['context']>;

/** One agreement: to edit while it is a draft, to have accorded when proposed, to read and to follow once it is agreed. */
export function AgreementPage() {
  const { agreementId } = useParams({ from: '/afspraken/$agreementId' });
  const { data: page } = useSuspenseQuery(trpc.agreement.page.queryOptions({ id: agreementId }));
  return page === null ? <NotFoundScreen /> : <KnownAgreement key={page.agreement.id} page={page} />;
}

function KnownAgreement({ page }: { readonly page: Page }) {
  const { agreement, institution, versions, inConflict, amended } = page;
  const { data: context } = useSuspenseQuery(trpc.agreement.context.queryOptions({ institutionId: institution.id }));
  if (context === null) return <NotFoundScreen />;
  const departmentName = (id: string) => context.departments.find((one) => one.id === id)?.name ?? id;
  const names = namesOf(page, context);
  const editable = agreement.status === 'draft' || agreement.status === 'adjust' || agreement.status === 'rejected';
  return (
    <>
      <AgreementHeader
        page={page}
        departmentName={agreement.departmentId === null ? null : departmentName(agreement.departmentId)}
        names={names}
      />
      {inConflict && (
        <p role="alert" className={classes.conflict}>
          {agreementText.inConflictText}{' '}
          <AppLink to="/synchronisatie/conflicten" search={{ bij: agreement.id }} inherit>
            {agreementText.toConflict}
          </AppLink>
        </p>
      )}
      <div className={classes.parts}>
        {amended && <ProposedAmendment agreementId={agreement.id} names={names} />}
        {editable ? <DraftAgreement page={page} /> : <SettledAgreement page={page} context={context} />}
        <ReviewsSection page={page} />
        <VersionCompare page={page} departmentName={departmentName} />
        <VersionChain versions={versions} currentId={agreement.id} />
        <Notes subject={{ entity: 'agreement', id: agreement.id }} />
      </div>
    </>
  );
}

function namesOf({ institution, versions }: Page, { departments, interventions }: Context): RecordNames {
  return new Map([
    [institution.id, institution.name],
    ...departments.map(({ id, name }) => [id, name] as const),
    ...interventions.map(({ id, code, goal }) => [id, `${code} ${goal}`] as const),
    ...versions.map(({ id, code }) => [id, code] as const),
  ]);
}
