import { useId } from 'react';
import { formatEuro } from '../../../domain/values/cents.ts';
import { Chart } from '../../components/chart/Chart.tsx';
import { ChartLegend, fillId } from '../../components/chart/fills.tsx';
import { ShareBars, type SharePart } from '../../components/chart/ShareBars.tsx';
import { PlainTable } from '../../components/PlainTable.tsx';
import { moneyChartText } from '../../nl/charts.ts';
import { percentOf, type MoneyCourse } from './moneyPicture.ts';

type FocusOfYear = MoneyCourse['focus'][number];

const parts = [
  { label: moneyChartText.parts.client, fill: 'solid', centsOf: ({ clientCents }: FocusOfYear) => clientCents },
  { label: moneyChartText.parts.mixed, fill: 'dots', centsOf: ({ mixedCents }: FocusOfYear) => mixedCents },
  { label: moneyChartText.parts.context, fill: 'stripes', centsOf: ({ contextCents }: FocusOfYear) => contextCents },
] as const;

/** What the agreed money is directed at: client, context or both, per year. */
export function FocusChart({ focus }: Pick<MoneyCourse, 'focus'>) {
  const patternId = fillId(useId());
  const wholeOf = (year: FocusOfYear) => parts.reduce((sum, { centsOf }) => sum + centsOf(year), 0);
  const shared: readonly SharePart[] = parts.map(({ label, fill, centsOf }) => ({
    label,
    fill,
    shares: focus.map((year) => ({
      ...percentOf(centsOf(year), wholeOf(year)),
      amount: formatEuro(centsOf(year)),
    })),
  }));
  return (
    <Chart
      title={moneyChartText.focus}
      legend={<ChartLegend id={patternId} parts={parts} />}
      table={
        <PlainTable caption={moneyChartText.focus}>
          <thead>
            <tr>
              <th scope="col">{moneyChartText.year}</th>
              {parts.map(({ label }) => (
                <th key={label} scope="col" data-align="right">
                  {label}
                </th>
              ))}
              <th scope="col" data-align="right">
                {moneyChartText.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {focus.map((year, index) => (
              <tr key={year.year}>
                <th scope="row">{year.year}</th>
                {shared.map(({ label, shares }) => (
                  <td key={label} data-align="right">
                    {moneyChartText.amountAndShare(shares[index]?.amount ?? '', shares[index]?.shown ?? '')}
                  </td>
                ))}
                <td data-align="right">{formatEuro(wholeOf(year))}</td>
              </tr>
            ))}
          </tbody>
        </PlainTable>
      }
    >
      <ShareBars
        label={moneyChartText.focus}
        patternId={patternId}
        names={focus.map(({ year }) => String(year))}
        parts={shared}
      />
    </Chart>
  );
}
