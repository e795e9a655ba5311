import { agreement as agreementEntity, agreementLevels, legalBases } from '../../../domain/agreement.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import type { Answers } from '../../app/answers.ts';
import { AppLink } from '../../components/AppLink.tsx';
import { agreementText, editorText, stepsText } from '../../nl/agreements.ts';
import classes from './AgreedTerms.module.css';

type Page = NonNullable<Answers['agreement']['page']>;

const { labels } = agreementEntity;

/** The terms of an agreement as text: proposed or agreed, when they are not edited. */
export function AgreedTerms({
  page: { agreement, institution },
  departmentName,
}: {
  readonly page: Page;
  readonly departmentName: string | null;
}) {
  const { departmentId, clientCode, startDate, endDate, purpose, legalBasis, broaderUseReason } = agreement;
  const dates = ['clientRepresentativesHeardOn', 'institutionAccordOn', 'wlzExecutorAccordOn'] as const;
  const inForce = agreement.status === 'agreed' || agreement.status === 'closed';
  return (
    <dl className={classes.terms} aria-label={editorText.terms}>
      <div>
        <dt>{labels.institutionId}</dt>
        <dd>
          <AppLink to="/instellingen/$institutionId" params={{ institutionId: institution.id }}>
            {institution.name}
          </AppLink>
        </dd>
      </div>
      <div>
        <dt>{labels.level}</dt>
        <dd>{agreementLevels.label(agreement.level)}</dd>
      </div>
      {departmentId !== null && (
        <div>
          <dt>{labels.departmentId}</dt>
          <dd>
            <AppLink to="/afdelingen/$departmentId" params={{ departmentId }}>
              {departmentName ?? labels.departmentId}
            </AppLink>
          </dd>
        </div>
      )}
      {clientCode !== null && (
        <div>
          <dt>{labels.clientCode}</dt>
          <dd>{clientCode}</dd>
        </div>
      )}
      <div>
        <dt>{editorText.period}</dt>
        <dd>{agreementText.period(formatDate(startDate), formatDate(endDate))}</dd>
      </div>
      <div>
        <dt>{labels.legalBasis}</dt>
        <dd>{legalBases.label(legalBasis)}</dd>
      </div>
      <div className={classes.wide}>
        <dt>{labels.purpose}</dt>
        <dd className={classes.text}>{purpose}</dd>
      </div>
      {broaderUseReason !== null && (
        <div className={classes.wide}>
          <dt>{labels.broaderUseReason}</dt>
          <dd className={classes.text}>{broaderUseReason}</dd>
        </div>
      )}
      {inForce &&
        dates.map((field) => (
          <div key={field}>
            <dt>{labels[field]}</dt>
            <dd>{formatDate(agreement[field] ?? '')}</dd>
          </div>
        ))}
      {agreement.agreedTermsHash !== null && (
        <div className={classes.wide}>
          <dt>{stepsText.fingerprint}</dt>
          <dd>
            <code className={classes.hash}>{agreement.agreedTermsHash}</code>
            <span className={classes.hint}>{stepsText.fingerprintHint}</span>
          </dd>
        </div>
      )}
    </dl>
  );
}
