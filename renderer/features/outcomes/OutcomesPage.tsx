import { Checkbox } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { indicatorList } from '../../../domain/reference/indicators.ts';
import { trpc } from '../../app/api.ts';
import { ButtonLink } from '../../components/AppLink.tsx';
import { choicesOf } from '../../components/choicesOf.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FilterSelect, ListTools } from '../../components/ListTools.tsx';
import { NoMatch } from '../../components/NoMatch.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { PageSection } from '../../components/PageSection.tsx';
import { listText } from '../../nl/components.ts';
import { outcomeListText, outcomeText } from '../../nl/outcomes.ts';
import { OutcomeList } from './OutcomeList.tsx';
import { filterOf } from './outcomeSearch.ts';
import { SummaryTable } from './SummaryTable.tsx';
import classes from './Outcomes.module.css';

const route = getRouteApi('/uitkomsten');

/** What the pilots yield: per indicator over all departments, and each department; filters stand in the address. */
export function OutcomesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: institutions } = useSuspenseQuery(trpc.institution.list.queryOptions());
  // What was shown stays until what is asked now is here.
  const { data } = useSuspenseQuery(trpc.outcome.list.queryOptions(filterOf(useDeferredValue(search))));
  const { rows, summaries, count } = data;
  const filter = (change: Partial<typeof search>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  const isFiltered = Object.values(search).some((value) => value !== undefined);

  if (summaries.length === 0 && !isFiltered) {
    return (
      <>
        <PageHeader title={outcomeText.title} />
        <EmptyState
          title={outcomeListText.emptyTitle}
          action={<ButtonLink to="/afdelingen">{outcomeListText.toDepartments}</ButtonLink>}
        >
          {outcomeListText.emptyText}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={outcomeText.title} />
      <ListTools count={listText.count(count, count, outcomeText.one, outcomeText.several)}>
        <FilterSelect
          label={outcomeText.institution}
          options={institutions.map(({ id, name }) => ({ value: id, label: name }))}
          value={search.instelling}
          onValue={(instelling) => filter({ instelling })}
        />
        <FilterSelect
          label={outcomeText.indicator}
          options={choicesOf(indicatorList)}
          value={search.indicator}
          onValue={(indicator) => filter({ indicator })}
        />
        <Checkbox
          className={classes.onlyLacking ?? ''}
          label={outcomeListText.onlyLacking}
          checked={search.nulmeting !== undefined}
          onChange={({ currentTarget }) => filter({ nulmeting: currentTarget.checked ? 'ontbreekt' : undefined })}
        />
      </ListTools>
      {summaries.length > 0 && (
        <PageSection title={outcomeListText.summaryTitle}>
          <SummaryTable rows={summaries} instelling={search.instelling} />
        </PageSection>
      )}
      <PageSection title={outcomeListText.listTitle}>
        {count > rows.length && <p>{outcomeListText.tooMany(rows.length, count)}</p>}
        <OutcomeList rows={rows} empty={<NoMatch onClear={() => void navigate({ search: {}, replace: true })} />} />
      </PageSection>
    </>
  );
}
