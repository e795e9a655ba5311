import { Bar, BarChart, LabelList, Tooltip, XAxis, YAxis } from 'recharts';
import { ChartTooltip } from './ChartTooltip.tsx';
import { edge, fillOf, FillPatterns, type Fill } from './fills.tsx';

/** One part of every bar. */
export interface SharePart {
  readonly label: string;
  readonly fill: Fill;
  /** Percentage of each bar, in the order of the bars; with the texts that are shown. */
  readonly shares: readonly { readonly percent: number; readonly shown: string; readonly amount: string }[];
}

const barHeight = 58;

/** How wholes are divided: a bar for each, all of the same length. */
export function ShareBars({
  label,
  patternId,
  names,
  parts,
  width = 720,
}: {
  readonly label: string;
  readonly patternId: string;
  /** Name of each bar. */
  readonly names: readonly string[];
  readonly parts: readonly SharePart[];
  readonly width?: number;
}) {
  const data = names.map((name, index) => ({ name, index }));
  return (
    <BarChart
      layout="vertical"
      width={width}
      height={names.length * barHeight + 8}
      margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
      data={data}
      title={label}
      accessibilityLayer
    >
      <FillPatterns id={patternId} />
      <XAxis type="number" domain={[0, 100]} hide />
      <YAxis type="category" dataKey="name" width={84} interval={0} tickLine={false} axisLine={false} />
      {parts.map((part) => (
        <Bar
          key={part.label}
          stackId="whole"
          dataKey={({ index }: (typeof data)[number]) => part.shares[index]?.percent ?? 0}
          fill={fillOf(part.fill, patternId)}
          {...edge}
          barSize={22}
          isAnimationActive={false}
        >
          <LabelList
            position="top"
            offset={4}
            dataKey={({ index }: (typeof data)[number]) => {
              const share = part.shares[index];
              // A sliver has no room for its figure; the table and the tooltip have it.
              return share === undefined || share.percent < 4 ? '' : share.shown;
            }}
          />
        </Bar>
      ))}
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: 'var(--pb-track)', fillOpacity: 0.5 }}
        content={<ShareTooltip names={names} parts={parts} />}
      />
    </BarChart>
  );
}

function ShareTooltip({
  active = false,
  activeIndex,
  names,
  parts,
}: {
  readonly active?: boolean;
  readonly activeIndex?: string | number | null;
  readonly names: readonly string[];
  readonly parts: readonly SharePart[];
}) {
  const at = Number(activeIndex);
  const name = active ? names[at] : undefined;
  if (name === undefined) return null;
  const lines = parts.map(({ label, shares }) =>
    [label, shares[at]?.shown, shares[at]?.amount].filter((text) => text !== undefined).join(' – '),
  );
  return <ChartTooltip lines={[name, ...lines]} />;
}
