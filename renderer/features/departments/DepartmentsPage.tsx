import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { trpc } from '../../app/api.ts';
import { useAddressText } from '../../app/useAddressText.ts';
import { useNewKey } from '../../app/useNewKey.ts';
import { ButtonLink } from '../../components/AppLink.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterSelect, ListTools, SearchField } from '../../components/ListTools.tsx';
import { NewKeyHint } from '../../components/NewKeyHint.tsx';
import { NoMatch } from '../../components/NoMatch.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { listText } from '../../nl/components.ts';
import { departmentText } from '../../nl/departments.ts';
import { DepartmentForm } from './DepartmentForm.tsx';
import { filterDepartments, type Course } from './departmentSearch.ts';
import { DepartmentTable } from './DepartmentTable.tsx';

const route = getRouteApi('/afdelingen');

const courses: readonly { value: Course; label: string }[] = [
  { value: 'running', label: departmentText.courses.running },
  { value: 'ended', label: departmentText.courses.ended },
];

/** The pilot departments of all institutions, with search and filter in the address, and a panel for a new one. */
export function DepartmentsPage() {
  const { data: rows } = useSuspenseQuery(trpc.department.list.queryOptions());
  const { zoek = '', proef, paneel } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useAddressText(zoek, (next) => {
    void navigate({ search: (now) => ({ ...now, zoek: next === '' ? undefined : next }), replace: true });
  });
  const shown = filterDepartments(rows, useDeferredValue(text), { proef });
  const showNew = () => void navigate({ search: (now) => ({ ...now, paneel: 'nieuw' }) });
  useNewKey(showNew);
  const closePanel = () => void navigate({ search: (now) => ({ ...now, paneel: undefined }) });
  const clear = () => {
    setText('');
    void navigate({ search: {}, replace: true });
  };

  return (
    <>
      <PageHeader
        title={departmentText.title}
        explain="department"
        actions={
          <Button onClick={showNew} rightSection={<NewKeyHint />} aria-keyshortcuts="N">
            {departmentText.add}
          </Button>
        }
      />
      {rows.length > 0 && (
        <ListTools count={listText.count(shown.length, rows.length, departmentText.one, departmentText.several)}>
          <SearchField text={text} onText={setText} description={departmentText.searchIn} />
          <FilterSelect
            label={departmentText.course}
            options={courses}
            value={proef}
            onValue={(chosen) => void navigate({ search: (now) => ({ ...now, proef: chosen }), replace: true })}
          />
        </ListTools>
      )}
      <DepartmentTable
        rows={shown}
        withInstitution
        empty={rows.length === 0 ? <NoDepartments /> : <NoMatch onClear={clear} />}
      />
      <SidePanel opened={paneel === 'nieuw'} title={departmentText.newTitle} onClose={closePanel}>
        <DepartmentForm
          record={null}
          institutionId={null}
          onClose={closePanel}
          onSaved={(departmentId) =>
            void navigate({ to: '/afdelingen/$departmentId', params: { departmentId }, search: {} })
          }
        />
      </SidePanel>
    </>
  );
}

function NoDepartments() {
  return (
    <EmptyState
      title={departmentText.emptyTitle}
      action={<ButtonLink to="/instellingen">{departmentText.toInstitutions}</ButtonLink>}
    >
      {departmentText.emptyText}
    </EmptyState>
  );
}
