import { ButtonLink } from '../components/AppLink.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { shellText } from '../nl/shell.ts';

/** Stands where an address leads nowhere. */
export function NotFoundScreen() {
  return (
    <>
      <PageHeader title={shellText.notFoundTitle} />
      <p>{shellText.notFoundText}</p>
      <ButtonLink to="/">{shellText.toStart}</ButtonLink>
    </>
  );
}
