import { CartesianGrid, Line, LineChart, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts';
import { formatDecimal } from '../../../domain/values/decimal.ts';
import { chartText } from '../../nl/charts.ts';
import { ChartTooltip } from './ChartTooltip.tsx';
import { breakDays, datedPoints, daySpan, stretchesOf, type ChartPoint } from './seriesShape.ts';
import classes from './Chart.module.css';

const height = 232;
const margin = { top: 26, right: 18, bottom: 22, left: 0 } as const;
const axisWidth = 46;
const strong = 'var(--pb-chart-strong)';
const target = 'var(--pb-chart-target)';

/** What was measured through time: a line that stops where the series breaks, with the value to reach. */
export function SeriesChart({
  label,
  points,
  targetValue,
  width = 460,
}: {
  /** Name of the picture for who does not see it. */
  readonly label: string;
  readonly points: readonly ChartPoint[];
  readonly targetValue: number | null;
  /** In pixels. */
  readonly width?: number;
}) {
  const stretches = stretchesOf(points);
  const dated = datedPoints(points, width - axisWidth - margin.right);
  const data = points.map(({ day, value }, index) => ({ day, value, stretch: stretches[index] ?? 0 }));
  const highest = Math.max(...points.map(({ value }) => value), targetValue ?? 0);
  return (
    <LineChart width={width} height={height} margin={margin} data={data} title={label} accessibilityLayer>
      <CartesianGrid vertical={false} stroke="var(--pb-line)" />
      <XAxis
        type="number"
        dataKey="day"
        domain={daySpan(points)}
        ticks={points.map(({ day }) => day)}
        interval={0}
        tickLine={false}
        axisLine={{ stroke: 'var(--pb-line-strong)' }}
        tick={<PointTick points={points} dated={dated} />}
      />
      <YAxis
        width={axisWidth}
        domain={[0, highest === 0 ? 1 : 'auto']}
        tickCount={4}
        tickLine={false}
        axisLine={false}
        tickFormatter={(value: number) => formatDecimal(String(value))}
      />
      {targetValue !== null && (
        <ReferenceLine
          y={targetValue}
          stroke={target}
          strokeWidth={1.5}
          strokeDasharray="7 4"
          ifOverflow="extendDomain"
        />
      )}
      {breakDays(points).map((day) => (
        <ReferenceLine
          key={day}
          x={day}
          stroke="var(--mantine-color-dimmed)"
          strokeDasharray="2 3"
          label={<BreakLabel />}
        />
      ))}
      {[...new Set(stretches)].map((stretch) => (
        <Line
          key={stretch}
          dataKey={(row: (typeof data)[number]) => (row.stretch === stretch ? row.value : null)}
          stroke={strong}
          strokeWidth={2}
          isAnimationActive={false}
          activeDot={{ r: 7, fill: 'none', stroke: strong, strokeWidth: 2 }}
          dot={<PointMark series={points} stretches={stretches} stretch={stretch} />}
        />
      ))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ stroke: 'var(--pb-line-strong)' }}
        content={<PointTooltip points={points} />}
      />
    </LineChart>
  );
}

/** What recharts adds to what it draws. */
interface Drawn {
  readonly index?: number;
}

/** Name of a point below the axis, with its date where there is room. */
function PointTick({
  x,
  y,
  index = -1,
  points,
  dated,
}: Drawn & {
  readonly x?: number | string;
  readonly y?: number | string;
  readonly points: readonly ChartPoint[];
  readonly dated: readonly boolean[];
}) {
  const point = points[index];
  if (point === undefined) return <g />;
  return (
    <g>
      <text x={Number(x)} y={Number(y) + 10} textAnchor="middle">
        {point.name}
      </text>
      {dated[index] && (
        <text x={Number(x)} y={Number(y) + 26} textAnchor="middle" data-quiet="true">
          {point.when}
        </text>
      )}
    </g>
  );
}

/** A round mark, a diamond for the baseline, with the value above it. (`points` is what recharts itself hands to a mark.) */
function PointMark({
  cx,
  cy,
  index = -1,
  series,
  stretches,
  stretch,
}: Drawn & {
  readonly cx?: number;
  readonly cy?: number;
  readonly series: readonly ChartPoint[];
  readonly stretches: readonly number[];
  readonly stretch: number;
}) {
  const point = series[index];
  if (point === undefined || stretches[index] !== stretch || cx === undefined || cy === undefined) return <g />;
  return (
    <g>
      {point.isBaseline ? (
        <path
          d={`M${cx} ${cy - 6}L${cx + 6} ${cy}L${cx} ${cy + 6}L${cx - 6} ${cy}Z`}
          fill="var(--mantine-color-body)"
          stroke={strong}
          strokeWidth={2}
        />
      ) : (
        <circle cx={cx} cy={cy} r={4} fill={strong} />
      )}
      <text x={cx} y={cy - 11} textAnchor="middle" data-halo="true">
        {point.shown}
      </text>
    </g>
  );
}

function PointTooltip({
  active = false,
  activeIndex,
  points,
}: {
  readonly active?: boolean;
  readonly activeIndex?: string | number | null;
  readonly points: readonly ChartPoint[];
}) {
  const point = active ? points[Number(activeIndex)] : undefined;
  return point ? <ChartTooltip lines={point.details} /> : null;
}

function BreakLabel({ viewBox }: { readonly viewBox?: unknown }) {
  const { x, y } = placeOf(viewBox);
  return (
    <text x={x} y={y - 8} textAnchor="middle" data-quiet="true">
      {chartText.breakMark}
    </text>
  );
}

/** Where a line begins in the picture, of what recharts hands to its label. */
function placeOf(box: unknown): { readonly x: number; readonly y: number } {
  const number = (name: string): number => {
    const value: unknown = typeof box === 'object' && box !== null ? Reflect.get(box, name) : 0;
    return typeof value === 'number' ? value : 0;
  };
  return { x: number('x'), y: number('y') };
}

/** Which line is the target: beside the picture, where it hides no figure. */
export function TargetLegend({ shown }: { readonly shown: string }) {
  return (
    <ul className={classes.legend}>
      <li>
        <svg width={28} height={14} aria-hidden="true" focusable="false">
          <line x1={0} x2={28} y1={7} y2={7} stroke={target} strokeWidth={1.5} strokeDasharray="7 4" />
        </svg>
        {chartText.target(shown)}
      </li>
    </ul>
  );
}
