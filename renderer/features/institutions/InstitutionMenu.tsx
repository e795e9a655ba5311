import { Button } from '@mantine/core';
import { ButtonLink } from '../../components/AppLink.tsx';
import { institutionText } from '../../nl/institutions.ts';

/** What can be done with an institution itself. */
export function InstitutionMenu({
  institutionId,
  onRetire,
}: {
  readonly institutionId: string;
  readonly onRetire: () => void;
}) {
  const here = { to: '/instellingen/$institutionId', params: { institutionId } } as const;
  return (
    <>
      <ButtonLink {...here} search={{ paneel: 'wijzigen' }} variant="default">
        {institutionText.edit}
      </ButtonLink>
      <ButtonLink {...here} search={{ paneel: 'geschiedenis' }} variant="default">
        {institutionText.history}
      </ButtonLink>
      <Button variant="subtle" color="gray" onClick={onRetire}>
        {institutionText.retire}
      </Button>
    </>
  );
}
