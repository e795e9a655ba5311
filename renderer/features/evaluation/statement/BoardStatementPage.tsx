import { Button, Select } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { proeftuinenMeerzorg } from '../../../../domain/reference/experiment.ts';
import { yearOf } from '../../../../domain/values/isoDate.ts';
import { trpc } from '../../../app/api.ts';
import { AppLink, ButtonLink } from '../../../components/AppLink.tsx';
import { PageHeader } from '../../../components/PageHeader.tsx';
import { boardStatementText } from '../../../nl/boardStatement.ts';
import { evaluationText } from '../../../nl/evaluation.ts';
import { StatementSheet } from './StatementSheet.tsx';
import classes from './BoardStatement.module.css';

const route = getRouteApi('/evaluatie/bestuursverklaring');
const [firstYear, lastYear] = [yearOf(proeftuinenMeerzorg.from), yearOf(proeftuinenMeerzorg.to)];

/** R14: the statement of the board of an institution about a period, to print and to sign on paper. */
export function BoardStatementPage() {
  const { instelling, van: fromYear = firstYear, tot: toYear = lastYear } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: institutions } = useSuspenseQuery(trpc.institution.list.queryOptions());
  const chosen = institutions.find(({ id }) => id === instelling);
  return (
    <>
      <div className={classes.controls}>
        <PageHeader
          above={
            <AppLink to="/evaluatie" search={{ van: fromYear, tot: toYear }}>
              {evaluationText.title}
            </AppLink>
          }
          title={boardStatementText.title}
          actions={
            chosen && (
              <>
                <Button onClick={() => window.print()}>{boardStatementText.print}</Button>
                <ButtonLink to="/instellingen/$institutionId" params={{ institutionId: chosen.id }} variant="default">
                  {boardStatementText.toInstitution}
                </ButtonLink>
              </>
            )
          }
        />
        <p className={classes.text}>{boardStatementText.intro}</p>
        <Select
          className={classes.choice ?? ''}
          label={boardStatementText.institution}
          placeholder={boardStatementText.choose}
          data={institutions.map(({ id, name }) => ({ value: id, label: name }))}
          value={chosen?.id ?? null}
          searchable
          onChange={(id) =>
            void navigate({ search: (now) => ({ ...now, instelling: id ?? undefined }), replace: true })
          }
        />
      </div>
      {chosen ? (
        <StatementSheet key={chosen.id} institutionId={chosen.id} fromYear={fromYear} toYear={toYear} />
      ) : (
        <p className={classes.none}>{boardStatementText.none}</p>
      )}
    </>
  );
}
