import classes from './Chart.module.css';

/** What stands beside a place in a picture, under the mouse or the arrow keys: a heading and a line for each figure. */
export function ChartTooltip({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div className={classes.tooltip} role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
