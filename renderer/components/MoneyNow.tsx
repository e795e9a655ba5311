import { formatEuro } from '../../domain/values/cents.ts';
import { moneyText, moneyYearsText } from '../nl/components.ts';
import { ExplainTerm } from './ExplainTerm.tsx';
import { moneyShares } from './moneyShare.ts';
import { MoneyYears, type YearOfMoney } from './MoneyYears.tsx';
import classes from './MoneyNow.module.css';
import bar from './MoneyYearsBar.module.css';

/** The money of one year at a glance: a bar with its figures; the other years behind a click. */
export function MoneyNow({
  years,
  thisYear,
}: {
  /** In the order of time. */
  readonly years: readonly YearOfMoney[];
  readonly thisYear: number;
}) {
  const shown = years.findLast(({ year }) => year <= thisYear) ?? years[0];
  if (shown === undefined) return <p className={classes.nothing}>{moneyYearsText.nothing}</p>;
  return (
    <div className={bar.money}>
      <p className={classes.title}>{moneyYearsText.inYear(shown.year)}</p>
      <YearAtAGlance year={shown} />
      {years.length > 1 && (
        <details className={classes.all}>
          <summary>{moneyYearsText.allYears}</summary>
          <MoneyYears years={years} />
        </details>
      )}
    </div>
  );
}

function YearAtAGlance({ year }: { readonly year: YearOfMoney }) {
  const { budgetCents: referenceCents, agreedCents, realisedCents } = year;
  const { reference, agreed, realised } = moneyShares({ referenceCents, agreedCents, realisedCents });
  const room = referenceCents === null ? null : referenceCents - agreedCents;
  return (
    <>
      <div className={bar.bar} aria-hidden="true">
        <div className={bar.agreed} style={{ width: `${agreed}%` }} />
        {reference !== null && agreed > reference && (
          <div className={bar.excess} style={{ left: `${reference}%`, width: `${agreed - reference}%` }} />
        )}
        <div className={bar.realised} style={{ width: `${realised}%` }} />
        {reference !== null && <div className={bar.reference} style={{ left: `${reference}%` }} />}
      </div>
      <dl className={bar.figures}>
        <div>
          <dt data-mark="reference">
            {moneyText.reference} <ExplainTerm term="referenceBudget" />
          </dt>
          <dd>{referenceCents === null ? moneyText.noReference : formatEuro(referenceCents)}</dd>
        </div>
        <div>
          <dt data-mark="agreed">{moneyText.agreed}</dt>
          <dd>{formatEuro(agreedCents)}</dd>
        </div>
        <div>
          <dt data-mark="realised">{moneyText.realised}</dt>
          <dd>{formatEuro(realisedCents)}</dd>
        </div>
        {room !== null && (
          <div>
            <dt>{moneyYearsText.room}</dt>
            <dd>
              {room < 0 ? (
                <strong className={classes.over}>{moneyYearsText.over(formatEuro(-room))}</strong>
              ) : (
                formatEuro(room)
              )}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}
