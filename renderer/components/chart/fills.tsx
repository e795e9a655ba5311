import classes from './Chart.module.css';

/** How a part of a picture is filled: told apart without colour, also in grey and on paper. */
export type Fill = 'solid' | 'stripes' | 'dots';

const strong = 'var(--pb-chart-strong)';
const mid = 'var(--pb-chart-mid)';
const paper = 'var(--mantine-color-body)';

/** The edge of every part, so that a light fill has one too. */
export const edge = { stroke: strong, strokeWidth: 1 } as const;

/** Value of `fill` for a part of the picture with this id. */
export function fillOf(fill: Fill, id: string): string {
  return fill === 'solid' ? strong : `url(#${id}-${fill})`;
}

/** Id for the fills of a picture, of an id of React. */
export function fillId(id: string): string {
  return `fill-${id.replaceAll(/\W/g, '')}`;
}

/** The fills of a picture; stands once in its drawing. */
export function FillPatterns({ id }: { readonly id: string }) {
  return (
    <defs>
      <pattern id={`${id}-stripes`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width={6} height={6} fill={paper} />
        <rect width={2.5} height={6} fill={mid} />
      </pattern>
      <pattern id={`${id}-dots`} width={6} height={6} patternUnits="userSpaceOnUse">
        <rect width={6} height={6} fill={paper} />
        <circle cx={3} cy={3} r={1.4} fill={strong} />
      </pattern>
    </defs>
  );
}

/** Which fill is what. */
export function ChartLegend({
  id,
  parts,
}: {
  readonly id: string;
  readonly parts: readonly { readonly label: string; readonly fill: Fill }[];
}) {
  return (
    <ul className={classes.legend}>
      {parts.map(({ label, fill }) => (
        <li key={label}>
          <svg width={18} height={14} aria-hidden="true" focusable="false">
            <rect x={0.5} y={0.5} width={17} height={13} fill={fillOf(fill, id)} {...edge} />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
