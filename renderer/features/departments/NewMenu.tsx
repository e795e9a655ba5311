import { Button, Menu } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useNewKey } from '../../app/useNewKey.ts';
import { NewKeyHint } from '../../components/NewKeyHint.tsx';
import { departmentText } from '../../nl/departments.ts';
import { timelineText } from '../../nl/timeline.ts';
import type { DepartmentPageData } from './departmentPageData.ts';
import { departmentParts } from './parts/departmentParts.ts';

const route = getRouteApi('/afdelingen/$departmentId');

/** What can be recorded from the overview: N opens the choice, and the form comes beside the page. */
export function NewMenu({ page: { department, institution } }: { readonly page: DepartmentPageData }) {
  const navigate = route.useNavigate();
  const [opened, setOpened] = useState(false);
  useNewKey(() => setOpened(true));
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end">
      <Menu.Target>
        <Button rightSection={<NewKeyHint />} aria-keyshortcuts="N">
          {timelineText.add}
        </Button>
      </Menu.Target>
      <Menu.Dropdown aria-label={timelineText.addLabel}>
        {departmentParts
          .filter(({ tab }) => tab !== 'overzicht' && tab !== 'geschiedenis')
          .map(({ tab }) => (
            <Menu.Item
              key={tab}
              onClick={() =>
                void (tab === 'afspraken'
                  ? navigate({
                      to: '/afspraken/nieuw',
                      search: { instelling: institution.id, afdeling: department.id },
                    })
                  : navigate({ search: { soort: tab, paneel: 'nieuw' } }))
              }
            >
              {departmentText.news[tab]}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
}
