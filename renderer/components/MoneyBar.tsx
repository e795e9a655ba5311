import { formatEuro } from '../../domain/values/cents.ts';
import { moneyText } from '../nl/components.ts';
import { moneyShares, type MoneyFacts } from './moneyShare.ts';
import classes from './MoneyBar.module.css';

/** Reference budget, what is agreed and what was really spent, as one bar with its figures below. */
export function MoneyBar(facts: MoneyFacts) {
  const { referenceCents, agreedCents, realisedCents } = facts;
  const shares = moneyShares(facts);
  const reference = referenceCents === null ? moneyText.noReference : formatEuro(referenceCents);
  const roomCents = referenceCents === null ? null : referenceCents - agreedCents;
  return (
    <div className={classes.money}>
      <div
        role="img"
        aria-label={moneyText.bar(reference, formatEuro(agreedCents), formatEuro(realisedCents))}
        className={classes.bar}
      >
        <div className={classes.agreed} style={{ width: `${shares.agreed}%` }} />
        {shares.reference !== null && shares.agreed > shares.reference && (
          <div
            className={classes.excess}
            style={{ left: `${shares.reference}%`, width: `${shares.agreed - shares.reference}%` }}
          />
        )}
        <div className={classes.realised} style={{ width: `${shares.realised}%` }} />
        {shares.reference !== null && <div className={classes.reference} style={{ left: `${shares.reference}%` }} />}
      </div>
      <dl className={classes.figures}>
        <div>
          <dt data-mark="reference">{moneyText.reference}</dt>
          <dd>{reference}</dd>
        </div>
        <div>
          <dt data-mark="agreed">{moneyText.agreed}</dt>
          <dd>{formatEuro(agreedCents)}</dd>
        </div>
        <div>
          <dt data-mark="realised">{moneyText.realised}</dt>
          <dd>{formatEuro(realisedCents)}</dd>
        </div>
      </dl>
      {roomCents !== null && (
        <p className={classes.room} data-over={roomCents < 0}>
          {roomCents < 0
            ? moneyText.over(formatEuro(-roomCents))
            : roomCents === 0
              ? moneyText.full
              : moneyText.room(formatEuro(roomCents))}
        </p>
      )}
    </div>
  );
}
