import { formatEuro } from '../../../domain/values/cents.ts';
import { formatHundredths } from '../../../domain/values/hundredths.ts';
import { totalsText } from '../../nl/agreements.ts';
import { percentOf } from './shareOf.ts';
import type { ShownTotals } from './typedTotals.ts';
import classes from './AgreementTotalsView.module.css';

/** Total, hours, and how the money is divided over client and context: as a bar and in words. */
export function AgreementTotalsView({ totals }: { readonly totals: ShownTotals }) {
  const { totalCents, clientCents, mixedCents, contextCents, unknownCents, hoursHundredths, unreadable } = totals;
  const parts = [
    { kind: 'client', cents: clientCents },
    { kind: 'mixed', cents: mixedCents },
    { kind: 'context', cents: contextCents },
    { kind: 'unknown', cents: unknownCents },
  ] as const;
  const shown = parts.filter(({ kind, cents }) => kind !== 'unknown' || cents > 0);
  const present = shown.filter(({ cents }) => cents > 0);
  const inWords = shown
    .map(({ kind, cents }) => totalsText.part(totalsText.focus[kind], formatEuro(cents), percentOf(cents, totalCents)))
    .join('; ');
  return (
    <div className={classes.totals}>
      <dl className={classes.sums}>
        <div>
          <dt>{totalsText.total}</dt>
          <dd>{formatEuro(totalCents)}</dd>
        </div>
        <div>
          <dt>{totalsText.hours}</dt>
          <dd>{hoursHundredths === 0 ? totalsText.none : formatHundredths(hoursHundredths)}</dd>
        </div>
      </dl>
      <div role="img" aria-label={totalsText.bar(inWords)} className={classes.bar}>
        {present.map(({ kind, cents }) => (
          <div key={kind} data-kind={kind} style={{ flexGrow: cents }} />
        ))}
      </div>
      <dl className={classes.legend}>
        {shown.map(({ kind, cents }) => (
          <div key={kind}>
            <dt data-kind={kind}>{totalsText.focus[kind]}</dt>
            <dd>
              {formatEuro(cents)} <span>{totalsText.share(percentOf(cents, totalCents))}</span>
            </dd>
          </div>
        ))}
      </dl>
      {unreadable > 0 && <p className={classes.unreadable}>{totalsText.unreadable(unreadable)}</p>}
    </div>
  );
}
