import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { agreement, agreementStatuses } from '../../../domain/agreement.ts';
import { yearOf } from '../../../domain/values/isoDate.ts';
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
import { WhyRule } from '../../components/WhyRule.tsx';
import { agreementText } from '../../nl/agreements.ts';
import { listText } from '../../nl/components.ts';
import { reviewerText } from '../../nl/reviews.ts';
import { institutionsIn } from '../institutions/institutionsIn.ts';
import { filterAgreements, reviewersOf, type AgreementRow, type AgreementSearch } from './agreementSearch.ts';
import { AgreementsTable } from './AgreementsTable.tsx';

const route = getRouteApi('/afspraken');

/** A long list is cut here: nobody reads on, and the screen stays quick. */
const rowsAtFirst = 200;

/** All agreements, with search and filters in the address. */
export function AgreementsPage() {
  const { data: all } = useSuspenseQuery(trpc.agreement.list.queryOptions());
  const { zoek = '', ...filters } = route.useSearch();
  const navigate = route.useNavigate();
  const filter = (change: AgreementSearch) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const [text, setText] = useAddressText(zoek, (next) => filter({ zoek: next === '' ? undefined : next }));
  const [everything, setEverything] = useState(false);
  useNewKey(() => void navigate({ to: '/afspraken/nieuw', search: {} }));
  const rows = filterAgreements(all, useDeferredValue(text), filters);
  const shown = everything ? rows : rows.slice(0, rowsAtFirst);
  const add = (
    <ButtonLink to="/afspraken/nieuw" rightSection={<NewKeyHint />} aria-keyshortcuts="N">
      {agreementText.add}
    </ButtonLink>
  );

  return (
    <>
      <PageHeader title={agreementText.title} explain="agreement" actions={add} />
      {all.length > 0 && (
        <ListTools count={listText.count(rows.length, all.length, agreementText.one, agreementText.several)}>
          <SearchField text={text} onText={setText} description={agreementText.searchIn} />
          <FilterSelect
            label={agreement.labels.status}
            options={choicesOf(agreementStatuses)}
            value={filters.status}
            onValue={(status) => filter({ status })}
          />
          <FilterSelect
            label={agreementText.year}
            options={yearsOf(all)}
            value={filters.jaar === undefined ? undefined : String(filters.jaar)}
            onValue={(year) => filter({ jaar: year === undefined ? undefined : Number(year) })}
          />
          <FilterSelect
            label={agreement.labels.institutionId}
            options={institutionsIn(all)}
            value={filters.instelling}
            onValue={(instelling) => filter({ instelling })}
          />
          <FilterSelect
            label={reviewerText.filter}
            options={reviewersOf(all)}
            value={filters.uitvoerder}
            wide
            onValue={(uitvoerder) => filter({ uitvoerder })}
          />
        </ListTools>
      )}
      {filters.uitvoerder !== undefined && (
        <p>
          {reviewerText.explanation(filters.uitvoerder)}
          <WhyRule rule="R16" />
        </p>
      )}
      <AgreementsTable
        rows={shown}
        empty={
          all.length === 0 ? (
            <EmptyState title={agreementText.none} action={add}>
              {agreementText.noneText}
            </EmptyState>
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
      {shown.length < rows.length && (
        <Button variant="default" mt="md" onClick={() => setEverything(true)}>
          {agreementText.showAll(rows.length)}
        </Button>
      )}
    </>
  );
}

function yearsOf(rows: readonly AgreementRow[]) {
  const years = new Set(rows.map(({ startDate }) => String(yearOf(startDate))));
  return [...years].toSorted().map((year) => ({ value: year, label: year }));
}
