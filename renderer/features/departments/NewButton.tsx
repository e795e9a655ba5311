import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useNewKey } from '../../app/useNewKey.ts';
import { NewKeyHint } from '../../components/NewKeyHint.tsx';
import { departmentText } from '../../nl/departments.ts';
import type { DepartmentPageData } from './departmentPageData.ts';
import type { DepartmentTab } from './departmentSearch.ts';

const route = getRouteApi('/afdelingen/$departmentId');

/** Begins something new of the part that is shown; an agreement has a page of its own. */
export function NewButton({
  page: { department, institution },
  tab,
}: {
  readonly page: DepartmentPageData;
  readonly tab: DepartmentTab;
}) {
  const navigate = route.useNavigate();
  const begin = () => {
    if (tab === 'afspraken') {
      void navigate({ to: '/afspraken/nieuw', search: { instelling: institution.id, afdeling: department.id } });
    } else {
      void navigate({ search: { deel: tab === 'geschiedenis' ? 'interventies' : tab, paneel: 'nieuw' } });
    }
  };
  useNewKey(begin);
  return (
    <Button onClick={begin} rightSection={<NewKeyHint />} aria-keyshortcuts="N">
      {departmentText.news[tab]}
    </Button>
  );
}
