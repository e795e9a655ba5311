import { formatEuro } from '../../domain/values/cents.ts';
import { moneyText, moneyYearsText } from '../nl/components.ts';
import { moneyShares } from './moneyShare.ts';
import classes from './MoneyYears.module.css';
import bar from './MoneyYearsBar.module.css';

/** Amounts of one year, in whole cents; no reference budget is `null`. */
export interface YearOfMoney {
  readonly year: number;
  readonly budgetCents: number | null;
  readonly agreedCents: number;
  readonly realisedCents: number;
}

/** Reference budget, agreed and realised per year: bars on one scale, with the figures beside them. */
export function MoneyYears({ years }: { readonly years: readonly YearOfMoney[] }) {
  if (years.length === 0) return <p className={classes.nothing}>{moneyYearsText.nothing}</p>;
  const wholeCents = Math.max(
    ...years.flatMap(({ budgetCents, agreedCents, realisedCents }) => [budgetCents ?? 0, agreedCents, realisedCents]),
  );
  return (
    <div className={classes.frame} tabIndex={0} role="region" aria-label={moneyYearsText.caption}>
      <table className={classes.table}>
        <caption>{moneyYearsText.caption}</caption>
        <thead>
          <tr>
            <th scope="col" colSpan={2}>
              {moneyYearsText.year}
            </th>
            <th scope="col" data-mark="reference">
              {moneyText.reference}
            </th>
            <th scope="col" data-mark="agreed">
              {moneyText.agreed}
            </th>
            <th scope="col" data-mark="realised">
              {moneyText.realised}
            </th>
            <th scope="col">{moneyYearsText.room}</th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <th scope="row">{year.year}</th>
              <td className={classes.bar}>
                <YearBar year={year} wholeCents={wholeCents} />
              </td>
              <td>{year.budgetCents === null ? moneyText.noReference : formatEuro(year.budgetCents)}</td>
              <td>{formatEuro(year.agreedCents)}</td>
              <td>{formatEuro(year.realisedCents)}</td>
              <RoomCell year={year} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function YearBar({ year, wholeCents }: { readonly year: YearOfMoney; readonly wholeCents: number }) {
  const { budgetCents: referenceCents, agreedCents, realisedCents } = year;
  const shares = moneyShares({ referenceCents, agreedCents, realisedCents }, wholeCents);
  const { reference, agreed, realised } = shares;
  return (
    <div className={bar.bar} aria-hidden="true">
      <div className={bar.agreed} style={{ width: `${agreed}%` }} />
      {reference !== null && agreed > reference && (
        <div className={bar.excess} style={{ left: `${reference}%`, width: `${agreed - reference}%` }} />
      )}
      <div className={bar.realised} style={{ width: `${realised}%` }} />
      {reference !== null && <div className={bar.reference} style={{ left: `${reference}%` }} />}
    </div>
  );
}

function RoomCell({ year: { budgetCents, agreedCents } }: { readonly year: YearOfMoney }) {
  if (budgetCents === null) return <td>–</td>;
  const roomCents = budgetCents - agreedCents;
  if (roomCents >= 0) return <td>{formatEuro(roomCents)}</td>;
  return (
    <td>
      <strong className={classes.over}>{moneyYearsText.over(formatEuro(-roomCents))}</strong>
    </td>
  );
}
