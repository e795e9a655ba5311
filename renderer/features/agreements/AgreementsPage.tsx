import { useState } from 'react';
import { Button, Select, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { agreementStatuses } from '../../../domain/agreement.ts';
import { yearOf } from '../../../domain/values/isoDate.ts';
import { trpc } from '../../app/api.ts';
import { ButtonLink } from '../../components/AppLink.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { agreementText } from '../../nl/agreements.ts';
import { AgreementsTable } from './AgreementsTable.tsx';
import { filterAgreements, type AgreementSearch } from './agreementSearch.ts';
import classes from './AgreementsPage.module.css';

/** A long list is cut here: nobody reads on, and the screen stays quick. */
const rowsAtFirst = 200;

/** All agreements, with filters that stand in the address. */
export function AgreementsPage() {
  const { data: all } = useSuspenseQuery(trpc.agreement.list.queryOptions());
  const search = useSearch({ from: '/afspraken' });
  const navigate = useNavigate({ from: '/afspraken' });
  const [everything, setEverything] = useState(false);
  const rows = filterAgreements(all, search);
  const shown = everything ? rows : rows.slice(0, rowsAtFirst);
  const filter = (change: AgreementSearch) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true });

  const years = [...new Set(all.map(({ startDate }) => yearOf(startDate)))].sort((a, b) => b - a);
  const institutions = new Map(all.map(({ institutionId, institutionName }) => [institutionId, institutionName]));
  const add = <ButtonLink to="/afspraken/nieuw">{agreementText.add}</ButtonLink>;

  if (all.length === 0) {
    return (
      <>
        <PageHeader title={agreementText.title} />
        <EmptyState title={agreementText.none} action={add}>
          {agreementText.noneText}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={agreementText.title} actions={add} />
      <search className={classes.filters}>
        <TextInput
          label={agreementText.search}
          placeholder={agreementText.searchHint}
          type="search"
          value={search.zoek ?? ''}
          onChange={({ currentTarget: { value } }) => filter({ zoek: value === '' ? undefined : value })}
          className={classes.search ?? ''}
        />
        <Select
          label={agreementText.filterStatus}
          placeholder={agreementText.all}
          data={agreementStatuses.choices.map(({ code, label }) => ({ value: code, label }))}
          value={search.status ?? null}
          onChange={(status) => filter({ status: status ?? undefined })}
          clearable
        />
        <Select
          label={agreementText.filterYear}
          placeholder={agreementText.all}
          data={years.map(String)}
          value={search.jaar === undefined ? null : String(search.jaar)}
          onChange={(year) => filter({ jaar: year === null ? undefined : Number(year) })}
          clearable
          className={classes.year ?? ''}
        />
        <Select
          label={agreementText.filterInstitution}
          placeholder={agreementText.all}
          data={[...institutions].map(([value, label]) => ({ value, label }))}
          value={search.instelling ?? null}
          onChange={(institutionId) => filter({ instelling: institutionId ?? undefined })}
          searchable
          clearable
        />
      </search>
      <p className={classes.count} role="status">
        {agreementText.found(rows.length)}
      </p>
      <AgreementsTable
        rows={shown}
        empty={
          <EmptyState
            title={agreementText.noneFound}
            action={
              <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
                {agreementText.clearFilters}
              </Button>
            }
          />
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
