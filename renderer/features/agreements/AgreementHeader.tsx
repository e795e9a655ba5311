import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { Answers } from '../../app/answers.ts';
import { api } from '../../app/api.ts';
import { AppLink, ButtonLink } from '../../components/AppLink.tsx';
import { ConflictMark } from '../../components/ConflictMark.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { agreementText, stepsText } from '../../nl/agreements.ts';
import type { RecordNames } from '../history/fieldValue.ts';
import { AgreementHistory } from './AgreementHistory.tsx';
import { AgreementStatusBadge } from './AgreementStatusBadge.tsx';
import { periodText } from './periodText.ts';
import { subjectText } from './subjectText.ts';
import { useCommand } from './useCommand.ts';

type Page = NonNullable<Answers['agreement']['page']>;

/** Head of an agreement: what it is, where it stands, and the steps that need nothing more to be filled in. */
export function AgreementHeader({
  page,
  departmentName,
  names,
}: {
  readonly page: Page;
  readonly departmentName: string | null;
  /** Names of the records an agreement refers to, for its history. */
  readonly names: RecordNames;
}) {
  const { agreement, institution, inConflict, amended } = page;
  return (
    <PageHeader
      title={agreementText.pageTitle(agreement.code)}
      stage={agreement.status}
      above={<AppLink to="/afspraken">{agreementText.title}</AppLink>}
      below={
        <>
          <AgreementStatusBadge status={agreement.status} />
          <ConflictMark recordId={agreement.id} inConflict={inConflict} amended={amended} />
          <span>{agreementText.version(agreement.version)}</span>
          <span>{periodText(agreement.startDate, agreement.endDate)}</span>
          <span>
            {institution.name}, {subjectText({ ...agreement, departmentName })}
          </span>
        </>
      }
      actions={
        <>
          <AgreementActions page={page} />
          <AgreementHistory id={agreement.id} names={names} />
        </>
      }
    />
  );
}

function AgreementActions({ page: { agreement, versions } }: { readonly page: Page }) {
  const { id, status, version } = agreement;
  const navigate = useNavigate();
  const command = useCommand();
  const newer = versions.find((one) => one.version > version);

  const amend = async () => {
    const made = await command.run(() => api.agreement.amend.mutate({ id }), stepsText.amended);
    if (made) void navigate({ to: '/afspraken/$agreementId', params: { agreementId: made.id } });
  };

  if (status === 'proposed') {
    return (
      <Button
        variant="default"
        title={stepsText.backToDraftText}
        disabled={command.running}
        onClick={() => void command.run(() => api.agreement.withdraw.mutate({ id }), stepsText.backToDraftDone)}
      >
        {stepsText.backToDraft}
      </Button>
    );
  }
  if (status !== 'agreed' && status !== 'closed') return null;
  return (
    <>
      {newer ? (
        <ButtonLink to="/afspraken/$agreementId" params={{ agreementId: newer.id }} variant="default">
          {stepsText.toNewer(newer.code)}
        </ButtonLink>
      ) : (
        <Button variant="default" disabled={command.running} onClick={() => void amend()}>
          {stepsText.amend}
        </Button>
      )}
      {status === 'agreed' && (
        <Button
          variant="default"
          disabled={command.running}
          onClick={() => void command.run(() => api.agreement.close.mutate({ id }), stepsText.closed)}
        >
          {stepsText.close}
        </Button>
      )}
    </>
  );
}
