import { useId } from 'react';
import type { Answers } from '../../../app/answers.ts';
import { AppLink } from '../../../components/AppLink.tsx';
import { agreementText, versionText } from '../../../nl/agreements.ts';
import { AgreementStatusBadge } from '../AgreementStatusBadge.tsx';
import classes from './Versions.module.css';

type Version = NonNullable<Answers['agreement']['page']>['versions'][number];

/** The versions of an agreement from old to new; nothing is lost. */
export function VersionChain({
  versions,
  currentId,
}: {
  readonly versions: readonly Version[];
  readonly currentId: string;
}) {
  const titleId = useId();
  if (versions.length < 2) return null;
  return (
    <nav aria-labelledby={titleId} className={classes.chain}>
      <h2 id={titleId}>{versionText.title}</h2>
      <ol>
        {versions.map(({ id, code, version, status }) => (
          <li key={id} {...(id === currentId ? { 'aria-current': 'page' as const } : {})}>
            {id === currentId ? (
              <strong>
                {agreementText.version(version)} ({versionText.current})
              </strong>
            ) : (
              <AppLink to="/afspraken/$agreementId" params={{ agreementId: id }}>
                {agreementText.version(version)} – {code}
              </AppLink>
            )}
            <AgreementStatusBadge status={status} />
          </li>
        ))}
      </ol>
    </nav>
  );
}
