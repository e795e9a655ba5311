import { Bar, BarChart, CartesianGrid, Tooltip, XAxis, YAxis } from 'recharts';
import { formatEuro } from '../../../domain/values/cents.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import { edge, fillOf, FillPatterns, type Fill } from './fills.tsx';

/** A row of bars that stand beside each other. */
export interface BarSeries {
  readonly label: string;
  readonly fill: Fill;
  /** Whole cents of each group, in the order of the groups. */
  readonly cents: readonly number[];
}

/** Names of a quarter. */
export interface Quarter {
  /** In full: `2015, 1e kwartaal`. */
  readonly name: string;
  /** Below the axis: `K1`. */
  readonly short: string;
  /** The year where it begins, else empty. */
  readonly year: string;
}

const height = 260;

/** Amounts per quarter: bars beside each other, told apart by their fill. */
export function QuarterBars({
  label,
  patternId,
  quarters,
  series,
  width = 720,
}: {
  readonly label: string;
  readonly patternId: string;
  readonly quarters: readonly Quarter[];
  readonly series: readonly BarSeries[];
  readonly width?: number;
}) {
  const data = quarters.map((_, index) => ({ index }));
  return (
    <BarChart
      width={width}
      height={height}
      margin={{ top: 8, right: 8, bottom: 22, left: 0 }}
      barCategoryGap="24%"
      barGap={1}
      data={data}
      title={label}
      accessibilityLayer
    >
      <FillPatterns id={patternId} />
      <CartesianGrid vertical={false} stroke="var(--pb-line)" />
      <XAxis
        dataKey="index"
        interval={0}
        tickLine={false}
        axisLine={{ stroke: 'var(--pb-line-strong)' }}
        tick={<QuarterTick quarters={quarters} />}
      />
      <YAxis
        width={84}
        tickCount={5}
        tickLine={false}
        axisLine={false}
        tickFormatter={(cents: number) => formatEuro(Math.round(cents)).replace(/,00$/, '')}
      />
      {series.map((one) => (
        <Bar
          key={one.label}
          dataKey={({ index }: (typeof data)[number]) => one.cents[index]}
          fill={fillOf(one.fill, patternId)}
          {...edge}
          maxBarSize={34}
          isAnimationActive={false}
        />
      ))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--pb-track)', fillOpacity: 0.5 }}
        content={<QuarterTooltip quarters={quarters} series={series} />}
      />
    </BarChart>
  );
}

function QuarterTick({
  x,
  y,
  index = -1,
  quarters,
}: {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly index?: number;
  readonly quarters: readonly Quarter[];
}) {
  const quarter = quarters[index];
  return (
    <g>
      <text x={Number(x)} y={Number(y) + 10} textAnchor="middle" data-quiet="true">
        {quarter?.short}
      </text>
      <text x={Number(x)} y={Number(y) + 27} textAnchor="middle">
        {quarter?.year}
      </text>
    </g>
  );
}

function QuarterTooltip({
  active = false,
  activeIndex,
  quarters,
  series,
}: {
  readonly active?: boolean;
  readonly activeIndex?: string | number | null;
  readonly quarters: readonly Quarter[];
  readonly series: readonly BarSeries[];
}) {
  const at = Number(activeIndex);
  const quarter = active ? quarters[at] : undefined;
  if (quarter === undefined) return null;
  const lines = series.map(({ label, cents }) => `${label}: ${formatEuro(cents[at] ?? 0)}`);
  return <ChartTooltip lines={[quarter.name, ...lines]} />;
}
