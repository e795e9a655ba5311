import { measurement as definition } from '../../../domain/measurement.ts';
import { indicators } from '../../../domain/reference/indicators.ts';
import { formatDate } from '../../../domain/values/isoDate.ts';
import { Chart } from '../../components/chart/Chart.tsx';
import { SeriesChart, TargetLegend } from '../../components/chart/SeriesChart.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { outcomeText } from '../../nl/outcomes.ts';
import type { DepartmentOutcome } from './outcomeData.ts';
import { breakTexts, seriesPoints } from './seriesPoints.ts';
import { showValue } from './showValue.ts';
import classes from './Outcomes.module.css';

const { labels } = definition;

/** The series of one indicator as a picture: baseline and after, the target, and where it breaks. */
export function OutcomeChart({ outcome }: { readonly outcome: DepartmentOutcome }) {
  const { indicator, points, targetValue } = outcome;
  const { label, unit } = indicators[indicator];
  const title = outcomeText.pictureOf(label, unit);
  const drawn = seriesPoints(outcome);
  const values = drawn.map(({ name, shown }) => outcomeText.pictureValue(name, shown)).join(', ');
  const broken = points.flatMap(breakTexts);
  return (
    <Chart
      title={title}
      {...(broken.length === 0 ? {} : { note: [...broken, outcomeText.breakNote].join(' ') })}
      legend={targetValue !== null && <TargetLegend shown={showValue(targetValue)} />}
      table={<SeriesTable title={title} outcome={outcome} />}
    >
      <SeriesChart
        label={outcomeText.pictureLabel(label, values)}
        points={drawn}
        targetValue={targetValue === null ? null : Number(targetValue)}
      />
    </Chart>
  );
}

function SeriesTable({ title, outcome }: { readonly title: string; readonly outcome: DepartmentOutcome }) {
  const { points, targetValue } = outcome;
  const counted = points.some(({ measurement: { numerator } }) => numerator !== null);
  const named = points.some(({ measurement: { instrument } }) => instrument !== null);
  const broken = points.some(({ breaks }) => breaks.length > 0);
  return (
    <PlainTable caption={title}>
      <thead>
        <tr>
          <th scope="col">{labels.moment}</th>
          <th scope="col">{labels.periodStart}</th>
          <th scope="col">{labels.periodEnd}</th>
          <th scope="col" data-align="right">
            {labels.value}
          </th>
          {counted && (
            <th scope="col" data-align="right">
              {outcomeText.counted}
            </th>
          )}
          {named && <th scope="col">{labels.instrument}</th>}
          {broken && <th scope="col">{outcomeText.broke}</th>}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => {
          const { id, moment, periodStart, periodEnd, value, numerator, denominator, instrument } = point.measurement;
          return (
            <tr key={id}>
              <th scope="row">{moment}</th>
              <td className={classes.date}>{formatDate(periodStart)}</td>
              <td className={classes.date}>{formatDate(periodEnd)}</td>
              <td data-align="right">{showValue(value)}</td>
              {counted && (
                <td data-align="right">
                  {numerator !== null &&
                    denominator !== null &&
                    outcomeText.countedOf(showValue(numerator), showValue(denominator))}
                </td>
              )}
              {named && <td>{instrument}</td>}
              {broken && <td>{breakTexts(point).join(' ')}</td>}
            </tr>
          );
        })}
      </tbody>
      {targetValue !== null && (
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              {outcomeText.target}
            </th>
            <td data-align="right">{showValue(targetValue)}</td>
          </tr>
        </tfoot>
      )}
    </PlainTable>
  );
}
