import { Alert, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { proeftuinenMeerzorg } from '../../../domain/reference/experiment.ts';
import { yearOf } from '../../../domain/values/isoDate.ts';
import { trpc } from '../../app/api.ts';
import { asApiError } from '../../app/apiError.ts';
import { ButtonLink } from '../../components/AppLink.tsx';
import { Busy } from '../../components/Busy.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { boardStatementText } from '../../nl/boardStatement.ts';
import { evaluationText } from '../../nl/evaluation.ts';
import { CompletenessView } from './CompletenessView.tsx';
import { DeliveriesMade } from './DeliveriesMade.tsx';
import { DeliveryMaker } from './DeliveryMaker.tsx';
import { FiguresTable } from './FiguresTable.tsx';
import classes from './Evaluation.module.css';

const [firstYear, lastYear] = [yearOf(proeftuinenMeerzorg.from), yearOf(proeftuinenMeerzorg.to)];

/** Years to choose from: those of the experiment and one on either side, for what was recorded before and after. */
const years = Array.from({ length: lastYear - firstYear + 3 }, (_, index) => String(firstYear - 1 + index));

/** Before a delivery: what is complete, what the figures are; and then making it. */
export function EvaluationPage() {
  const { van: fromYear = firstYear, tot: toYear = lastYear } = useSearch({ from: '/evaluatie' });
  const navigate = useNavigate({ from: '/evaluatie' });
  const period = { fromYear, toYear };
  const inOrder = fromYear <= toYear;
  const { data, error } = useQuery(trpc.evaluation.preview.queryOptions(period, { enabled: inOrder }));
  return (
    <>
      <PageHeader
        title={evaluationText.title}
        actions={
          <>
            <ButtonLink to="/evaluatie/bestuursverklaring" search={{ van: fromYear, tot: toYear }} variant="default">
              {boardStatementText.open}
            </ButtonLink>
            <ButtonLink to="/evaluatie/controleren" variant="default">
              {evaluationText.toVerify}
            </ButtonLink>
          </>
        }
      />
      <div className={classes.parts}>
        <div>
          <p className={classes.intro}>{evaluationText.intro}</p>
          <div className={classes.period}>
            <Select
              label={evaluationText.from}
              data={years}
              value={String(fromYear)}
              allowDeselect={false}
              onChange={(year) => void navigate({ search: (now) => ({ ...now, van: Number(year) }), replace: true })}
            />
            <Select
              label={evaluationText.to}
              data={years}
              value={String(toYear)}
              allowDeselect={false}
              error={inOrder ? null : evaluationText.wrongPeriod}
              onChange={(year) => void navigate({ search: (now) => ({ ...now, tot: Number(year) }), replace: true })}
            />
            <div className={classes.tier}>
              <span>{evaluationText.tier}</span>
              <p>{evaluationText.tiers.toezicht}</p>
            </div>
          </div>
        </div>
        {error && <Alert color="red">{asApiError(error).message}</Alert>}
        {inOrder && !data && !error && <Busy text={evaluationText.computing} />}
        {inOrder && data && (
          <>
            {data.openDisadvantageSignals > 0 && (
              <Alert color="red" className={classes.alert ?? ''}>
                {evaluationText.openSignals(data.openDisadvantageSignals)}
              </Alert>
            )}
            <CompletenessView items={data.completeness} />
            <FiguresTable figures={data.figures} years={yearsOf(fromYear, toYear)} />
            <DeliveryMaker key={`${fromYear}-${toYear}`} period={period} />
          </>
        )}
        <DeliveriesMade />
      </div>
    </>
  );
}

function yearsOf(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
