import { useId } from 'react';
import { formatEuro, sumCents } from '../../../domain/values/cents.ts';
import { Chart } from '../../components/chart/Chart.tsx';
import { ChartLegend, fillId } from '../../components/chart/fills.tsx';
import { QuarterBars, type BarSeries } from '../../components/chart/QuarterBars.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { moneyChartText } from '../../nl/charts.ts';
import { quarterNames, type MoneyCourse } from './moneyPicture.ts';

/** Agreed against realised money, per quarter. */
export function QuartersChart({ quarters }: Pick<MoneyCourse, 'quarters'>) {
  const patternId = fillId(useId());
  const agreed = quarters.map(({ agreedCents }) => agreedCents);
  const realised = quarters.map(({ realisedCents }) => realisedCents);
  const series: readonly BarSeries[] = [
    { label: moneyChartText.agreed, fill: 'stripes', cents: agreed },
    { label: moneyChartText.realised, fill: 'solid', cents: realised },
  ];
  return (
    <Chart
      title={moneyChartText.quarters}
      note={moneyChartText.quartersNote}
      legend={<ChartLegend id={patternId} parts={series} />}
      table={
        <PlainTable caption={moneyChartText.quarters}>
          <thead>
            <tr>
              <th scope="col">{moneyChartText.quarter}</th>
              {series.map(({ label }) => (
                <th key={label} scope="col" data-align="right">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {quarters.map(({ name, agreedCents, realisedCents }) => (
              <tr key={name}>
                <th scope="row">{quarterNames(name).name}</th>
                <td data-align="right">{formatEuro(agreedCents)}</td>
                <td data-align="right">{formatEuro(realisedCents)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{moneyChartText.total}</th>
              <td data-align="right">{formatEuro(sumCents(agreed))}</td>
              <td data-align="right">{formatEuro(sumCents(realised))}</td>
            </tr>
          </tfoot>
        </PlainTable>
      }
    >
      <QuarterBars
        label={moneyChartText.quarters}
        patternId={patternId}
        quarters={quarters.map(({ name }) => quarterNames(name))}
        series={series}
      />
    </Chart>
  );
}
