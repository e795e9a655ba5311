import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { severities, signal, signalKinds } from '../../../domain/signal.ts';
import { trpc } from '../../app/api.ts';
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
import { signalText } from '../../nl/signals.ts';
import { institutionsIn } from '../institutions/institutionsIn.ts';
import { placeAt } from '../institutions/PlaceFields.tsx';
import { OpenSignal } from './OpenSignal.tsx';
import { SignalForm } from './SignalForm.tsx';
import { filterSignals } from './signalSearch.ts';
import { SignalTable } from './SignalTable.tsx';

const route = getRouteApi('/signalen');

const states = (['open', 'resolved'] as const).map((value) => ({ value, label: signalText.states[value] }));

/** The signals of all institutions, with search and filters in the address; one opens beside the list. */
export function SignalsPage() {
  const { data: rows } = useSuspenseQuery(trpc.signal.list.queryOptions({}));
  const { zoek = '', paneel, open, ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = (change: Partial<typeof filters> & { zoek?: string | undefined }) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const [text, setText] = useAddressText(zoek, (next) => filter({ zoek: next === '' ? undefined : next }));
  const shown = filterSignals(rows, useDeferredValue(text), filters);
  const showNew = () => void navigate({ search: (now) => ({ ...now, paneel: 'nieuw' }) });
  useNewKey(showNew);
  const closePanel = () => void navigate({ search: (now) => ({ ...now, paneel: undefined, open: undefined }) });
  const clear = () => {
    setText('');
    void navigate({ search: {}, replace: true });
  };

  return (
    <>
      <PageHeader
        title={signalText.title}
        actions={
          <Button onClick={showNew} rightSection={<NewKeyHint />} aria-keyshortcuts="N">
            {signalText.add}
          </Button>
        }
      />
      {rows.length > 0 && (
        <ListTools count={listText.count(shown.length, rows.length, signalText.one, signalText.several)}>
          <SearchField text={text} onText={setText} description={signalText.searchIn} />
          <FilterSelect
            label={recordText.state}
            options={states}
            value={filters.stand}
            onValue={(stand) => filter({ stand })}
          />
          <FilterSelect
            label={signal.labels.severity}
            options={choicesOf(severities)}
            value={filters.ernst}
            onValue={(ernst) => filter({ ernst })}
          />
          <FilterSelect
            label={signal.labels.kind}
            options={choicesOf(signalKinds)}
            value={filters.soort}
            onValue={(soort) => filter({ soort })}
          />
          <FilterSelect
            label={recordText.institution}
            options={institutionsIn(rows)}
            value={filters.instelling}
            onValue={(instelling) => filter({ instelling })}
          />
        </ListTools>
      )}
      <SignalTable
        rows={shown}
        linkTo={(id) => ({
          to: '/signalen',
          search: { zoek: text === '' ? undefined : text, ...filters, open: id },
        })}
        empty={
          rows.length === 0 ? (
            <EmptyState title={signalText.emptyTitle}>{signalText.emptyText}</EmptyState>
          ) : (
            <NoMatch onClear={clear} />
          )
        }
      />
      <SidePanel opened={paneel === 'nieuw'} title={signalText.newTitle} onClose={closePanel}>
        <SignalForm record={null} known={placeAt(filters.instelling)} onClose={closePanel} />
      </SidePanel>
      <SidePanel opened={open !== undefined} title={signalText.editTitle} onClose={closePanel}>
        {open !== undefined && <OpenSignal rows={rows} id={open} onClose={closePanel} />}
      </SidePanel>
    </>
  );
}
