import { moneyChartText } from '../../nl/charts.ts';
import { FocusChart } from './FocusChart.tsx';
import type { MoneyCourse } from './moneyPicture.ts';
import { QuartersChart } from './QuartersChart.tsx';
import classes from './MoneyCharts.module.css';

/** The pictures of the money of a department or an institution. */
export function MoneyCharts({ course: { quarters, focus } }: { readonly course: MoneyCourse }) {
  if (quarters.length === 0) return <p>{moneyChartText.none}</p>;
  return (
    <div className={classes.charts}>
      <QuartersChart quarters={quarters} />
      {focus.length > 0 && <FocusChart focus={focus} />}
    </div>
  );
}
