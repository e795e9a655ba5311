import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { intervention, interventionStatuses } from '../../../domain/intervention.ts';
import { focuses } from '../../../domain/reference/focus.ts';
import { interventionTypes } from '../../../domain/reference/interventionTypes.ts';
import { trpc } from '../../app/api.ts';
import { useAddressText } from '../../app/useAddressText.ts';
import { useNewKey } from '../../app/useNewKey.ts';
import { ButtonLink } from '../../components/AppLink.tsx';
import { choicesOf } from '../../components/choicesOf.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterSelect, ListTools, SearchField } from '../../components/ListTools.tsx';
import { NewKeyHint } from '../../components/NewKeyHint.tsx';
import { NoMatch } from '../../components/NoMatch.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { listText } from '../../nl/components.ts';
import { interventionText } from '../../nl/interventions.ts';
import { InterventionForm } from './InterventionForm.tsx';
import { filterInterventions } from './interventionSearch.ts';
import { InterventionTable } from './InterventionTable.tsx';
import { OpenIntervention } from './OpenIntervention.tsx';

const route = getRouteApi('/interventies');
const { labels } = intervention;

/** The interventions of all departments, with search and filters in the address; one opens beside the list. */
export function InterventionsPage() {
  const { data: rows } = useSuspenseQuery(trpc.intervention.list.queryOptions());
  const { zoek = '', paneel, open, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useAddressText(zoek, (next) => {
    void navigate({ search: (now) => ({ ...now, zoek: next === '' ? undefined : next }), replace: true });
  });
  const shown = filterInterventions(rows, useDeferredValue(text), filters);
  const showNew = () => void navigate({ search: (now) => ({ ...now, paneel: 'nieuw' }) });
  useNewKey(showNew);
  const closePanel = () => void navigate({ search: (now) => ({ ...now, paneel: undefined, open: undefined }) });
  const filter = (change: Partial<typeof filters>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const clear = () => {
    setText('');
    void navigate({ search: {}, replace: true });
  };

  return (
    <>
      <PageHeader
        title={interventionText.title}
        explain="intervention"
        actions={
          <Button onClick={showNew} rightSection={<NewKeyHint />} aria-keyshortcuts="N">
            {interventionText.add}
          </Button>
        }
      />
      {rows.length > 0 && (
        <ListTools count={listText.count(shown.length, rows.length, interventionText.one, interventionText.several)}>
          <SearchField text={text} onText={setText} description={interventionText.searchIn} />
          <FilterSelect
            label={labels.status}
            options={choicesOf(interventionStatuses)}
            value={filters.status}
            onValue={(status) => filter({ status })}
          />
          <FilterSelect
            label={labels.type}
            options={choicesOf(interventionTypes)}
            value={filters.soort}
            onValue={(soort) => filter({ soort })}
          />
          <FilterSelect
            label={labels.focus}
            options={choicesOf(focuses)}
            value={filters.gericht}
            onValue={(gericht) => filter({ gericht })}
          />
        </ListTools>
      )}
      <InterventionTable
        rows={shown}
        withDepartment
        linkTo={(id) => ({
          to: '/interventies',
          search: { zoek: text === '' ? undefined : text, ...filters, open: id },
        })}
        empty={rows.length === 0 ? <NoInterventions /> : <NoMatch onClear={clear} />}
      />
      <SidePanel opened={paneel === 'nieuw'} title={interventionText.newTitle} onClose={closePanel}>
        <InterventionForm record={null} departmentId={null} onClose={closePanel} />
      </SidePanel>
      <SidePanel
        opened={open !== undefined}
        title={interventionText.editTitle(rows.find(({ id }) => id === open)?.code ?? '')}
        onClose={closePanel}
      >
        {open !== undefined && <OpenIntervention id={open} onClose={closePanel} />}
      </SidePanel>
    </>
  );
}

function NoInterventions() {
  return (
    <EmptyState
      title={interventionText.emptyTitle}
      action={<ButtonLink to="/afdelingen">{interventionText.toDepartments}</ButtonLink>}
    >
      {interventionText.emptyText}
    </EmptyState>
  );
}
