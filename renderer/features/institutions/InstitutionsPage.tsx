import { Button, Group } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { institution, pilotStatuses } from '../../../domain/institution.ts';
import { sectors } from '../../../domain/reference/sectors.ts';
import { trpc } from '../../app/api.ts';
import { useAddressText } from '../../app/useAddressText.ts';
import { useNewKey } from '../../app/useNewKey.ts';
import { ButtonLink } from '../../components/AppLink.tsx';
import { choicesOf } from '../../components/choicesOf.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterSelect, ListTools, SearchField } from '../../components/ListTools.tsx';
import { NewKeyHint } from '../../components/NewKeyHint.tsx';
import { NoMatch } from '../../components/NoMatch.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { listText } from '../../nl/components.ts';
import { institutionText } from '../../nl/institutions.ts';
import { institutionColumns } from './institutionColumns.tsx';
import { InstitutionForm } from './InstitutionForm.tsx';
import { filterInstitutions } from './institutionSearch.ts';
import classes from './InstitutionsPage.module.css';

const route = getRouteApi('/instellingen');

/** All institutions, with search and filters in the address, and a panel for a new one. */
export function InstitutionsPage() {
  const { data: rows } = useSuspenseQuery(trpc.institution.list.queryOptions());
  const { zoek = '', paneel, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useAddressText(zoek, (next) => {
    void navigate({ search: (now) => ({ ...now, zoek: next === '' ? undefined : next }), replace: true });
  });
  const shown = filterInstitutions(rows, useDeferredValue(text), filters);
  const showNew = () => void navigate({ search: (now) => ({ ...now, paneel: 'nieuw' }) });
  useNewKey(showNew);
  const closePanel = () => void navigate({ search: (now) => ({ ...now, paneel: undefined }) });
  const { one, several } = institutionText;

  return (
    <>
      <PageHeader
        title={institutionText.title}
        explain="institution"
        actions={
          rows.length > 0 && (
            <>
              <ButtonLink to="/registratie" variant="default">
                {institutionText.readRegistration}
              </ButtonLink>
              <Button onClick={showNew} rightSection={<NewKeyHint />} aria-keyshortcuts="N">
                {institutionText.add}
              </Button>
            </>
          )
        }
      />
      {rows.length > 0 && (
        <ListTools count={listText.count(shown.length, rows.length, one, several)}>
          <SearchField text={text} onText={setText} description={institutionText.searchIn} />
          <FilterSelect
            label={institution.labels.status}
            options={choicesOf(pilotStatuses)}
            value={filters.status}
            onValue={(status) => void navigate({ search: (now) => ({ ...now, status }), replace: true })}
          />
          <FilterSelect
            label={institution.labels.sector}
            options={choicesOf(sectors)}
            value={filters.sector}
            onValue={(sector) => void navigate({ search: (now) => ({ ...now, sector }), replace: true })}
          />
        </ListTools>
      )}
      <DataTable
        caption={institutionText.title}
        columns={institutionColumns}
        rows={shown}
        rowKey={({ id }) => id}
        empty={
          rows.length === 0 ? (
            <NoInstitutions onNew={showNew} />
          ) : (
            <NoMatch
              onClear={() => {
                setText('');
                void navigate({ search: {}, replace: true });
              }}
            />
          )
        }
      />
      {shown.length > 0 && <p className={classes.note}>{institutionText.allYears}</p>}
      <SidePanel opened={paneel === 'nieuw'} title={institutionText.newTitle} onClose={closePanel}>
        <InstitutionForm
          record={null}
          onClose={closePanel}
          onSaved={(institutionId) =>
            void navigate({ to: '/instellingen/$institutionId', params: { institutionId }, search: {} })
          }
        />
      </SidePanel>
    </>
  );
}

function NoInstitutions({ onNew }: { readonly onNew: () => void }) {
  return (
    <EmptyState
      title={institutionText.emptyTitle}
      action={
        <Group>
          <Button onClick={onNew} rightSection={<NewKeyHint />} aria-keyshortcuts="N">
            {institutionText.add}
          </Button>
          <ButtonLink to="/registratie" variant="default">
            {institutionText.readRegistration}
          </ButtonLink>
        </Group>
      }
    >
      {institutionText.emptyText}
    </EmptyState>
  );
}
