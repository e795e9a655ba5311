import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { ruleWaiver, waiverKinds } from '../../../domain/ruleWaiver.ts';
import { trpc } from '../../app/api.ts';
import { today } from '../../app/moment.ts';
import { useAddressText } from '../../app/useAddressText.ts';
import { useNewKey } from '../../app/useNewKey.ts';
import { choicesOf } from '../../components/choicesOf.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterSelect, ListTools, SearchField } from '../../components/ListTools.tsx';
import { NewKeyHint } from '../../components/NewKeyHint.tsx';
import { NoMatch } from '../../components/NoMatch.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { SidePanel } from '../../components/SidePanel.tsx';
import { listText } from '../../nl/components.ts';
import { recordText } from '../../nl/records.ts';
import { waiverText } from '../../nl/waivers.ts';
import { institutionsIn } from '../institutions/institutionsIn.ts';
import { placeAt } from '../institutions/PlaceFields.tsx';
import { OpenWaiver } from './OpenWaiver.tsx';
import { WaiverForm } from './WaiverForm.tsx';
import { filterWaivers } from './waiverSearch.ts';
import { WaiverTable } from './WaiverTable.tsx';

const route = getRouteApi('/regelruimte');

const courses = (['now', 'past', 'coming'] as const).map((value) => ({ value, label: waiverText.courses[value] }));

/** The waived rules of all institutions, with search and filters in the address; one opens beside the list. */
export function WaiversPage() {
  const { data: rows } = useSuspenseQuery(trpc.ruleWaiver.list.queryOptions({}));
  const { zoek = '', paneel, open, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = (change: Partial<typeof filters> & { zoek?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const [text, setText] = useAddressText(zoek, (next) => filter({ zoek: next === '' ? undefined : next }));
  const shown = filterWaivers(rows, useDeferredValue(text), filters, today());
  const showNew = () => void navigate({ search: (now) => ({ ...now, paneel: 'nieuw' }) });
  useNewKey(showNew);
  const closePanel = () => void navigate({ search: (now) => ({ ...now, paneel: undefined, open: undefined }) });
  const clear = () => {
    setText('');
    void navigate({ search: {}, replace: true });
  };
  const add = (
    <Button onClick={showNew} rightSection={<NewKeyHint />} aria-keyshortcuts="N">
      {waiverText.add}
    </Button>
  );

  return (
    <>
      <PageHeader title={waiverText.title} actions={add} />
      {rows.length > 0 && (
        <ListTools count={listText.count(shown.length, rows.length, waiverText.one, waiverText.several)}>
          <SearchField text={text} onText={setText} description={waiverText.searchIn} />
          <FilterSelect
            label={ruleWaiver.labels.kind}
            options={choicesOf(waiverKinds)}
            value={filters.soort}
            onValue={(soort) => filter({ soort })}
          />
          <FilterSelect
            label={waiverText.course}
            options={courses}
            value={filters.loopt}
            onValue={(loopt) => filter({ loopt })}
          />
          <FilterSelect
            label={recordText.institution}
            options={institutionsIn(rows)}
            value={filters.instelling}
            onValue={(instelling) => filter({ instelling })}
          />
        </ListTools>
      )}
      <WaiverTable
        rows={shown}
        linkTo={(id) => ({
          to: '/regelruimte',
          search: { zoek: text === '' ? undefined : text, ...filters, open: id },
        })}
        empty={
          rows.length === 0 ? (
            <EmptyState title={waiverText.emptyTitle}>{waiverText.emptyText}</EmptyState>
          ) : (
            <NoMatch onClear={clear} />
          )
        }
      />
      <SidePanel opened={paneel === 'nieuw'} title={waiverText.newTitle} onClose={closePanel}>
        <WaiverForm record={null} place={placeAt(filters.instelling)} onClose={closePanel} />
      </SidePanel>
      <SidePanel opened={open !== undefined} title={waiverText.editTitle} onClose={closePanel}>
        {open !== undefined && <OpenWaiver rows={rows} id={open} onClose={closePanel} />}
      </SidePanel>
    </>
  );
}
